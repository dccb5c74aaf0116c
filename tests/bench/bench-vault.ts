import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Drawers, openDrawers } from '../../main/database/open-drawers.ts'
import type { ClinicalWork } from '../../main/database/work.ts'
import { fileIn } from '../../main/vault/open-files.ts'
import { type OpenVault, openVault } from '../../main/vault/open-vault.ts'
import { aDesk, type Person, setUp, signInAs, type TestDesk } from '../support/a-desk.ts'
import { fillPractice } from './fill-practice.ts'
import { plainDrawers } from './plain-drawers.ts'
import { practiceSize } from './practice-size.ts'

/**
 * A practice of a size, signed in to twice: through the vault as it is, and through the same code over the same rows
 * in clear.
 */
export type BenchVault = {
  readonly owner: Person
  readonly encrypted: TestDesk
  readonly plain: TestDesk
  /** The plain files' own connection, for statements without any of our code. */
  readonly bare: Drawers['raw']
  readonly personIds: readonly string[]
  /** Members of the user's own sessions that were held and wait for their notes. */
  readonly held: readonly Place[]
  /** One of them that no measurement has had yet. */
  readonly takePlace: () => Place
  readonly remove: () => void
}
export type Place = { readonly sessionId: string; readonly enrolmentId: string; readonly personId: string }

export const openOf = ({ desk }: TestDesk): OpenVault => {
  if (!desk.open) throw new Error('nobody is signed in')
  return desk.open
}

/** Where the files lie: saves are measured on a disk, and some systems keep /tmp in memory. */
export const benchFolder = () => process.env.GROVE_BENCH_FOLDER ?? tmpdir()

export async function benchVault(size: number): Promise<BenchVault> {
  const folder = mkdtempSync(join(benchFolder(), 'grove-bench-'))
  const encrypted = aDesk(join(folder, 'encrypted'))
  const owner = await setUp(encrypted)
  const { outcomes, clinical } = openOf(encrypted).unlocked().databaseKeys
  if (!clinical) throw new Error('an owner holds the clinical key')
  const keyOf = (name: 'outcomes' | 'clinical', key: Buffer) => ({
    file: fileIn(encrypted.desk.vaultFolder, name),
    key: Buffer.from(key),
  })
  const keys = [keyOf('outcomes', outcomes), keyOf('clinical', clinical)] as const
  encrypted.lock()

  const drawers = openDrawers(...keys)
  fillPractice(drawers.raw, owner.userId, practiceSize(size))
  const inClear = await plainDrawers(folder, drawers)
  const personIds = drawers.raw.prepare('SELECT person_id FROM participant ORDER BY rowid').pluck().all() as string[]
  const held = drawers.raw
    .prepare(
      `SELECT s.session_id AS sessionId, e.enrolment_id AS enrolmentId, e.person_id AS personId
       FROM session s JOIN group_facilitator f ON f.group_id = s.group_id AND f.user_id = ?
       JOIN enrolment e ON e.group_id = s.group_id WHERE s.state = 'held'`,
    )
    .all(owner.userId) as Place[]
  drawers.raw.close()

  // The first sign-in checks the whole audit; its checkpoint spares the next ones.
  await signInAs(encrypted, owner)
  await signInAs(encrypted, owner)
  const plain = aDesk(join(folder, 'plain'))
  const { keyring, unlocked } = openOf(encrypted)
  plain.desk.open = openVault(inClear, keyring(), unlocked(), null)
  plain.desk.state = 'open'

  let taken = 0
  return {
    owner,
    encrypted,
    plain,
    bare: inClear.raw,
    personIds,
    held,
    takePlace() {
      const place = held[taken++]
      if (!place) throw new Error('every place is taken')
      return place
    },
    remove() {
      openOf(plain).flushViews()
      inClear.raw.close()
      encrypted.lock()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Runs a job in one read transaction, as the door does for a call that only reads. */
export function reading<T>(test: TestDesk, job: (work: ClinicalWork) => Promise<T>): Promise<T> {
  const open = openOf(test)
  return open.db
    .transaction()
    .setAccessMode('read only')
    .execute((db) => job(open.workOn(db, new Date().toISOString(), () => {}, false)))
}
