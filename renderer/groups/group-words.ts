import type { GroupRow, SessionState } from '../../preload/contract/groups.ts'
import type { Tone } from '../ui/status-badge.tsx'

export type GroupKind = GroupRow['kind']

export const kindWords: Readonly<Record<GroupKind, string>> = { closed: 'Closed group', open: 'Open group' }

export const kindExplained: Readonly<Record<GroupKind, string>> = {
  closed: 'The same people from the first session to the last.',
  open: 'People join and leave while the group goes on.',
}

export const sessionStateWords: Readonly<Record<SessionState, { readonly words: string; readonly tone: Tone }>> = {
  planned: { words: 'Planned', tone: 'neutral' },
  held: { words: 'Notes to write', tone: 'attention' },
  closed: { words: 'Closed', tone: 'good' },
  cancelled: { words: 'Cancelled', tone: 'neutral' },
}

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })

/** `Tuesdays at 18:30`: the first session's day says it for a group that meets every week. */
export const weeklySlot = (firstDate: string | undefined, startTime: string): string =>
  firstDate === undefined ? `At ${startTime}` : `${weekday.format(new Date(`${firstDate}T00:00:00Z`))}s at ${startTime}`

/** `1 session`, `12 sessions`. */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
