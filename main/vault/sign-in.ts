import { existsSync } from 'node:fs'
import type { SignedIn } from '../../preload/contract/vault.ts'
import type { Drawers } from '../database/open-drawers.ts'
import { failed, orThrow } from '../errors.ts'
import { type Anchor, raiseAnchor, readAnchor } from './anchor.ts'
import type { Desk } from './desk.ts'
import type { Keyring } from './keyring.ts'
import { forgetGenerations, readKeyringFile } from './keyring-file.ts'
import { mustNotWait, wrongSecret } from './must-be-passphrase.ts'
import { openFiles } from './open-files.ts'
import { type OpenVault, openVault } from './open-vault.ts'
import { joinRequestsOf } from './pending-requests.ts'
import { type Unlocked, unlockKeyring, wipeUnlocked } from './unlock-keyring.ts'
import { takeVaultLock } from './vault-lock.ts'

export type SigningIn =
  | { readonly is: 'signed-in'; readonly signedIn: SignedIn }
  | { readonly is: 'waiting'; readonly digits: string }

type SignIn = {
  readonly userId: string
  readonly passphrase: string
  /** The person has said that no other computer has the vault open. */
  readonly fromOtherHost?: boolean
}

/** All six steps of Unlock. Nothing of the vault is opened before the keyring has been verified as a whole. */
export async function signIn(desk: Desk, { userId, passphrase, fromOtherHost = false }: SignIn): Promise<SigningIn> {
  mustNotWait(desk)
  if (!existsSync(desk.vaultFolder)) throw failed('no-vault')
  // Before the keyring is read: nobody else writes it from here on.
  const lock = orThrow(takeVaultLock(desk.vaultFolder, { fromOtherHost }))
  let open: OpenVault | null = null
  try {
    const keyring = orThrow(readKeyringFile(desk.vaultFolder))
    const { anchor } = readAnchor(desk.anchorFolder, keyring.vaultId)
    const unlocking = await unlockKeyring(keyring, { userId, passphrase, anchor })
    if (!unlocking.ok && unlocking.failure.code === 'wrong-passphrase') throw wrongSecret(desk, 'wrong-passphrase')
    const answer = orThrow(unlocking)
    if (answer.kind === 'not-confirmed-yet') return { is: 'waiting', digits: answer.digits }
    open = await openWith(desk.vaultFolder, keyring, answer.unlocked, anchor)
    // Generations from before a recovery still open with the passphrase that was given up.
    if (answer.unlocked.passphraseSetAnew) forgetGenerations(desk.vaultFolder, 0)
  } finally {
    if (!open) lock.release()
  }
  desk.open = open
  desk.lock = lock
  if (desk.failedUnlocks > 0) open.record('outcomes', 'sign-ins failed before', { count: String(desk.failedUnlocks) })
  desk.state = 'open'
  desk.tell({ type: 'state', state: 'open' })
  return { is: 'signed-in', signedIn: await describeSignedIn(desk, open) }
}

/** Whatever goes wrong while opening leaves no file open and no key in memory. */
export async function openWith(
  folder: string,
  keyring: Keyring,
  unlocked: Unlocked,
  anchor: Anchor | null,
): Promise<OpenVault> {
  let drawers: Drawers | undefined
  try {
    drawers = await openFiles(folder, unlocked)
    return openVault(drawers, keyring, unlocked, anchor)
  } catch (error) {
    drawers?.raw.close()
    wipeUnlocked(unlocked)
    throw error
  }
}

export async function describeSignedIn(desk: Desk, open: OpenVault): Promise<SignedIn> {
  const { actor } = open
  const practice = await open.db
    .transaction()
    .setAccessMode('read only')
    .execute((db) => desk.readPractice(open.workOn(db, new Date().toISOString(), () => {}, false)))
  return {
    ...actor,
    practiceName: practice.name,
    country: practice.country,
    demo: practice.demo,
    state: desk.state === 'room' ? 'room' : 'open',
    roomSessionId: desk.roomSessionId,
    failedUnlocks: desk.failedUnlocks,
    passphraseSetAnew: open.unlocked().passphraseSetAnew,
    waitingRequests: actor.role === 'owner' ? joinRequestsOf(open.keyring(), open.unlocked().state).length : 0,
    auditBroken: open.brokenAudits.length > 0,
  }
}

/** The vault's part of a lock: checkpoints, files closed, keys wiped, this computer's anchor raised. */
export function signOut(desk: Desk): void {
  const { open, lock } = desk
  if (!open) return
  desk.open = null
  desk.deliveries.forget()
  desk.state = 'locked'
  try {
    const anchored = anchorOf(open.unlocked())
    const heads = open.close()
    const anchor = { ...anchored, heads }
    // A break that was found must go on being found: what this computer has seen stays as it was.
    if (open.brokenAudits.length === 0) raiseAnchor(desk.anchorFolder, anchor)
  } finally {
    lock?.release()
  }
}

function anchorOf({ vaultId, userId, state, wrapHash }: Unlocked) {
  const n = state.hashes.length - 1
  return {
    type: 'grove anchor' as const,
    v: 1 as const,
    vaultId,
    n,
    hash: state.hashes[n] ?? '',
    wraps: [{ userId, hash: wrapHash }],
  } satisfies Omit<Anchor, 'heads'>
}
