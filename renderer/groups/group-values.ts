import type { Programme } from '../../preload/contract/programmes.ts'
import type { ReasonTexts } from '../app/failure-text.ts'
import type { SayFault } from '../app/form-errors.ts'
import type { GroupKind } from './group-words.ts'

/** A new group as its form holds it: '' is what is still to be filled in. */
export type GroupValues = {
  readonly name: string
  readonly programmeId: string
  readonly kind: GroupKind
  readonly capacity: number | string
  readonly firstDate: string
  readonly startTime: string
  readonly minutes: number | string
  readonly place: string
  readonly facilitators: string[]
}

/** A session takes 90 minutes and a group holds 10, as resilience groups mostly do; the one programme is chosen. */
export const newGroup = (programmes: readonly Programme[], userId: string): GroupValues => ({
  name: '',
  programmeId: programmes.length === 1 ? (programmes[0]?.programmeId ?? '') : '',
  kind: 'closed',
  capacity: 10,
  firstDate: '',
  startTime: '',
  minutes: 90,
  place: '',
  facilitators: [userId],
})

export const sayGroupFault: SayFault = (path, { fault, limit }) => {
  if (path === 'programmeId') return 'Choose a programme.'
  if (path.startsWith('facilitators.')) return 'One of these users can no longer run a group. Choose somebody else.'
  if (path === 'facilitators')
    return fault === 'too-many' ? `Choose at most ${limit}.` : 'Choose at least one facilitator.'
  if (path === 'firstDate' && fault === 'too-small') return `This day is before ${limit}. Check the year.`
  if (path === 'firstDate' && fault === 'too-large') return `This day is after ${limit}. Check the year.`
  return undefined
}

export const groupReasons: ReasonTexts = {
  'no-sessions': {
    title: 'The curriculum of this programme has no sessions.',
    advice: 'Give at least one of its steps a session, then form the group.',
  },
}
