import type Database from 'better-sqlite3'
import { openAuditChain } from '../../main/audit/audit-chain.ts'
import { readFileFact } from '../../main/database/file-fact.ts'
import { isoWeek } from '../../main/database/iso-week.ts'
import { fictionalPerson } from '../support/fictional-person.ts'
import { noteWords } from './note-words.ts'
import type { PracticeSize } from './practice-size.ts'
import { type SeededChance, seededChance } from './seeded-chance.ts'

type Insert = (table: string, row: Readonly<Record<string, string | number | null>>) => void
type Member = { readonly personId: string; readonly enrolmentId: string }
type Group = { readonly groupId: string; readonly firstDay: string; readonly members: readonly Member[] }

/** The groups that the user who is measured leads, as on a dashboard. */
const ownGroups = 8
const dayMs = 86_400_000
const dayAfter = (day: string, days: number) => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)

/** One statement for each table, whose columns are those of its first row. */
function inserter(raw: Database.Database): Insert {
  const statements = new Map<string, Database.Statement>()
  return (table, row) => {
    const known = statements.get(table)
    const columns = Object.keys(row)
    const statement =
      known ?? raw.prepare(`INSERT INTO ${table} (${columns}) VALUES (${columns.map((column) => `@${column}`)})`)
    if (!known) statements.set(table, statement)
    statement.run(row)
  }
}

/**
 * Fills both files of a practice that was just set up, the same every time: people, groups, sessions held and signed,
 * attendance, notes of about 1,200 characters, an audit entry for each note. One transaction, nothing made durable on
 * the way: a power cut would lose the file, which nobody wants back.
 */
export function fillPractice(raw: Database.Database, userId: string, size: PracticeSize): void {
  const chance = seededChance(size.groups)
  const insert = inserter(raw)
  const audit = clinicalAudit(raw, userId)
  const steps = raw.prepare('SELECT step_id FROM step ORDER BY position').pluck().all() as string[]
  const programmeId = raw.prepare('SELECT programme_id FROM programme').pluck().get() as string
  raw.pragma('synchronous = 0')
  raw.pragma('clinical.synchronous = 0')
  raw.prepare('begin').run()
  for (let n = 0; n < size.groups; n++) {
    const members = Array.from({ length: size.membersEach }, (_, i) =>
      insertPerson(insert, chance, n * size.membersEach + i, userId),
    )
    const leader = n < ownGroups ? userId : chance.id()
    const group = insertGroup(insert, chance, { n, leader, programmeId, members })
    for (let number = 1; number <= size.sessionsEach; number++) {
      const stepId = steps[Math.min(number, steps.length) - 1] ?? ''
      insertSession(insert, audit, chance, group, { number, stepId, userId, isLast: number === size.sessionsEach })
    }
  }
  raw.prepare('commit').run()
}

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
  return { personId, enrolmentId: chance.id() }
}

type NewGroup = {
  readonly n: number
  readonly leader: string
  readonly programmeId: string
  readonly members: readonly Member[]
}

function insertGroup(insert: Insert, chance: SeededChance, { n, leader, programmeId, members }: NewGroup): Group {
  const groupId = chance.id()
  const labelId = chance.id()
  const firstDay = dayAfter('2025-01-06', chance.below(300))
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
  for (const { personId, enrolmentId } of members) {
    const episodeId = chance.id()
    insert('episode', { episode_id: episodeId, person_id: personId, programme_id: programmeId, enrolled_week: week })
    insert('enrolment', {
      enrolment_id: enrolmentId,
      episode_id: episodeId,
      person_id: personId,
      group_id: groupId,
      from_session: 1,
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
): void {
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
}
