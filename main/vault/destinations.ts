import { failed, GroveFailure } from '../errors.ts'

/** The places that people chose for files, by ticket: few, each taken once. */
export type Destinations = {
  readonly add: (ticket: string, path: string) => void
  /** The chosen path, waiting for it a while: `not-found` where it does not come, `locked` where a lock came first. */
  readonly take: (ticket: string) => Promise<string>
  /** At a lock. */
  readonly forget: () => void
}

const most = 8

/**
 * Main tells the path on its own channel and the page its ticket on another; the two have no common order, so a call
 * may come before the place that it asks for.
 */
export function keepDestinations(patienceMs = 5000): Destinations {
  const paths = new Map<string, string>()
  const waiting = new Map<string, PromiseWithResolvers<string>>()

  return {
    add(ticket, path) {
      const early = waiting.get(ticket)
      if (early) return early.resolve(path)
      paths.set(ticket, path)
      const [oldest] = paths.keys()
      if (paths.size > most && oldest !== undefined) paths.delete(oldest)
    },
    async take(ticket) {
      const path = paths.get(ticket)
      if (path !== undefined) {
        paths.delete(ticket)
        return path
      }
      const early = Promise.withResolvers<string>()
      waiting.set(ticket, early)
      const enough = setTimeout(() => early.reject(noDestination()), patienceMs)
      try {
        return await early.promise
      } finally {
        clearTimeout(enough)
        waiting.delete(ticket)
      }
    },
    forget() {
      paths.clear()
      for (const { reject } of waiting.values()) reject(failed('locked'))
    },
  }
}

const noDestination = () => new GroveFailure({ code: 'not-found', reason: 'destination' })
