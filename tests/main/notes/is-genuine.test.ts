import { afterAll, beforeAll, expect, test } from 'vitest'
import type { NoteRow } from '../../../main/database/clinical-rows.ts'
import type { ClinicalWork } from '../../../main/database/work.ts'
import { addend } from '../../../main/notes/addendum-service.ts'
import { isGenuine } from '../../../main/notes/is-genuine.ts'
import { readSheet } from '../../../main/notes/sheet-service.ts'
import { signNotes } from '../../../main/notes/signing-service.ts'
import { aSession, attend, type TestSession, writeUp } from '../../support/a-session.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { asRead } from '../../support/as-read.ts'

let vault: TestVault
let session: TestSession
let first: NoteRow
let second: NoteRow

beforeAll(async () => {
  vault = await aVault()
  session = await aSession(vault, 2)
  await attend(vault, session)
  await writeUp(vault, session)
  await vault.asClinician(async (work) => {
    const { sessionId } = session
    const accepted = session.members.map((member) => member.participantId)
    await signNotes(work, { sessionId, accepted: await asRead(work, sessionId, accepted) })
    const { note_id } = await work.clinical
      .selectFrom('note')
      .where('person_id', '=', session.members[0]?.participantId ?? '')
      .select('note_id')
      .executeTakeFirstOrThrow()
    await addend(work, { noteId: note_id, reason: 'day', text: 'It was Tuesday.' })
    const rows = await work.clinical
      .selectFrom('note')
      .where('note_id', '=', note_id)
      .orderBy('version')
      .selectAll()
      .execute()
    const [one, two] = rows
    if (!one || !two) throw new Error('two versions')
    first = one
    second = two
  })
})
afterAll(() => vault.close())

const withStaff = <T>(job: (work: ClinicalWork) => T) => vault.asClinician(async (work) => job(work))
const genuine = (row: NoteRow, previous: NoteRow | null | undefined = null, audited = true) =>
  withStaff((work) => isGenuine(row, { previous, audited }, work.staff))

test('what was signed is genuine', async () => {
  expect(await genuine(first)).toBe(true)
  expect(await genuine(second, first)).toBe(true)
})

test('a row without its entry in the audit, or without the version before it, is not', async () => {
  expect(await genuine(first, null, false)).toBe(false)
  expect(await genuine(second, null)).toBe(false)
  expect(await genuine(second, { ...first, hash: second.hash })).toBe(false)
  expect(await withStaff(({ staff }) => isGenuine(second, { previous: undefined, audited: true }, staff))).toBe(false)
})

test('a row that says something else than its words is not, whichever field it is', async () => {
  const other = 'B'.repeat(22)
  const changes: Partial<NoteRow>[] = [
    { note_id: other },
    { version: 7 },
    { kind: 'absence' },
    { kind: 'addendum' },
    { session_id: other },
    { person_id: other },
    { person_id: null },
    { author_id: other },
    { author_id: vault.owner.userId },
    { key_id: other },
    { at: '2026-11-23T09:00:00.001Z' },
    { hash: 'A'.repeat(43) },
    { sig: second.sig },
    { sig: '' },
    { body: '' },
    { body: 'null' },
    { body: '{}' },
    { body: `${first.body} ` },
    { body: first.body.replace('walk', 'talk') },
    { body: second.body, sig: second.sig, hash: second.hash },
  ]
  for (const change of changes) expect([change, await genuine({ ...first, ...change })]).toEqual([change, false])
})

test('every changed character of the words is noticed', async () => {
  await withStaff(({ staff }) => {
    for (let at = 0; at < first.body.length; at++) {
      const body = `${first.body.slice(0, at)}${first.body[at] === 'x' ? 'y' : 'x'}${first.body.slice(at + 1)}`
      expect(isGenuine({ ...first, body }, { previous: null, audited: true }, staff)).toBe(false)
    }
  })
})

test('a note that was slipped into the file is shown as not genuine', async () => {
  // As somebody with the file's key but no user's would do it.
  vault.raw.exec('DROP TRIGGER main.note_keeps')
  vault.raw
    .prepare('UPDATE main.note SET body = ? WHERE note_id = ? AND version = 1')
    .run(first.body.replace('walk', 'talk'), first.note_id)
  const { rows } = await vault.asClinician((work) => readSheet(work, { sessionId: session.sessionId }))
  expect(
    rows
      .flatMap((row) => row.signed)
      .map(({ version, genuine }) => [version, genuine])
      .toSorted(),
  ).toEqual([
    [1, false],
    [1, true],
    [2, true],
  ])
})
