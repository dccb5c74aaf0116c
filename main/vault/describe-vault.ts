import { existsSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import type { Output } from '../../preload/contract/endpoint.ts'
import type { vault } from '../../preload/contract/vault.ts'
import { orThrow } from '../errors.ts'
import type { Desk } from './desk.ts'
import { readKeyringFile } from './keyring-file.ts'
import { describeSignedIn } from './sign-in.ts'
import { signInList } from './sign-in-list.ts'
import { vaultFilesIn } from './vault-folder.ts'
import { verifyKeyring } from './verify-keyring.ts'

/** What the locked screen shows: whether a vault lies in the folder, and who may sign in. */
export async function describeVault(desk: Desk): Promise<Output<typeof vault.state>> {
  const demoUsers = desk.demoUsers && [...desk.demoUsers]
  const waitSeconds = Math.max(0, Math.ceil((desk.nextTryAt - performance.now()) / 1000))
  const signedIn = desk.open ? await describeSignedIn(desk, desk.open) : null
  const there = existsSync(desk.vaultFolder) && vaultFilesIn(desk.vaultFolder).length > 0
  if (!there) return { vault: 'none', users: [], waitSeconds, signedIn, demoUsers }
  const keyring = desk.open?.keyring() ?? orThrow(readKeyringFile(desk.vaultFolder))
  const users = signInList(keyring, orThrow(verifyKeyring(keyring)))
  return {
    vault: 'ready',
    users: users.map(({ userId, displayName, waiting }) => ({ userId, displayName, waiting })),
    waitSeconds,
    signedIn,
    demoUsers,
  }
}
