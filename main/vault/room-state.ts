import type { Desk } from './desk.ts'

/** Others may see the screen: only this group session's attendance, marks and forms stay callable. */
export function enterRoom(desk: Desk, sessionId: string): null {
  desk.state = 'room'
  desk.roomSessionId = sessionId
  desk.tell({ type: 'state', state: 'room' })
  return null
}

/** The door has asked for the passphrase. */
export function leaveRoom(desk: Desk): null {
  // Main forgets the count with the next state: what was tried in the room stands in the audit first.
  if (desk.failedUnlocks > 0)
    desk.open?.record('outcomes', 'sign-ins failed before', { count: String(desk.failedUnlocks) })
  desk.failedUnlocks = 0
  desk.state = 'open'
  desk.roomSessionId = null
  desk.tell({ type: 'state', state: 'open' })
  return null
}
