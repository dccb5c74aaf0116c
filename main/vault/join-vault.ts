import { failed, orThrow } from '../errors.ts'
import type { Desk } from './desk.ts'
import { joinKeyring } from './join-keyring.ts'
import { readKeyringFile, replaceKeyringFile } from './keyring-file.ts'
import { wrongSecret } from './must-be-passphrase.ts'
import { mustBeEnough } from './passphrase-rule.ts'
import { recoverByCode } from './recover-by-code.ts'
import { makeRecoveryCode } from './recovery-code.ts'
import { mustBeTypedBack } from './set-up-vault.ts'

/** Asking to be let in: shows the person's own recovery code once. Nothing is written yet. */
export function beginJoin(desk: Desk, asked: { displayName: string; passphrase: string }): { recoveryCode: string } {
  mustBeEnough(asked.passphrase, 'passphrase')
  orThrow(readKeyringFile(desk.vaultFolder))
  const recoveryCode = makeRecoveryCode()
  desk.halfWay = { is: 'join', recoveryCode, ...asked }
  return { recoveryCode }
}

/** Writes the request and answers the digits to read out to the owner. */
export async function finishJoin(desk: Desk, typed: string): Promise<{ digits: string }> {
  const { halfWay } = desk
  if (halfWay?.is !== 'join') throw failed('not-found')
  mustBeTypedBack(halfWay, typed)
  const keyring = orThrow(readKeyringFile(desk.vaultFolder))
  const { displayName, passphrase, recoveryCode } = halfWay
  const costs = await desk.costs()
  const joined = orThrow(await joinKeyring(keyring, { displayName, passphrase, recoveryCode, costs }))
  orThrow(replaceKeyringFile(desk.vaultFolder, keyring, joined.keyring))
  desk.halfWay = null
  return { digits: joined.digits }
}

/** A new passphrase by the recovery code. The person signs in with it afterwards. */
export async function recover(
  desk: Desk,
  { userId, recoveryCode, newPassphrase }: { userId: string; recoveryCode: string; newPassphrase: string },
): Promise<null> {
  mustBeEnough(newPassphrase, 'newPassphrase')
  const keyring = orThrow(readKeyringFile(desk.vaultFolder))
  const costs = await desk.costs()
  const recovered = await recoverByCode(keyring, { userId, recoveryCode, passphrase: newPassphrase, costs })
  if (!recovered.ok && recovered.failure.code === 'wrong-recovery-code')
    throw recovered.failure.reason === 'mistyped'
      ? failed('wrong-recovery-code')
      : wrongSecret(desk, 'wrong-recovery-code')
  orThrow(replaceKeyringFile(desk.vaultFolder, keyring, orThrow(recovered)))
  return null
}
