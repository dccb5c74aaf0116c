import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClinicalWork } from '../../../main/database/work.ts'
import { endEnrolment, enrol } from '../../../main/enrolments/enrolment-service.ts'
import { GroveFailure } from '../../../main/errors.ts'
import { addend } from '../../../main/notes/addendum-service.ts'
import { saveDraft } from '../../../main/notes/draft-service.ts'
import { signNotes } from '../../../main/notes/signing-service.ts'
import { recordAttendance } from '../../../main/sessions/attendance-service.ts'
import { answerRisk, setMark } from '../../../main/sessions/mark-service.ts'
import { type Mark, marks } from '../../../preload/contract/sessions.ts'
import { absent, aDraft, aSession, present, type TestSession } from '../../support/a-session.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { asRead } from '../../support/as-read.ts'

let vault: TestVault
let session: TestSession
beforeAll(async () => {
  vault = await aVault()
  session = await aSession(vault, 4)
})
afterAll(() => vault.close())

/** Tables that hold something of a person, found in the files themselves: a new one is watched too. */
const tablesOfPeople = () =>
  (['main', 'outcomes'] as const).flatMap((schema) => {
    const names = vault.raw
      .prepare(`SELECT name FROM ${schema}.sqlite_schema WHERE type = 'table'`)
      .pluck()
      .all() as string[]
    return names
      .filter((name) =>
        (vault.raw.pragma(`${schema}.table_info(${name})`) as { name: string }[]).some((it) => it.name === 'person_id'),
      )
      .map((name) => `${schema}.${name}`)
  })

const rowsOf = (participantId: string) =>
  tablesOfPeople().map((table) => [
    table,
    vault.raw.prepare(`SELECT * FROM ${table} WHERE person_id = ?`).all(participantId),
  ])

const commands = ['present', 'absent', 'mark', 'unmark', 'answer', 'draft', 'sign', 'addend', 'end', 'join'] as const

type Step = {
  readonly command: (typeof commands)[number]
  readonly place: number
  readonly mark: Mark
}

async function run(work: ClinicalWork, { command, place, mark }: Step) {
  const { sessionId, groupId } = session
  const { participantId, enrolmentId } = session.members[place] ?? { participantId: '', enrolmentId: '' }
  const draft = await work.clinical
    .selectFrom('note_draft')
    .where('person_id', '=', participantId)
    .select('version')
    .executeTakeFirst()
  const note = await work.clinical
    .selectFrom('note')
    .where('person_id', '=', participantId)
    .select('note_id')
    .executeTakeFirst()
  const attendance = command === 'absent' ? absent : present
  switch (command) {
    case 'present':
    case 'absent':
      return recordAttendance(work, { sessionId, entries: [{ enrolmentId, attendance, words: command }] })
    case 'mark':
    case 'unmark':
      return setMark(work, { sessionId, participantId, mark, set: command === 'mark' })
    case 'answer':
      return answerRisk(work, { sessionId, participantId, action: 'Spoke.' })
    case 'draft':
      return saveDraft(work, {
        sessionId,
        participantId,
        draft: aDraft(`Words ${place}.`),
        version: draft?.version ?? 0,
      })
    case 'sign':
      return signNotes(work, { sessionId, accepted: await asRead(work, sessionId, [participantId]) })
    case 'addend':
      return addend(work, { noteId: note?.note_id ?? 'B'.repeat(22), reason: 'more', text: 'More.' })
    case 'end':
      return endEnrolment(work, { enrolmentId, endedWith: 'left-early', reason: 'moved' })
    case 'join':
      return enrol(work, { groupId, participantId, fromSession: 2 })
  }
}

test('what is done about one member never changes a row of another', async () => {
  const done = new Set<string>()
  const step: fc.Arbitrary<Step> = fc.record({
    command: fc.constantFrom(...commands),
    place: fc.nat(3),
    mark: fc.constantFrom(...marks),
  })
  await fc.assert(
    // One transaction for a run of steps: what is looked at is rows, and a commit to two files takes its time.
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) =>
      vault.asOwner(async (work) => {
        for (const step of steps) {
          const others = session.members.filter((_, at) => at !== step.place).map((member) => member.participantId)
          const before = others.map(rowsOf)
          try {
            await run(work, step)
            done.add(step.command)
          } catch (error) {
            if (!(error instanceof GroveFailure)) throw error
          }
          expect(others.map(rowsOf)).toEqual(before)
        }
      }),
    ),
    { numRuns: 15, seed: 7 },
  )
  // The property would hold of nothing done at all.
  expect([...done].toSorted()).toEqual([...commands].toSorted())
})
