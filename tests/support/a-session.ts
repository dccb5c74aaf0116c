import type { ClinicalWork } from '../../main/database/work.ts'
import { enrol } from '../../main/enrolments/enrolment-service.ts'
import { saveDraft } from '../../main/notes/draft-service.ts'
import { register } from '../../main/participants/participant-service.ts'
import { recordAttendance } from '../../main/sessions/attendance-service.ts'
import type { Draft } from '../../preload/contract/notes.ts'
import type { Attendance } from '../../preload/contract/sessions.ts'
import { aPractice } from './a-practice.ts'
import type { TestVault } from './a-vault.ts'

/** Nobody real. Names that are no ordinary words, so that a sentence names them only where a test means it. */
export const sessionPeople = [
  { givenName: 'Ana', familyName: 'Silva', phone: '07700 900111' },
  { givenName: 'Benedikt', familyName: 'Kowalski', phone: '07700 900112' },
  { givenName: 'Chloé', familyName: 'Diallo', phone: '07700 900113' },
  { givenName: 'Andrej', familyName: 'Sokolov', phone: '07700 900114' },
] as const

export const present: Attendance = { state: 'present', lateMinutes: 0, leftEarlyMinutes: 0, absenceReason: null }
export const absent: Attendance = { state: 'absent', lateMinutes: 0, leftEarlyMinutes: 0, absenceReason: 'ill' }

export const aDraft = (text: string, more: Partial<Draft> = {}): Draft => ({
  format: 'plain',
  engagement: 3,
  response: 2,
  goal: 1,
  homePractice: 2,
  text,
  ...more,
})
export const groupWords = (text: string): Draft =>
  aDraft(text, { engagement: null, response: null, goal: null, homePractice: null })

/** Registers one of the session people, or anybody, and gives them a place in the group. */
export async function enrolPerson(
  work: ClinicalWork,
  groupId: string,
  person: { readonly givenName: string; readonly familyName: string; readonly phone?: string },
  fromSession = 1,
) {
  const { participantId } = await register(work, {
    preferredName: null,
    recordNumber: null,
    birthDate: null,
    gender: 'not-said',
    populations: [],
    email: null,
    address: '',
    languages: null,
    supports: '',
    ...person,
    phone: person.phone ?? null,
  })
  return { participantId, ...(await enrol(work, { groupId, participantId, fromSession })) }
}

/**
 * A group of the clinician with members, all through Grove's own services, and the ids of its sessions by number
 * (`sessionIds[0]` is session 1).
 */
export async function aSession(vault: TestVault, memberCount = 3) {
  const { groupId } = await aPractice(vault).withProgramme().withGroup().build()
  return vault.asOwner(async (work) => {
    const members = []
    for (const person of sessionPeople.slice(0, memberCount)) members.push(await enrolPerson(work, groupId, person))
    const rows = await work.clinical
      .selectFrom('session')
      .where('group_id', '=', groupId)
      .orderBy('number')
      .select('session_id')
      .execute()
    const sessionIds = rows.map((row) => row.session_id)
    return { groupId, members, sessionIds, sessionId: sessionIds[0] ?? '' }
  })
}

export type TestSession = Awaited<ReturnType<typeof aSession>>

/** Records all as present but those at `absentPlaces`. */
export const attend = (vault: TestVault, session: TestSession, absentPlaces: readonly number[] = []) =>
  vault.asClinician((work) =>
    recordAttendance(work, {
      sessionId: session.sessionId,
      entries: session.members.map(({ enrolmentId }, place) => ({
        enrolmentId,
        attendance: absentPlaces.includes(place) ? absent : present,
        words: null,
      })),
    }),
  )

const sentences = [
  'Told of the walk to the harbour and slept better since.',
  'Asked the others for advice about a letter to the landlord.',
  'Tried the breathing exercise on the bus and found it hard.',
  'Listened today, with arms folded, until the very last round.',
] as const

/** A group note and a different sentence for each member, as drafts. */
export const writeUp = (vault: TestVault, session: TestSession) =>
  vault.asClinician(async (work) => {
    const { sessionId } = session
    await saveDraft(work, { sessionId, participantId: null, version: 0, draft: groupWords('Theme: asking for help.') })
    for (const [place, { participantId }] of session.members.entries())
      await saveDraft(work, { sessionId, participantId, version: 0, draft: aDraft(sentences[place] ?? '') })
  })
