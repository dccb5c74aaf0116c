import type { Failure, FailureCode, FieldFault, Result } from '../preload/contract/failure.ts'

/** Thrown anywhere below the door, answered to the page as data. Carries codes only, never words of a record. */
export class GroveFailure extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}

export const failed = (code: FailureCode): GroveFailure => new GroveFailure({ code })

/** The rules of the trade forbid it now; `reason` is a closed word of the feature. */
export const notPossible = (reason: string): GroveFailure => new GroveFailure({ code: 'not-possible', reason })

/** A field is wrong in a way only the vault can know, for example a record number that is used already. */
export const wrongField = (path: string, fault: FieldFault['fault']): GroveFailure =>
  new GroveFailure({ code: 'invalid', fields: { [path]: { fault } } })

export const notFound = (): GroveFailure => failed('not-found')
export const conflict = (): GroveFailure => failed('conflict')

/** An update must hit exactly one row; of a row with a version, none means that somebody was first. */
export function mustChangeOne(changed: bigint | number): void {
  if (Number(changed) !== 1) throw conflict()
}

/** Answers what went well, throws what did not. */
export function orThrow<T>(result: Result<T>): T {
  if (!result.ok) throw new GroveFailure(result.failure)
  return result.value
}
