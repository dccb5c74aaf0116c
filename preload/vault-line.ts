import { fail, type Result } from './contract/failure.ts'

/** The page's side of the port to the vault process. */
export type VaultLine = {
  /** Calls made before the port is there wait for it; after the lock each is answered `locked`. */
  readonly call: (name: string, input: unknown) => Promise<Result<unknown>>
  readonly attach: (port: MessagePort) => void
  readonly onLocking: (save: () => Promise<unknown>) => () => void
  readonly onLocked: (tell: () => void) => () => void
}

type Said = { readonly id: number; readonly result: Result<unknown> } | { readonly ask: 'drain' }

const locked = fail({ code: 'locked' })

const listeners = <F>() => {
  const all = new Set<{ readonly hear: F }>()
  const on = (hear: F) => {
    const entry = { hear }
    all.add(entry)
    return () => void all.delete(entry)
  }
  return { on, all }
}

export function createVaultLine(): VaultLine {
  const waiting = new Map<number, (result: Result<unknown>) => void>()
  const early: { readonly id: number; readonly name: string; readonly input: unknown }[] = []
  const savers = listeners<() => Promise<unknown>>()
  const lockListeners = listeners<() => void>()
  let port: MessagePort | null = null
  let isLocked = false
  let lastId = 0

  function lock() {
    if (isLocked) return
    isLocked = true
    for (const answer of waiting.values()) answer(locked)
    waiting.clear()
    for (const { hear } of lockListeners.all) hear()
  }

  // The last words travel on this same port, so they arrive before `drained` does.
  async function drain() {
    await Promise.allSettled([...savers.all].map(async ({ hear }) => hear()))
    port?.postMessage({ say: 'drained' })
    lock()
  }

  function post(message: { readonly id: number; readonly name: string; readonly input: unknown }) {
    try {
      port?.postMessage(message)
    } catch {
      waiting.get(message.id)?.(fail({ code: 'invalid' })) // a function or another thing that cannot be copied
      waiting.delete(message.id)
    }
  }

  return {
    call: (name, input) => {
      if (isLocked) return Promise.resolve(locked)
      lastId += 1
      const message = { id: lastId, name, input: input ?? null }
      return new Promise((answer) => {
        waiting.set(message.id, answer)
        if (port) post(message)
        else early.push(message)
      })
    },
    attach: (given) => {
      port = given
      port.onmessage = ({ data }: { readonly data: Said }) => {
        if ('ask' in data) return void drain()
        waiting.get(data.id)?.(data.result)
        waiting.delete(data.id)
      }
      port.addEventListener('close', lock)
      for (const message of early.splice(0)) post(message)
    },
    onLocking: savers.on,
    onLocked: lockListeners.on,
  }
}
