import { readdirSync, readlinkSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Endpoint } from '../../preload/contract/endpoint.ts'
import { contract } from '../../preload/contract/index.ts'
import { aDesk, letIn, ok, type Person, setUp, signInAs, type TestDesk } from '../support/a-desk.ts'
import { aWrittenUpSession, type WrittenUpSession } from '../support/a-written-up-session.ts'

let practice: TestDesk
let manager: Person
let session: WrittenUpSession

beforeAll(async () => {
  practice = aDesk()
  const owner = await setUp(practice)
  manager = await letIn(practice, owner, 'Pat Reyes', 'manager')
  await signInAs(practice, owner)
  session = await aWrittenUpSession(practice, owner)
  await signInAs(practice, manager)
}, 60_000)
afterAll(() => practice.close())

const raw = () => {
  const { open } = practice.desk
  if (!open) throw new Error('the manager is signed in')
  return {
    keys: open.unlocked().databaseKeys,
    all: async (sql: string, parameters: readonly unknown[] = []) =>
      (await open.db.executeQuery({ sql, parameters, query: {} as never, queryId: {} as never })).rows,
  }
}

/** Inputs that would find something: every id of the practice, and the search for a planted name. */
const inputsFor = (): readonly unknown[] => {
  const { groupId, sessionId, participantIds, noteIds, words } = session
  return [
    null,
    { search: words[0], after: null },
    { groupId },
    { sessionId },
    ...participantIds.map((participantId) => ({ participantId, reason: 'curious' })),
    ...participantIds.map((participantId) => ({ participantId, after: null })),
    ...noteIds.map((noteId) => ({ noteId })),
    { file: 'clinical', userId: null, action: null, after: null },
    { file: 'outcomes', userId: null, action: null, after: null },
  ]
}

test('no answer to a manager holds a name or a word of a note', async () => {
  const answers: string[] = []
  for (const [feature, verbs] of Object.entries(contract)) {
    for (const verb of Object.keys(verbs as Record<string, Endpoint>)) {
      if (feature === 'shell' || feature === 'vault') continue
      for (const input of inputsFor())
        answers.push(JSON.stringify(await practice.door.call(`${feature}.${verb}`, input)))
    }
  }
  const said = answers.join('\n')
  expect(said, 'the control: answers did come').toContain('Tuesday evening')
  for (const word of session.words) expect(said).not.toContain(word)
  expect(JSON.stringify(practice.lines)).not.toContain(session.words[0])
})

test('the whole outcomes file, row by row, holds no name and no word', async () => {
  const tables = (await raw().all("SELECT name FROM sqlite_schema WHERE type = 'table'")) as { name: string }[]
  const rows: unknown[] = []
  for (const { name } of tables) rows.push(...(await raw().all(`SELECT * FROM ${name}`)))
  const text = JSON.stringify(rows)
  expect(text, 'the control').toContain('Tuesday evening')
  for (const word of session.words) expect(text).not.toContain(word)
})

test.skipIf(process.platform !== 'linux')('only the outcomes file is open', () => {
  const open = readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      return [readlinkSync(`/proc/self/fd/${fd}`)]
    } catch {
      return []
    }
  })
  const databases = open.filter((path) => path.startsWith(practice.folder) && path.includes('.db'))
  expect(databases.map((path) => path.split('/').at(-1))).toEqual(['outcomes.db'])
})

test("the clinical file does not open with anything that a manager's process holds", async () => {
  const file = `${practice.desk.vaultFolder}/clinical.db`
  const { keys, all } = raw()
  expect(Object.keys(keys)).toEqual(['outcomes'])
  const hex = keys.outcomes.toString('hex')
  const candidates = [Buffer.from(`x'${hex}'`), keys.outcomes, Buffer.from(hex), '', null, manager.passphrase]
  for (const key of candidates) {
    await expect(all('ATTACH DATABASE ? AS stolen KEY ?', [file, key])).rejects.toThrow('file is not a database')
  }
  await expect(all('ATTACH DATABASE ? AS stolen', [file])).rejects.toThrow('file is not a database')
  expect(await all('PRAGMA database_list')).toHaveLength(1)
})

test('the same questions from a clinician are answered: the control of the whole file', async () => {
  await signInAs(practice, session.owner)
  const found = await ok(practice.grove.participants.list({ search: session.words[0] ?? '', after: null }))
  expect(found.rows).toHaveLength(1)
})
