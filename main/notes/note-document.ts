import type { SignedNote } from '../../preload/contract/notes.ts'
import type { Attendance } from '../../preload/contract/sessions.ts'
import { dayWords } from '../closure/day-words.ts'
import { callout } from '../documents/callout.ts'
import { confidential } from '../documents/confidential.ts'
import type { DocumentFrame } from '../documents/document-frame.ts'
import { factTable } from '../documents/fact-table.ts'
import { heading } from '../documents/heading.ts'
import { instantWords } from '../documents/instant-words.ts'
import { paragraph } from '../documents/paragraph.ts'
import type { PdfContent, PdfDocument } from '../documents/pdf-document.ts'

export type NotePrint = {
  /** Given name first. */
  readonly name: string
  readonly recordNumber: string
  readonly session: {
    readonly groupName: string
    readonly number: number
    readonly stepTitle: string
    /** YYYY-MM-DD */
    readonly date: string
  }
  readonly attendance: Pick<Attendance, 'state' | 'lateMinutes' | 'leftEarlyMinutes'> | null
  /** The note and its addenda, in order. */
  readonly notes: readonly Pick<SignedNote, 'noteId' | 'kind' | 'text' | 'author' | 'at'>[]
  /** How many words that may name another member were replaced in this copy. */
  readonly replaced: number
  readonly password: string | null
}

const headings: Readonly<Record<SignedNote['kind'], string>> = {
  group: 'Group note',
  member: 'Note',
  absence: 'Non-attendance entry',
  addendum: 'Addendum',
}

/** What was signed about one member of a session, word for word, with who signed it and when. */
export function noteDocument(print: NotePrint, { country, ...frame }: DocumentFrame): PdfDocument {
  const { name, recordNumber, session, attendance, notes, replaced, password } = print
  return {
    ...frame,
    title: 'Session note',
    kind: 'session-note',
    recordNumber,
    statement: confidential,
    content: [
      factTable([
        { label: 'Participant', value: name },
        { label: 'Record number', value: recordNumber },
        { label: 'Group', value: session.groupName },
        { label: 'Session', value: `${session.number}: ${session.stepTitle}` },
        { label: 'Date', value: dayWords(session.date, country) },
        { label: 'Attendance', value: attendanceWords(attendance) },
      ]),
      ...(replaced > 0 ? [aboutReplaced] : []),
      ...notes.flatMap(({ kind, text, author, at }): PdfContent[] => [
        heading(headings[kind]),
        paragraph(text),
        { text: `Signed by ${author}, ${instantWords(at, country)}.`, style: 'quiet', margin: [0, 2, 0, 4] },
      ]),
    ],
    password,
    pageOrientation: 'portrait',
  }
}

const aboutReplaced = callout(
  'Names in this copy',
  'Words that may name another member of the group stand here as “another member”. The signed note is unchanged.',
)

function attendanceWords(attendance: NotePrint['attendance']): string {
  if (!attendance) return 'Not recorded'
  if (attendance.state === 'absent') return 'Absent'
  const { lateMinutes, leftEarlyMinutes } = attendance
  const parts = [
    ...(lateMinutes > 0 ? [`${lateMinutes} minutes late`] : []),
    ...(leftEarlyMinutes > 0 ? [`left ${leftEarlyMinutes} minutes early`] : []),
  ]
  return ['Present', ...parts].join(', ')
}
