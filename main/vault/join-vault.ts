import type { Failure } from '../../preload/contract/failure.ts'
import { failed, orThrow } from '../errors.ts'
import type { Desk } from './desk.ts'
import { joinKeyring } from './join-keyring.ts'
import type { Keyring } from './keyring.ts'
import { readKeyringFile, replaceKeyringFile } from './keyring-file.ts'
import { wrongSecret } from './must-be-passphrase.ts'
import { mustBeEnough } from './passphrase-rule.ts'
import { recoverByCode } from './recover-by-code.ts'
import { makeRecoveryCode } from './recovery-code.ts'
import { mustBeTypedBack } from './set-up-vault.ts'
import { takeVaultLock } from './vault-lock.ts'

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
  const { displayName, passphrase, recoveryCode } = halfWay
  const costs = await desk.costs()
  const digits = await rewriteKeyring(desk.vaultFolder, async (keyring) => {
    const joined = orThrow(await joinKeyring(keyring, { displayName, passphrase, recoveryCode, costs }))
    return [joined.keyring, joined.digits]
  })
  desk.halfWay = null
  return { digits }
}

/** A new passphrase by the recovery code. The person signs in with it afterwards. */
export async function recover(
  desk: Desk,
  { userId, recoveryCode, newPassphrase }: { userId: string; recoveryCode: string; newPassphrase: string },
): Promise<null> {
  mustBeEnough(newPassphrase, 'newPassphrase')
  const costs = await desk.costs()
  return rewriteKeyring(desk.vaultFolder, async (keyring) => {
    const recovered = await recoverByCode(keyring, { userId, recoveryCode, passphrase: newPassphrase, costs })
    if (!recovered.ok && recovered.failure.code === 'wrong-recovery-code') throw wrongCode(desk, recovered.failure)
    return [orThrow(recovered), null]
  })
}

/** A code that its own check characters refuse was mistyped: that is no try at guessing. */
const wrongCode = (desk: Desk, { reason }: Failure) =>
  reason === 'mistyped' ? failed('wrong-recovery-code') : wrongSecret(desk, 'wrong-recovery-code')

/** Reads, changes and replaces the keyring while nobody else holds the vault. */
async function rewriteKeyring<T>(
  folder: string,
  change: (keyring: Keyring) => Promise<readonly [Keyring, T]>,
): Promise<T> {
  const lock = orThrow(takeVaultLock(folder))
  try {
    const keyring = orThrow(readKeyringFile(folder))
    const [next, answer] = await change(keyring)
    orThrow(replaceKeyringFile(folder, keyring, next))
    return answer
  } finally {
    lock.release()
  }
}
