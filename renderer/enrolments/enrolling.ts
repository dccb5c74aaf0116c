import type { Output } from '../../preload/contract/endpoint.ts'
import type { groups } from '../../preload/contract/groups.ts'
import type { SayFault } from '../app/form-errors.ts'

export type Group = Output<typeof groups.get>

/** Sessions from which somebody may join: all that are not cancelled. */
export const sessionsToJoin = (group: Group) => group.sessions.filter(({ state }) => state !== 'cancelled')

/** The next session that has not taken place, or the last one; '' in a group without sessions. */
export function nextToJoin(group: Group): string {
  const sessions = sessionsToJoin(group)
  const next = sessions.find(({ state }) => state === 'planned') ?? sessions.at(-1)
  return next ? String(next.number) : ''
}

/** Members who have a place now. */
export const enrolledNow = (group: Group) => group.members.filter(({ endedWith }) => endedWith === null)

export const sayEnrolmentFault: SayFault = (path, { fault, limit }) => {
  if (path === 'fromSession' && fault === 'too-small')
    return `This person was in the group before. Choose session ${limit} or a later one.`
  if (path === 'fromSession' && fault === 'too-large') return `The last session is number ${limit}.`
  if (path === 'participantId') return 'Type a part of the name, then choose the person from the list.'
  if (path === 'groupId') return 'Choose a group.'
  return undefined
}
