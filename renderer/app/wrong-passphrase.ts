import type { Result } from '../../preload/contract/failure.ts'
import { settled } from './call.ts'
import type { SayFault } from './form-errors.ts'

/** Says a wrong passphrase at the field `passphrase` of a form, where it can be mended. */
export async function wrongPassphraseAtField<T>(answer: Promise<Result<T>>): Promise<Result<T>> {
  const result = await settled(answer)
  if (result.ok || result.failure.code !== 'wrong-passphrase') return result
  return { ok: false, failure: { code: 'invalid', fields: { passphrase: { fault: 'does-not-match' } } } }
}

export const sayWrongPassphrase: SayFault = (path, { fault }) =>
  path === 'passphrase' && fault === 'does-not-match'
    ? 'This is not your passphrase. Check for capital letters and spaces, then try again.'
    : undefined
