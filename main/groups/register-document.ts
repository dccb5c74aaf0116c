import type { SessionState } from '../../preload/contract/groups.ts'
import type { Country } from '../../preload/contract/practice.ts'
import { dayWords } from '../closure/day-words.ts'
import { breakable } from '../documents/breakable.ts'
import type { DocumentFrame } from '../documents/document-frame.ts'
import { factTable } from '../documents/fact-table.ts'
import type { PdfContent, PdfDocument } from '../documents/pdf-document.ts'

type SessionColumn = { readonly number: number; readonly date: string; readonly state: SessionState }
type MemberRow = {
  readonly enrolmentId: string
  readonly name: string
  readonly fromSession: number
  /** null: up to the end. */
  readonly toSession: number | null
}
type Recorded = {
  readonly number: number
  readonly enrolmentId: string
  readonly state: 'present' | 'absent'
  readonly lateMinutes: number
  readonly leftEarlyMinutes: number
}

export type RegisterPrint = {
  readonly groupName: string
  readonly programmeName: string
  readonly facilitators: readonly string[]
  readonly sessions: readonly SessionColumn[]
  readonly members: readonly MemberRow[]
  readonly attendance: readonly Recorded[]
}

/** As many sessions as stand beside each other on a page. */
const perTable = 12

/** Who was there, session by session; a box stays empty where nobody has recorded anything, to be filled in by hand. */
export function registerDocument(print: RegisterPrint, { country, ...frame }: DocumentFrame): PdfDocument {
  const { groupName, programmeName, facilitators, sessions } = print
  const tables = Array.from({ length: Math.ceil(sessions.length / perTable) }, (_, i) =>
    sessions.slice(i * perTable, (i + 1) * perTable),
  )
  return {
    ...frame,
    title: 'Attendance register',
    kind: 'register',
    recordNumber: null,
    statement: 'Confidential: who is in this group. For the practice alone.',
    content: [
      factTable([
        { label: 'Group', value: groupName },
        { label: 'Programme', value: programmeName },
        { label: facilitators.length === 1 ? 'Facilitator' : 'Facilitators', value: facilitators.join(', ') },
      ]),
      // Above the tables: below them it is what a full group would push onto a page of its own.
      {
        text: 'P present · L late, or left early · A absent · – no place in the group then · X session cancelled · empty: not recorded',
        style: 'small',
        margin: [0, 6, 0, 0],
      },
      ...tables.map((some) => sheet(print, some, country)),
    ],
    password: null,
    pageOrientation: 'landscape',
  }
}

function sheet(print: RegisterPrint, sessions: readonly SessionColumn[], country: Country): PdfContent {
  const cells = new Map(print.attendance.map((one) => [`${one.enrolmentId} ${one.number}`, signOf(one)]))
  const cell = ({ enrolmentId, fromSession, toSession }: MemberRow, { number, state }: SessionColumn): string => {
    if (state === 'cancelled') return 'X'
    if (number < fromSession || (toSession !== null && number > toSession)) return '–'
    return cells.get(`${enrolmentId} ${number}`) ?? ''
  }
  return {
    layout: 'grid',
    margin: [0, 6, 0, 4],
    table: {
      widths: [120, ...sessions.map(() => '*' as const)],
      headerRows: 1,
      dontBreakRows: true,
      body: [
        [
          { text: 'Session', style: 'label' },
          ...sessions.map(
            ({ number, date }): PdfContent => ({
              text: `${number}\n${shortDay(date, country)}`,
              style: 'label',
              alignment: 'center',
            }),
          ),
        ],
        ...print.members.map((member): readonly PdfContent[] => [
          { text: breakable(member.name) },
          ...sessions.map((session): PdfContent => ({ text: cell(member, session), alignment: 'center' })),
        ]),
      ],
    },
  }
}

const signOf = ({ state, lateMinutes, leftEarlyMinutes }: Recorded): string =>
  state === 'absent' ? 'A' : lateMinutes + leftEarlyMinutes > 0 ? 'L' : 'P'

/** `25 Nov`, in the United States `Nov 25`. */
function shortDay(iso: string, country: Country): string {
  const [first = '', second = ''] = dayWords(iso, country).split(/[ ,]+/)
  return country === 'us' ? `${first.slice(0, 3)} ${second}` : `${first} ${second.slice(0, 3)}`
}
