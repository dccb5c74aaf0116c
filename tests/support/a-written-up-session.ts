import { cast, groupNote, sentences } from '../fixtures/cast.ts'
import { ok, type Person, type TestDesk } from './a-desk.ts'

export type WrittenUpSession = {
  readonly owner: Person
  readonly groupId: string
  readonly sessionId: string
  readonly participantIds: readonly string[]
  readonly noteIds: readonly string[]
  /** Everything that must not be found where it does not belong: names, telephone numbers, sentences. */
  readonly words: readonly string[]
}

/** Ten people in a group, one session with attendance, notes and signatures, through the door as its owner. */
export async function aWrittenUpSession({ grove }: TestDesk, owner: Person): Promise<WrittenUpSession> {
  const participantIds: string[] = []
  for (const [i, person] of cast.entries()) {
    const { participantId } = await ok(
      grove.participants.register({
        ...person,
        familyName: `${person.familyName}-Quorl${i}`,
        preferredName: null,
        recordNumber: null,
        gender: 'not-said',
        populations: ['chronic-stress'],
        phone: `07700 9001${String(i).padStart(2, '0')}`,
        email: null,
        address: `${i + 1} Plumquist Lane`,
        languages: null,
        supports: '',
      }),
    )
    participantIds.push(participantId)
  }
  const [programme] = await ok(grove.programmes.list())
  const { groupId } = await ok(
    grove.groups.form({
      name: 'Tuesday evening',
      programmeId: programme?.programmeId ?? '',
      kind: 'closed',
      capacity: 12,
      firstDate: '2026-11-17',
      startTime: '18:30',
      minutes: 90,
      place: 'Garden room',
      facilitators: [owner.userId],
    }),
  )
  for (const participantId of participantIds)
    await ok(grove.enrolments.enrol({ groupId, participantId, fromSession: 1 }))
  const group = await ok(grove.groups.get({ groupId }))
  const sessionId = group.sessions[0]?.sessionId ?? ''
  const sheet = await ok(grove.sessions.get({ sessionId }))
  const present = { state: 'present', lateMinutes: 0, leftEarlyMinutes: 0, absenceReason: null } as const
  const entries = sheet.members.map(({ enrolmentId }) => ({ enrolmentId, attendance: present, words: null }))
  await ok(grove.sessions.recordAttendance({ sessionId, entries }))
  const accepted: (string | null)[] = [null, ...sheet.members.map(({ participantId }) => participantId)]
  for (const [i, participantId] of accepted.entries()) {
    const digits = participantId ? (sentences[i - 1]?.[0] ?? '') : ''
    const [engagement = null, response = null, goal = null, homePractice = null] = [...digits].map(Number)
    const text = participantId ? (sentences[i - 1]?.[1] ?? '') : groupNote
    const draft = { format: 'plain', engagement, response, goal, homePractice, text } as const
    await ok(grove.notes.saveDraft({ sessionId, participantId, draft, version: 0 }))
  }
  const { notes: read } = await ok(grove.notes.check({ sessionId }))
  const asShown = read.map(({ participantId, text }) => ({ participantId, text }))
  await ok(grove.notes.sign({ sessionId, accepted: asShown, passphrase: owner.passphrase }))
  const signed = await ok(grove.notes.sheet({ sessionId }))
  return {
    owner,
    groupId,
    sessionId,
    participantIds,
    noteIds: signed.rows.flatMap((row) => row.signed.map(({ noteId }) => noteId)),
    words: [
      ...cast.map((_, i) => `Quorl${i}`),
      ...cast.map(({ givenName }) => givenName).filter((name) => !['Will', 'Hope', 'Mark', 'Grace'].includes(name)),
      ...sentences.map(([, sentence]) => sentence),
      'Plumquist Lane',
      'Garden room',
      '07700 9001',
      groupNote,
    ],
  }
}
