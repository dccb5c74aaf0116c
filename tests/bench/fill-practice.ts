import type Database from 'better-sqlite3'
import { openAuditChain } from '../../main/audit/audit-chain.ts'
import { readFileFact } from '../../main/database/file-fact.ts'
import { isoWeek } from '../../main/database/iso-week.ts'
import { fictionalPerson } from '../support/fictional-person.ts'
import { type FilledInSession, insertAdministrations } from './fill-administrations.ts'
import { type Insert, inserter } from './inserter.ts'
import { noteWords } from './note-words.ts'
import type { PracticeSize } from './practice-size.ts'
import { type SeededChance, seededChance } from './seeded-chance.ts'

type Member = { readonly personId: string; readonly enrolmentId: string; readonly episodeId: string }
type Group = { readonly groupId: string; readonly firstDay: string; readonly members: readonly Member[] }
type Programme = { readonly programmeId: string; readonly stepIds: readonly string[] }

/** The groups that the user who is measured leads, as on a dashboard: they go on, most others have ended. */
const ownGroups = 8
/** Of the programmes and of the quarters in which groups begin; with four measures a report by both has 112 rows. */
const programmeCount = 4
const daysOfBeginning = 600
/** In whatever year this runs, the next session of a group is to come. */
const dayToCome = '2099-01-05'
const dayMs = 86_400_000
const dayAfter = (day: string, days: number) => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)

/**
 * Fills both files of a practice that was just set up, the same every time: people, groups, sessions held and signed,
 * attendance, fifty forms of measures for each person, notes of about 1,200 characters, an audit entry for each note. One
 * transaction, nothing made durable on
 * the way: a power cut would lose the file, which nobody wants back.
 */
export function fillPractice(raw: Database.Database, userId: string, size: PracticeSize): void {
  const chance = seededChance(size.groups)
  const insert = inserter(raw)
  const audit = clinicalAudit(raw, userId)
  for (const schema of ['main', 'outcomes']) {
    raw.pragma(`${schema}.synchronous = 0`)
    // Ids fall everywhere: with less, every row would read and write a page of the disk.
    raw.pragma(`${schema}.cache_size = -1048576`)
  }
  raw.prepare('begin').run()
  const programmes = insertProgrammes(raw, insert, chance)
  for (let n = 0; n < size.groups; n++) {
    const members = Array.from({ length: size.membersEach }, (_, i) =>
      insertPerson(insert, chance, n * size.membersEach + i, userId),
    )
    const isOwn = n < ownGroups
    const { programmeId, stepIds } = programmes[n % programmeCount] ?? { programmeId: '', stepIds: [] }
    const leader = isOwn ? userId : chance.id()
    const group = insertGroup(insert, chance, { n, leader, programmeId, members, sessions: size.sessionsEach })
    const filledIn: FilledInSession[] = []
    for (let number = 1; number <= size.sessionsEach; number++) {
      const stepId = stepIds[Math.min(number, stepIds.length) - 1] ?? ''
      const isLast = number === size.sessionsEach
      filledIn.push(insertSession(insert, audit, chance, group, { number, stepId, userId, isLast }))
    }
    if (isOwn)
      insertSessionToCome(insert, chance, group, { number: size.sessionsEach + 1, stepId: stepIds.at(-1) ?? '' })
    for (const [place, { personId, episodeId }] of members.entries()) {
      const flagsWait = n === 0 && place < 3
      const path = { personId, episodeId, userId, firstDay: group.firstDay, sessions: filledIn, flagsWait }
      insertAdministrations(insert, chance, path)
    }
  }
  raw.prepare('commit').run()
}

/** The one that set-up made, and others with the same steps and the same plan of measures. */
function insertProgrammes(raw: Database.Database, insert: Insert, chance: SeededChance): readonly Programme[] {
  const stepIds = raw.prepare('SELECT step_id FROM step ORDER BY position').pluck().all() as string[]
  const programmeId = raw.prepare('SELECT programme_id FROM programme').pluck().get() as string
  const plan = raw.prepare('SELECT instrument, timepoint, session_number FROM measure_plan').all() as PlanRow[]
  const steps = raw.prepare('SELECT label_id, position, sessions FROM step ORDER BY position').all() as StepRow[]
  const others = Array.from({ length: programmeCount - 1 }, (_, n): Programme => {
    const [labelId, other] = [chance.id(), chance.id()]
    insert('label', { label_id: labelId, text: `Resilience group ${n + 2}` })
    insert('programme', { programme_id: other, label_id: labelId })
    for (const row of plan) insert('measure_plan', { programme_id: other, ...row })
    const copies = steps.map((step) => ({ step_id: chance.id(), programme_id: other, ...step }))
    for (const copy of copies) insert('step', copy)
    return { programmeId: other, stepIds: copies.map(({ step_id }) => step_id) }
  })
  return [{ programmeId, stepIds }, ...others]
}
type PlanRow = { readonly instrument: number; readonly timepoint: string; readonly session_number: number | null }
type StepRow = { readonly label_id: string; readonly position: number | null; readonly sessions: number }

function clinicalAudit(raw: Database.Database, userId: string) {
  const { vaultId, dbId } = readFileFact(raw, 'clinical')
  const chain = openAuditChain(raw, 'main', { file: 'clinical', vaultId, dbId })
  return (action: string, sessionId: string, at: string) =>
    chain.append({ at, userId, action, subjects: { sessionId } })
}
type Audit = ReturnType<typeof clinicalAudit>

