import { randomBytes } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import type { Endpoint } from '../../preload/contract/endpoint.ts'
import { type Failure, fail, fieldFaults, type Result, succeed } from '../../preload/contract/failure.ts'
import { contract } from '../../preload/contract/index.ts'
import { failed, GroveFailure } from '../errors.ts'
import { type LogLine, placeOf } from '../log.ts'
import type { Desk } from '../vault/desk.ts'
import { mustBePassphrase } from '../vault/must-be-passphrase.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { handlers } from './handlers.ts'
import { subjectsOf } from './subjects.ts'
import { inTransaction } from './transaction.ts'

// biome-ignore lint/suspicious/noExplicitAny: the types of one endpoint are checked where its handlers are declared
type AnyHandler = (work: any, input: any) => unknown

/** The endpoint of a name such as `goals.rate`, or null: nothing inherited, nothing of the shell. */
function findEndpoint(name: unknown): { endpoint: Endpoint; handler: AnyHandler } | null {
  if (typeof name !== 'string') return null
  const [feature, verb, ...more] = name.split('.')
  if (!feature || !verb || more.length > 0 || !Object.hasOwn(handlers, feature)) return null
  const endpoints: Readonly<Record<string, Endpoint>> = contract[feature as keyof typeof handlers]
  const ofFeature: Readonly<Record<string, AnyHandler>> = handlers[feature as keyof typeof handlers]
  const endpoint = Object.hasOwn(endpoints, verb) ? endpoints[verb] : undefined
  const handler = ofFeature[verb]
  return endpoint && handler ? { endpoint, handler } : null
}

/**
 * The one door: every call of the page passes here, one after another. endpoint → schema → state → role →
 * passphrase → work and transaction → handler → audit → output schema → Result.
 */
export function makeDoor(desk: Desk, log: (line: LogLine) => void) {
  let last: Promise<unknown> = Promise.resolve()

  async function answer(name: unknown, input: unknown): Promise<Result<unknown>> {
    const started = performance.now()
    const found = findEndpoint(name)
    const result = found ? await pass(found.endpoint, found.handler, input) : fail({ code: 'not-found' })
    const ms = performance.now() - started
    const endpoint = found ? String(name) : 'unknown'
    log({ endpoint, ms, code: result.ok ? 'ok' : result.failure.code, ...placed(result) })
    return result.ok ? result : fail(withoutPlace(result.failure))
  }

  async function pass(endpoint: Endpoint, handler: AnyHandler, given: unknown): Promise<Result<unknown>> {
    try {
      const input = endpoint.input.safeParse(given, { reportInput: true })
      if (!input.success) return fail({ code: 'invalid', fields: fieldFaults(input.error) })
      const open = admit(endpoint, desk)
      if (endpoint.confirm && open) await mustBePassphrase(desk, open, passphraseOf(input.data))
      mustBeTheRoom(desk, input.data)
      const output = await run(endpoint, handler, input.data, open)
      const checked = endpoint.output.safeParse(output)
      if (!checked.success) throw new Error('the answer does not fit its schema')
      return succeed(checked.data)
    } catch (error) {
      return fail(failureOf(error))
    }
  }

  async function run(endpoint: Endpoint, handler: AnyHandler, input: unknown, open: OpenVault | null) {
    if (endpoint.needs === 'keyring' || !open) return runAtDesk(endpoint, handler, input)
    return inTransaction(open, desk, endpoint, async (work) => {
      const output = await handler(work, input)
      return { output, subjects: subjectsOf(input, output) }
    })
  }

  async function runAtDesk(endpoint: Endpoint, handler: AnyHandler, input: unknown) {
    const output = await handler(desk, input)
    if (endpoint.audit) desk.open?.record('outcomes', endpoint.audit, subjectsOf(input, output))
    return output
  }

  return {
    /** Answers calls in the order they came; a call never sees the half of another. */
    call(name: unknown, input: unknown): Promise<Result<unknown>> {
      const next = last.then(() => answer(name, input))
      last = next
      return next
    },
    /** When everything that came so far has been answered. */
    idle: () => last,
  }
}

/** State and role. Answers the open vault, or null where the endpoint works without one. */
function admit(endpoint: Endpoint, desk: Desk): OpenVault | null {
  const { open } = desk
  if (!endpoint.states.includes(desk.state))
    throw failed(desk.state === 'room' ? 'room' : open ? 'not-found' : 'locked')
  if (endpoint.roles.length === 0) return open
  if (!open) throw failed('locked')
  if (!endpoint.roles.includes(open.actor.role)) throw failed('not-allowed')
  return open
}

/** While others see the screen, only the session they are in may be asked for. */
function mustBeTheRoom(desk: Desk, input: unknown): void {
  if (desk.state !== 'room' || typeof input !== 'object' || input === null || !('sessionId' in input)) return
  if (input.sessionId !== desk.roomSessionId) throw failed('room')
}

const passphraseOf = (input: unknown): string => (input as { passphrase: string }).passphrase

type Unexpected = Failure & { readonly place?: string }

function failureOf(error: unknown): Unexpected {
  if (error instanceof GroveFailure) return error.failure
  const code = (error as { code?: unknown } | null)?.code
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return { code: 'disk-full' }
  return { code: 'unexpected', reference: randomBytes(4).toString('hex'), place: placeOf(error) }
}

const placed = (result: Result<unknown>) => {
  if (result.ok) return {}
  const { reference, place } = result.failure as Unexpected
  return { ...(reference ? { reference } : {}), ...(place ? { place } : {}) }
}

/** The page gets the reference, the log the place. */
function withoutPlace(failure: Unexpected): Failure {
  const { place: _place, ...rest } = failure
  return rest
}
