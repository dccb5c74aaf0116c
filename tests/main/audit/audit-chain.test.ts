import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type AuditChain, openAuditChain } from '../../../main/audit/audit-chain.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'

let vault: TestVault
let chain: AuditChain
const dbId = 'AAAAAAAAAAAAAAAAAAAAAA'
const open = () => openAuditChain(vault.raw, 'main', { file: 'clinical', vaultId: vault.vaultId, dbId })
const event = (action: string) => ({
  at: vault.clock.now,
  userId: vault.owner.userId,
  action,
  subjects: { participantId: dbId },
})

beforeEach(async () => {
  vault = await aVault()
  chain = open()
  for (let i = 0; i < 12; i++) chain.append(event(i % 2 ? 'participant viewed' : 'participant changed'))
  chain.commit()
})
afterEach(() => vault.close())

/** Somebody who holds the key and can take the triggers off. */
function tamper(sql: string): void {
  vault.raw.exec(`DROP TRIGGER main.audit_entry_keeps; DROP TRIGGER main.audit_entry_stays; ${sql}`)
}

test('a chain that nobody touched holds', () => {
  expect(chain.firstBroken()).toBeNull()
  expect(open().firstBroken()).toBeNull()
  expect(open().head()).toEqual(chain.head())
})

test('the application itself cannot change or delete an entry', () => {
  expect(() => vault.raw.exec("UPDATE main.audit_entry SET action = 'x' WHERE seq = 3")).toThrow('append-only')
  expect(() => vault.raw.exec('DELETE FROM main.audit_entry WHERE seq = 3')).toThrow('append-only')
})

test.each([
  ['an action', "UPDATE main.audit_entry SET action = 'nothing' WHERE seq = 5", 5],
  ['a time', "UPDATE main.audit_entry SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 5", 5],
  ['a user', "UPDATE main.audit_entry SET user_id = 'BBBBBBBBBBBBBBBBBBBBBB' WHERE seq = 7", 7],
  ['subjects', `UPDATE main.audit_entry SET subjects = '{}' WHERE seq = 1`, 1],
  ['subjects that are no JSON', `UPDATE main.audit_entry SET subjects = '{' WHERE seq = 2`, 2],
  ['an entry taken out', 'DELETE FROM main.audit_entry WHERE seq = 4', 4],
  [
    'two entries changed over',
    'UPDATE main.audit_entry SET seq = 99 WHERE seq = 3; UPDATE main.audit_entry SET seq = 3 WHERE seq = 4; UPDATE main.audit_entry SET seq = 4 WHERE seq = 99',
    3,
  ],
  ['the tail cut off', 'DELETE FROM main.audit_entry WHERE seq > 10', 11],
])('%s is found and named', (_what, sql, seq) => {
  tamper(sql)
  expect(chain.firstBroken()).toBe(seq)
})

test('an entry of the other file does not fit', () => {
  const other = openAuditChain(vault.raw, 'outcomes', {
    file: 'outcomes',
    vaultId: vault.vaultId,
    dbId: 'C'.repeat(22),
  })
  other.append(event('participant changed'))
  other.commit()
  tamper('DELETE FROM main.audit_entry; INSERT INTO main.audit_entry SELECT * FROM outcomes.audit_entry WHERE seq = 1')
  expect(open().firstBroken()).toBe(1)
})

test('what a transaction rolled back is forgotten', () => {
  const before = chain.head()
  vault.raw.prepare('begin').run()
  chain.append(event('participant viewed'))
  vault.raw.prepare('rollback').run()
  chain.rollBack()
  expect(chain.head()).toEqual(before)
  expect(chain.firstBroken()).toBeNull()
})

test('any one changed field of any entry is found at that entry', () => {
  const columns = ['at', 'user_id', 'action', 'subjects', 'prev_hash', 'hash'] as const
  vault.raw.exec('DROP TRIGGER main.audit_entry_keeps; PRAGMA ignore_check_constraints = 1')
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.constantFrom(...columns), fc.string(), (seq, column, text) => {
      const row = vault.raw.prepare('SELECT * FROM main.audit_entry WHERE seq = ?').get(seq) as Record<string, string>
      fc.pre(row[column] !== text)
      const put = vault.raw.prepare(`UPDATE main.audit_entry SET ${column} = ? WHERE seq = ?`)
      put.run(text, seq)
      try {
        const broken = chain.firstBroken()
        // The newest entry's own hash is also what the head in memory says; every other one is named exactly.
        expect(broken).toBe(seq)
      } finally {
        put.run(row[column], seq)
      }
    }),
    { numRuns: 300 },
  )
})
