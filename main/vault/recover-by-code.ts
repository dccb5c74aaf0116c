import { fail, type Result, succeed } from '../../preload/contract/failure.ts'
import type { Costs, Derive } from './key-derivation.ts'
import { type Keyring, nextKeyring } from './keyring.ts'
import { openUserKeys } from './open-user-keys.ts'
import { passphraseFault } from './passphrase-fault.ts'
import type { Random } from './random-source.ts'
import { readRecoveryCode } from './recovery-code.ts'
import { wipeUserKeys } from './user-keys.ts'
import { verifyKeyring } from './verify-keyring.ts'
import { makeWrap } from './wrap.ts'

type Recovery = {
  readonly userId: string
  /** As typed. */
  readonly recoveryCode: string
  readonly passphrase: string
  readonly costs: Costs
  readonly random?: Random
  readonly derive?: Derive
}

/**
 * A new passphrase by the recovery code: the keyring to write. The code's own wrap stays as it is. The person signs in
 * afterwards, and the anchor tells that the passphrase is another one. Fails with `wrong-recovery-code` (reason
 * mistyped where the check characters say so), `invalid` (passphrase), `keyring-damaged`.
 */
export async function recoverByCode(keyring: Keyring, recovery: Recovery): Promise<Result<Keyring>> {
  const { userId, passphrase, costs } = recovery
  const verified = verifyKeyring(keyring)
  if (!verified.ok) return verified
  const fault = passphraseFault(passphrase)
  if (fault) return fail({ code: 'invalid', fields: { passphrase: { fault } } })
  const code = readRecoveryCode(recovery.recoveryCode)
  if (code === null) return fail({ code: 'wrong-recovery-code', reason: 'mistyped' })
  const opened = await openUserKeys(keyring, verified.value, userId, { kind: 'code', code })
  if (opened === 'wrong') return fail({ code: 'wrong-recovery-code' })
  if (opened === 'damaged') return fail({ code: 'keyring-damaged', reason: 'user-keys' })

  const { keyId } = opened.wrap
  const owner = { vaultId: keyring.vaultId, userId, keyId }
  const wrap = await makeWrap(owner, { kind: 'passphrase', passphrase, costs }, opened.userKey, recovery)
  opened.userKey.fill(0)
  for (const set of opened.all) wipeUserKeys(set)
  const others = keyring.wraps.filter((w) => w.userId !== userId || w.keyId !== keyId || w.kind !== 'passphrase')
  return succeed(nextKeyring(keyring.gen, { ...keyring, wraps: [...others, wrap] }))
}
