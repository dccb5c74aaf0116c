import type { NewSecrets } from './new-secrets.ts'
import { readRecoveryCode } from './recovery-code.ts'
import { makeWrap, type Wrap, type WrapTools } from './wrap.ts'

type Owner = { readonly vaultId: string; readonly userId: string; readonly keyId: string }

/** The two wraps of a user key: one under the passphrase, one under the recovery code. */
export async function wrapBoth(owner: Owner, secrets: NewSecrets, userKey: Buffer, tools: WrapTools): Promise<Wrap[]> {
  const { passphrase, costs } = secrets
  const code = readRecoveryCode(secrets.recoveryCode)
  if (code === null) throw new TypeError('not a recovery code')
  return [
    await makeWrap(owner, { kind: 'passphrase', passphrase, costs }, userKey, tools),
    await makeWrap(owner, { kind: 'code', code }, userKey, tools),
  ]
}
