import type { Failure, Result } from '../../preload/contract/failure.ts'

/** A failure on its way through TanStack Query, which tells an answer from a failure by what is thrown. */
export class CallFailure extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: CallFailure
  }
}

/** The value of an answer; its failure is thrown as a CallFailure. */
export async function call<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await settled(answer)
  if (result.ok) return result.value
  throw new CallFailure(result.failure)
}

/** The answer as data, even when the vault process went away before it could give one. */
export async function settled<T>(answer: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await answer
  } catch (error) {
    return { ok: false, failure: failureOf(error) }
  }
}

/** Whatever was thrown, as a failure: a pending call rejects with `locked` when the vault process ends. */
export function failureOf(error: unknown): Failure {
  if (error instanceof CallFailure) return error.failure
  return { code: error instanceof Error && error.message === 'locked' ? 'locked' : 'unexpected' }
}
