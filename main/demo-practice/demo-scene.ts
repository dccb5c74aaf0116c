import type { Endpoint, Input, Output } from '../../preload/contract/endpoint.ts'
import type { Contract } from '../../preload/contract/index.ts'
import { contract } from '../../preload/contract/index.ts'
import { handlers } from '../door/handlers.ts'
import { subjectsOf } from '../door/subjects.ts'
import type { OpenVault } from '../vault/open-vault.ts'

type Scenes = Omit<Contract, 'shell' | 'vault' | 'users'>

/** Grove's own calls, as the page makes them, with the same checks of what goes in. */
export type Acts = {
  readonly [F in keyof Scenes]: {
    readonly [V in keyof Scenes[F]]: Scenes[F][V] extends Endpoint
      ? (input: Input<Scenes[F][V]>) => Promise<Output<Scenes[F][V]>>
      : never
  }
}

// biome-ignore lint/suspicious/noExplicitAny: the types of each call are those of `Acts`
type AnyHandler = (work: any, input: any) => unknown

/**
 * What one user did at one moment, as one transaction: through the features' own handlers, with their entries in the
 * audit, at an instant of the past. A thousand transactions of their own would take minutes.
 */
export async function playScene<T>(open: OpenVault, at: string, play: (acts: Acts) => Promise<T>): Promise<T> {
  const { outcomes, clinical } = open.chains
  if (!clinical) throw new Error('the scenes of a demo practice are played by clinicians')
  const event = (action: string, subjects: Readonly<Record<string, string>>) => ({
    at,
    userId: open.actor.userId,
    action,
    subjects,
  })
  try {
    const answer = await open.db.transaction().execute((db) => {
      const work = open.workOn(db, at, (action, subjects) => clinical.append(event(action, subjects)), false)
      return play(
        actsOn(work, ({ needs, audit }, subjects) => {
          if (audit) (needs === 'clinical' ? clinical : outcomes).append(event(audit, subjects))
        }),
      )
    })
    outcomes.commit()
    clinical.commit()
    return answer
  } catch (error) {
    outcomes.rollBack()
    clinical.rollBack()
    throw error
  }
}

function actsOn(work: unknown, tell: (endpoint: Endpoint, subjects: Readonly<Record<string, string>>) => void): Acts {
  const call = async (feature: string, verb: string, given: unknown) => {
    const endpoints: Readonly<Record<string, Endpoint>> = contract[feature as keyof Scenes]
    const ofFeature: Readonly<Record<string, AnyHandler>> = handlers[feature as keyof Scenes]
    const [endpoint, handler] = [endpoints[verb], ofFeature[verb]]
    if (!endpoint || !handler) throw new Error(`no call ${feature}.${verb}`)
    const input = endpoint.input.parse(given)
    const output = await handler(work, input)
    tell(endpoint, subjectsOf(input, output))
    return endpoint.output.parse(output)
  }
  const verbsOf = (feature: string) =>
    new Proxy({}, { get: (_none, verb: string) => (input: unknown) => call(feature, verb, input ?? null) })
  return new Proxy({} as Acts, { get: (_none, feature: string) => verbsOf(feature) })
}
