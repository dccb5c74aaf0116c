import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFile } from '../../main/database/open-file.ts'
import { aDesk, copyOf, letIn, ok, type Person, setUp, signInAs, type TestDesk } from '../support/a-desk.ts'

// A manager holds the key of the outcomes file and can write it with other tools than Grove.

let practice: TestDesk
let owner: Person
let key: Buffer

beforeAll(async () => {
  practice = aDesk()
  owner = await setUp(practice)
  const manager = await letIn(practice, owner, 'Pat Reyes', 'manager')
  await signInAs(practice, manager)
  key = Buffer.from(practice.desk.open?.unlocked().databaseKeys.outcomes ?? [])
  practice.lock()
}, 60_000)
afterAll(() => practice.close())

/** The practice's folder after the manager was at its outcomes file. */
function afterManagerWrote(sql: string, ...values: readonly unknown[]): TestDesk {
  const test = aDesk(copyOf(practice))
  const raw = openFile(join(test.folder, 'vault', 'outcomes.db'), key)
  raw.prepare(sql).run(values)
  raw.close()
  return test
}

test.each([
  'CREATE TABLE note_draft (note_id TEXT, text TEXT)',
  'CREATE TABLE Participant (person_id TEXT)',
  'CREATE VIEW note AS SELECT 1 AS note_id',
])('nothing is opened where %s would take the place of a clinical table', async (sql) => {
  const test = afterManagerWrote(sql)
  const answer = await test.grove.vault.unlock({ userId: owner.userId, passphrase: owner.passphrase })
  expect(answer).toMatchObject({ ok: false, failure: { code: 'outcomes-damaged', reason: 'foreign' } })
  test.close()
})

test('a checkpoint that is no text of ours keeps nobody out', async () => {
  const insert = 'INSERT INTO audit_checkpoint (user_id, from_seq, seq, body, sig) VALUES (?, 1, 999999, ?, ?)'
  for (const body of ['not even JSON', 'null', '5']) {
    const test = afterManagerWrote(insert, owner.userId, body, 'x')
    await ok(test.grove.vault.unlock({ userId: owner.userId, passphrase: owner.passphrase }))
    test.close()
  }
})