function insertPerson(insert: Insert, chance: SeededChance, n: number, userId: string): Member {
  const { givenName, familyName, birthDate, gender, phone, email, address } = fictionalPerson(n)
  const personId = chance.id()
  const recordNumber = `G-${String(n + 1).padStart(6, '0')}`
  const folded = `${familyName} ${givenName}`.toLowerCase()
  insert('person', { person_id: personId, age_band: '35-44', gender })
  insert('person_population', { person_id: personId, population: n % 2 ? 'anxiety' : 'trauma' })
  insert('participant', {
    person_id: personId,
    given_name: givenName,
    family_name: familyName,
    preferred_name: null,
    record_number: recordNumber,
    birth_date: birthDate,
    phone,
    email,
    address,
    languages: null,
    supports: '',
    sort_name: folded,
    search_text: `${folded} ${recordNumber.toLowerCase()}`,
    registered_by: userId,
    registered_at: '2025-01-06T09:00:00.000Z',
  })
  return { personId, enrolmentId: chance.id(), episodeId: chance.id() }
}

type NewGroup = {
  readonly n: number
  readonly leader: string
  readonly programmeId: string
  readonly members: readonly Member[]
  readonly sessions: number
}

function insertGroup(
  insert: Insert,
  chance: SeededChance,
  { n, leader, programmeId, members, sessions }: NewGroup,
): Group {
  const groupId = chance.id()
  const labelId = chance.id()
  const firstDay = dayAfter('2025-01-06', chance.below(daysOfBeginning))
  const week = isoWeek(firstDay)
  insert('label', { label_id: labelId, text: `Group ${n + 1}` })
  insert('therapy_group', {
    group_id: groupId,
    programme_id: programmeId,
    label_id: labelId,
    kind: 'closed',
    capacity: 12,
    first_week: week,
  })
  insert('group_facilitator', { group_id: groupId, user_id: leader })
  insert('group_detail', { group_id: groupId, first_date: firstDay, start_time: '18:00', minutes: 90, place: 'Room 2' })
  for (const { personId, enrolmentId, episodeId } of members) {
    const endedWith =
      n < ownGroups || chance.below(20) === 0 ? null : chance.below(5) === 0 ? 'left-early' : 'completed'
    insert('episode', {
      episode_id: episodeId,
      person_id: personId,
      programme_id: programmeId,
      referred_week: isoWeek(dayAfter(firstDay, -21)),
      assessed_week: isoWeek(dayAfter(firstDay, -14)),
      enrolled_week: week,
      started_week: week,
      ended_week: endedWith && isoWeek(dayAfter(firstDay, 7 * sessions)),
      ended_with: endedWith,
      planned_sessions: sessions,
    })
    insert('enrolment', {
      enrolment_id: enrolmentId,
      episode_id: episodeId,
      person_id: personId,
      group_id: groupId,
      from_session: 1,
      to_session: endedWith && sessions,
      ended_with: endedWith,
    })
    insert('roster_event', { enrolment_id: enrolmentId, person_id: personId, what: 'enrolled', week })
    insert('enrolment_detail', {
      enrolment_id: enrolmentId,
      person_id: personId,
      enrolled_at: '2025-01-06T09:00:00.000Z',
    })
  }
  return { groupId, firstDay, members }
}

type NewSession = {
  readonly number: number
  readonly stepId: string
  readonly userId: string
  readonly isLast: boolean
}

/** Held and signed; the last one of a group is held and waits for its notes. */
function insertSession(
  insert: Insert,
  audit: Audit,
  chance: SeededChance,
  { groupId, firstDay, members }: Group,
  { number, stepId, userId, isLast }: NewSession,
): FilledInSession {
  const sessionId = chance.id()
  const day = dayAfter(firstDay, 7 * (number - 1))
  const at = `${day}T19:45:00.000Z`
  insert('session', {
    session_id: sessionId,
    group_id: groupId,
    step_id: stepId,
    number,
    week: isoWeek(day),
    minutes: 90,
    state: isLast ? 'held' : 'closed',
  })
  insert('session_detail', { session_id: sessionId, group_id: groupId, date: day, start_time: '18:00' })
  for (const { personId, enrolmentId } of members) {
    const absent = chance.below(12) === 0
    insert('attendance', {
      session_id: sessionId,
      enrolment_id: enrolmentId,
      person_id: personId,
      state: absent ? 'absent' : 'present',
      absence_reason: absent ? 'ill' : null,
    })
    insert('attendance_words', {
      session_id: sessionId,
      person_id: personId,
      words: null,
      recorded_by: userId,
      recorded_at: at,
    })
    if (isLast) continue
    const text = noteWords(chance)
    insert('note', {
      note_id: chance.id(),
      version: 1,
      kind: absent ? 'absence' : 'member',
      session_id: sessionId,
      person_id: personId,
      author_id: userId,
      key_id: 'k'.repeat(22),
      at,
      body: JSON.stringify({ at, sessionId, text, type: 'grove note', v: 1 }),
      sig: chance.hash() + chance.hash(),
      hash: chance.hash(),
    })
    audit('notes signed', sessionId, at)
  }
  return { sessionId, number, day }
}

function insertSessionToCome(
  insert: Insert,
  chance: SeededChance,
  { groupId }: Group,
  { number, stepId }: Pick<NewSession, 'number' | 'stepId'>,
): void {
  const sessionId = chance.id()
  const week = isoWeek(dayToCome)
  insert('session', {
    session_id: sessionId,
    group_id: groupId,
    step_id: stepId,
    number,
    week,
    minutes: 90,
    state: 'planned',
  })
  insert('session_detail', { session_id: sessionId, group_id: groupId, date: dayToCome, start_time: '18:00' })
}
