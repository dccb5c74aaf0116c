import type { Role } from '../../preload/contract/endpoint.ts'
import type { JoinRequest, User } from '../../preload/contract/users.ts'
import { notFound, orThrow, wrongField } from '../errors.ts'
import { confirmRequest } from '../vault/confirm-request.ts'
import type { Desk } from '../vault/desk.ts'
import { replaceKeyringFile } from '../vault/keyring-file.ts'
import { activeUsers } from '../vault/log-state.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { joinRequestsOf } from '../vault/pending-requests.ts'
import { verifyKeyring } from '../vault/verify-keyring.ts'

export function listUsers(desk: Desk): User[] {
  return activeUsers(openOf(desk).unlocked().state).map(({ userId, displayName, role, since }) => ({
    userId,
    displayName,
    role,
    since,
  }))
}

/** People who asked to be let in. Without their digits: the person reads them out, the owner types them. */
export function listRequests(desk: Desk): JoinRequest[] {
  const open = openOf(desk)
  return joinRequestsOf(open.keyring(), open.unlocked().state).map(({ userId, displayName, why }) => ({
    userId,
    displayName,
    why,
  }))
}

/** The owner lets somebody in: a signed log entry and the keys of the files that the role may read. */
export function confirmUser(
  desk: Desk,
  { userId, digits, role }: { readonly userId: string; readonly digits: string; readonly role: Role },
): User {
  const open = openOf(desk)
  const request = joinRequestsOf(open.keyring(), open.unlocked().state).find((asked) => asked.userId === userId)
  if (!request) throw notFound()
  open.flushViews()
  const confirmed = orThrow(
    confirmRequest(open.keyring(), open.unlocked(), {
      digits,
      role,
      userId: request.why === 'new' ? null : userId,
      heads: { outcomes: open.chains.outcomes.head(), clinical: open.chains.clinical?.head() ?? null },
      at: new Date().toISOString(),
    }),
  )
  // Digits name a request by themselves. They must name the one that the owner is looking at, whose role was chosen.
  if (confirmed.userId !== userId) throw wrongField('digits', 'does-not-match')
  const state = orThrow(verifyKeyring(confirmed.keyring))
  orThrow(replaceKeyringFile(desk.vaultFolder, open.keyring(), confirmed.keyring))
  open.adopt(confirmed.keyring, { ...open.unlocked(), state })
  const user = listUsers(desk).find((known) => known.userId === confirmed.userId)
  if (!user) throw notFound()
  return user
}

function openOf({ open }: Desk): OpenVault {
  if (!open) throw new Error('the door lets nobody in here without a vault')
  return open
}
