import { expect } from 'vitest'
import type { WorkOf } from '../../main/door/handler.ts'
import { GroveFailure } from '../../main/errors.ts'
import type { Endpoint, Input, Output } from '../../preload/contract/endpoint.ts'
import { type Failure, fieldFaults } from '../../preload/contract/failure.ts'

/** Calls a handler as the door does: the input through its schema, the answer through its own. */
export function throughContract<E extends Endpoint>(
  endpoint: E,
  // biome-ignore lint/suspicious/noExplicitAny: what goes in is what the schema makes of it
  handler: (work: WorkOf<E>, input: any) => unknown,
) {
  return async (work: WorkOf<E>, input: Input<E>): Promise<Output<E>> => {
    const checked = endpoint.input.safeParse(input)
    if (!checked.success) throw new GroveFailure({ code: 'invalid', fields: fieldFaults(checked.error) })
    return endpoint.output.parse(await handler(work, checked.data)) as Output<E>
  }
}

/** What the schema of an endpoint says to an input: the faults by field, or none. */
export function faultsOf(endpoint: Endpoint, input: unknown): Readonly<Record<string, string>> {
  const checked = endpoint.input.safeParse(input)
  if (checked.success) return {}
  return Object.fromEntries(Object.entries(fieldFaults(checked.error)).map(([path, { fault }]) => [path, fault]))
}

/** The failure that a call ends with. */
export async function failureOf(call: Promise<unknown>): Promise<Failure> {
  const thrown = await call.then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(thrown).toBeInstanceOf(GroveFailure)
  return (thrown as GroveFailure).failure
}
