import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openFile } from '../../main/database/open-file.ts'
import { aDesk, copyOf, letIn, ok, type Person, setUp, signInAs, type TestDesk } from '../support/a-desk.ts'

// A manager holds the key of the outcomes file and can write it with other tools than Grove.

let template: TestDesk
let practice: TestDesk
let owner: Person
let key: Buffer
const word = 'Quorlbrann'

beforeAll(async () => {
  template = aDesk()
  owner = await setUp(template)
  const manager = await letIn(template, owner, 'Pat Reyes', 'manager')
  await signInAs(template, manager)
  key = Buffer.from(template.desk.open?.unlocked().databaseKeys.outcomes ?? [])
  await signInAs(template, owner)
  template.lock()
}, 60_000)
afterAll(() => template.close())
beforeEach(() => {
  practice = aDesk(copyOf(template))
})
afterEach(() => practice.close())

/** What a manager does with another program, whether somebody is signed in or not. */
function managerWrites(sql: string): void {
  const raw = openFile(join(practice.folder, 'vault', 'outcomes.db'), key)
  raw.exec(sql)
  raw.close()
}
function managerReads(table: string): unknown[] {
  const raw = openFile(join(practice.folder, 'vault', 'outcomes.db'), key)
  try {
    return raw.prepare(`SELECT * FROM ${table}`).all()
  } finally {
    raw.close()
  }
}
const unlock = () => practice.grove.vault.unlock({ userId: owner.userId, passphrase: owner.passphrase })
const stateAfterUnlock = async () => {
  const answer = await ok(unlock())
  return answer.is === 'signed-in' ? answer.signedIn : null
}
const registerSomebody = () =>
  practice.grove.participants.register({
    givenName: word,
    familyName: word,
    preferredName: null,
    recordNumber: null,
    birthDate: null,
    gender: 'not-said',
    populations: [],
    phone: null,
    email: null,
    address: '',
    languages: null,
    supports: '',
  })

const shadow = `CREATE TABLE participant (
  person_id TEXT, given_name TEXT, family_name TEXT, preferred_name TEXT, record_number TEXT, birth_date TEXT,
  phone TEXT, email TEXT, address TEXT, languages TEXT, supports TEXT, sort_name TEXT, search_text TEXT,
  registered_by TEXT, registered_at TEXT, version INTEGER DEFAULT 1)`

test.each(['before the sign-in', 'while the owner is signed in'])(
  'a table planted %s under the name of a clinical one gets no word',
  async (when) => {
    if (when === 'before the sign-in') managerWrites(shadow)
    await ok(unlock())
    if (when !== 'before the sign-in') managerWrites(shadow)
    await ok(registerSomebody())
    const found = await ok(practice.grove.participants.list({ search: word, after: null }))
    expect(found.rows).toHaveLength(1)
    practice.lock()
    expect(managerReads('participant')).toEqual([])
  },
)

test('a trigger planted on a table of numbers cannot reach the other file', async () => {
  managerWrites(`CREATE TABLE stash (word TEXT);
    CREATE TRIGGER spy AFTER INSERT ON person BEGIN INSERT INTO stash SELECT given_name FROM participant; END`)
  await ok(unlock())
  await registerSomebody()
  practice.lock()
  expect(managerReads('stash')).toEqual([])
})

test('a checkpoint that is no text of ours keeps nobody out', async () => {
  const insert = (body: string) =>
    `INSERT INTO audit_checkpoint (user_id, from_seq, seq, body, sig)
     VALUES ('${owner.userId}', 1, 999999, '${body}', '${'x'.repeat(86)}')`
  for (const body of ['not even JSON', 'null', '5']) {
    try {
      managerWrites(insert(body))
    } catch {
      // The table's own CHECK may refuse it, which is as good.
    }
  }
  expect((await stateAfterUnlock())?.auditBroken).toBe(false)
})

const withoutTriggers =
  'DROP TRIGGER audit_entry_stays; DROP TRIGGER audit_entry_keeps; DROP TRIGGER audit_checkpoint_stays;'

test('audit entries that a manager took out are missed, also where the checkpoints went with them', async () => {
  managerWrites(`${withoutTriggers} DELETE FROM audit_entry WHERE seq > 2; DELETE FROM audit_checkpoint;`)
  expect((await stateAfterUnlock())?.auditBroken).toBe(true)
  const verdicts = await ok(practice.grove.audit.verify())
  expect(verdicts.find(({ file }) => file === 'outcomes')?.brokenAt).not.toBeNull()
  practice.lock()
  expect((await stateAfterUnlock())?.auditBroken, 'a break is said at every sign-in').toBe(true)
})

test('the same is missed on another computer, which has seen nothing: the other file knows', async () => {
  managerWrites(`${withoutTriggers} DELETE FROM audit_entry WHERE seq > 2; DELETE FROM audit_checkpoint;`)
  const elsewhere = aDesk(practice.folder)
  Object.assign(elsewhere.desk, { anchorFolder: join(practice.folder, 'nothing-here') })
  const answer = await ok(elsewhere.grove.vault.unlock({ userId: owner.userId, passphrase: owner.passphrase }))
  expect(answer).toMatchObject({ signedIn: { auditBroken: true } })
  elsewhere.lock()
})
