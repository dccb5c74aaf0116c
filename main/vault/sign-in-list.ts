import type { Role } from '../../preload/contract/endpoint.ts'
import type { Keyring } from './keyring.ts'
import { activeUsers, type LogState } from './log-state.ts'
import { joinRequestsOf } from './pending-requests.ts'

/** Who may sign in, as the locked screen lists them. `waiting`: the person has asked and no owner has confirmed. */
export type SignInName = {
  readonly userId: string
  readonly displayName: string
  readonly role: Role | null
  readonly waiting: boolean
}

/** Active users in the order of their names, then those who wait and are not users yet. */
export function signInList(keyring: Keyring, state: LogState): readonly SignInName[] {
  const requests = joinRequestsOf(keyring, state)
  const asked = (userId: string) => requests.some((request) => request.userId === userId)
  const active = activeUsers(state).map(({ userId, displayName, role }) => ({
    userId,
    displayName,
    role,
    waiting: asked(userId),
  }))
  const others = requests
    .filter((request, i) => requests.findIndex((other) => other.userId === request.userId) === i)
    .filter((request) => !state.users.get(request.userId)?.active)
    .map(({ userId, displayName }) => ({ userId, displayName, role: null, waiting: true }))
  const byName = (a: SignInName, b: SignInName) => a.displayName.localeCompare(b.displayName)
  return [...active.sort(byName), ...others.sort(byName)]
}
