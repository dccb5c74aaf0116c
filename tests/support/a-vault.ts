import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign, verify } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openAuditChain } from '../../main/audit/audit-chain.ts'
import { readFileFact, writeFileFact } from '../../main/database/file-fact.ts'
import { migrate } from '../../main/database/migrate.ts'
import { type Drawers, openDrawers } from '../../main/database/open-drawers.ts'
import { createFile, databaseNames } from '../../main/database/open-file.ts'
import type { Actor, ClinicalWork, OutcomesWork, Staff } from '../../main/database/work.ts'
import { testPress } from './test-press.ts'

type User = Actor & { readonly keyId: string; readonly privateKey: KeyObject; readonly publicKey: KeyObject }

const newId = () => randomBytes(16).toString('base64url')

export function aUser(role: Actor['role'], displayName: string): User {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return { userId: newId(), displayName, role, keyId: newId(), privateKey, publicKey }
}

/**
 * Two real encrypted files in a temporary folder with the newest schema, and three users with real keys, without the
 * cost of a keyring. `asOwner`, `asClinician` and `asManager` run a function in one transaction, as the door does.
 */
export async function aVault() {
  const folder = mkdtempSync(join(tmpdir(), 'grove-vault-'))
  const vaultId = randomBytes(32).toString('base64url')
  const keys = { outcomes: randomBytes(32), clinical: randomBytes(32) }
  for (const name of databaseNames) {
    const raw = createFile(join(folder, `${name}.db`), keys[name])
    await migrate(raw, name)
    writeFileFact(raw, name, { vaultId, dbId: newId(), epoch: 1 })
    raw.close()
  }
  const owner = aUser('owner', 'Dr. Ida Lindqvist')
  const clinician = aUser('clinician', 'Tom Okafor')
  const otherClinician = aUser('clinician', 'Mina Sato')
  const manager = aUser('manager', 'Pat Reyes')
  const users = [owner, clinician, otherClinician, manager]
  const drawer = (name: 'outcomes' | 'clinical') => ({ file: join(folder, `${name}.db`), key: keys[name] })
  const both = openDrawers(drawer('outcomes'), drawer('clinical'))
  const recorded: { action: string; subjects: Readonly<Record<string, string>> }[] = []
  const delivered: { ticket: string; bytes: Uint8Array }[] = []
  const { dbId } = readFileFact(both.raw, 'clinical')
  const chain = openAuditChain(both.raw, 'main', { file: 'clinical', vaultId, dbId })
  const clock = { now: '2026-11-23T09:00:00.000Z' }
  const door = { room: false }

  const workOf = (user: User, drawers: Drawers) => ({
    actor: { userId: user.userId, displayName: user.displayName, role: user.role },
    staff: staffOf(vaultId, users, user),
    now: clock.now,
    today: clock.now.slice(0, 10),
    newId,
    room: door.room,
    record(action: string, subjects: Readonly<Record<string, string>>) {
      recorded.push({ action, subjects })
      if (drawers.clinical) chain.append({ at: clock.now, userId: user.userId, action, subjects })
    },
    layOut: testPress.layOut,
    async deliver(ticket: string, bytes: Uint8Array) {
      delivered.push({ ticket, bytes })
      return { fileHash: createHash('sha256').update(bytes).digest('base64url') }
    },
    ...drawers,
  })
  const clinicalAs =
    (user: User) =>
    async <T>(job: (work: ClinicalWork) => Promise<T>): Promise<T> => {
      if (!both.clinical) throw new Error('the clinical file is attached')
      try {
        const answer = await both.clinical
          .transaction()
          .execute(async (db) =>
            job({ ...workOf(user, both), outcomes: db as unknown as OutcomesWork['outcomes'], clinical: db }),
          )
        chain.commit()
        return answer
      } catch (error) {
        chain.rollBack()
        throw error
      }
    }
  return {
    folder,
    keys,
    vaultId,
    raw: both.raw,
    owner,
    clinician,
    otherClinician,
    manager,
    clock,
    door,
    recorded,
    /** What calls put where the person chose. */
    delivered,
    asOwner: clinicalAs(owner),
    asClinician: clinicalAs(clinician),
    asOtherClinician: clinicalAs(otherClinician),
    /** On a connection of its own that has the outcomes file alone, as in a manager's process. */
    async asManager<T>(job: (work: OutcomesWork) => Promise<T>): Promise<T> {
      const drawers = openDrawers(drawer('outcomes'), null)
      try {
        return await drawers.outcomes.transaction().execute((db) => job({ ...workOf(manager, drawers), outcomes: db }))
      } finally {
        drawers.raw.close()
      }
    },
    async close() {
      both.raw.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type TestVault = Awaited<ReturnType<typeof aVault>>

/** Plain sorted keys suffice here; the vault's own canonical form has tests of its own. */
const sortedJson = (body: Readonly<Record<string, unknown>>) =>
  JSON.stringify(Object.fromEntries(Object.entries(body).toSorted(([a], [b]) => (a < b ? -1 : 1))))

const hashOf = (body: string) => createHash('sha256').update(body).digest('base64url')

function staffOf(vaultId: string, users: readonly User[], actor: User): Staff {
  const find = (userId: string) => users.find((user) => user.userId === userId)
  return {
    vaultId,
    list: () =>
      users.map(({ userId, displayName, role }) => ({
        userId,
        displayName,
        role,
        active: true,
        since: '2026-01-05T08:00:00.000Z',
      })),
    nameOf: (userId) => find(userId)?.displayName ?? '',
    sign(type, fields) {
      const body = sortedJson({ ...fields, type, v: 1, vaultId, author: actor.userId, keyId: actor.keyId })
      return {
        body,
        sig: sign(null, Buffer.from(body), actor.privateKey).toString('base64url'),
        keyId: actor.keyId,
        hash: hashOf(body),
      }
    },
    verify(userId, keyId, body, sig) {
      const user = find(userId)
      return user?.keyId === keyId && verify(null, Buffer.from(body), user.publicKey, Buffer.from(sig, 'base64url'))
    },
    hashOf,
  }
}
