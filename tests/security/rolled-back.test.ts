import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openFile } from '../../main/database/open-file.ts'
import { aDesk, ok, setUp, type TestDesk } from '../support/a-desk.ts'
import { aWrittenUpSession } from '../support/a-written-up-session.ts'

const databases = ['outcomes.db', 'clinical.db']

async function signedIn({ grove }: TestDesk, owner: { userId: string; passphrase: string }) {
  const answer = await ok(grove.vault.unlock({ userId: owner.userId, passphrase: owner.passphrase }))
  if (answer.is !== 'signed-in') throw new Error('an owner is let in')
  return answer.signedIn
}

test('both files put back to an older copy are noticed, and stay noticed', async () => {
  const practice = aDesk()
  const owner = await setUp(practice)
  practice.lock()
  const folder = practice.desk.vaultFolder
  for (const name of databases) copyFileSync(join(folder, name), join(practice.folder, `old-${name}`))
  await signedIn(practice, owner)
  await ok(practice.grove.programmes.add({ name: 'Lost again' }))
  practice.lock()
  for (const name of databases) copyFileSync(join(practice.folder, `old-${name}`), join(folder, name))
  for (let time = 0; time < 3; time++) {
    expect((await signedIn(practice, owner)).auditBroken, `sign-in ${time}`).toBe(true)
    practice.lock()
  }
  practice.close()
})

test('a signed note that was taken out of the file is missed by the audit', async () => {
  const practice = aDesk()
  const owner = await setUp(practice)
  await aWrittenUpSession(practice, owner)
  const clean = await ok(practice.grove.audit.verify())
  expect(clean.map(({ brokenAt }) => brokenAt)).toEqual([null, null])
  const key = Buffer.from(practice.desk.open?.unlocked().databaseKeys.clinical ?? [])
  practice.lock()
  const raw = openFile(join(practice.desk.vaultFolder, 'clinical.db'), key)
  raw.exec('DROP TRIGGER note_stays; DELETE FROM note WHERE rowid = (SELECT max(rowid) FROM note)')
  raw.close()
  await signedIn(practice, owner)
  const verdicts = await ok(practice.grove.audit.verify())
  expect(verdicts.find(({ file }) => file === 'clinical')?.brokenAt).not.toBeNull()
  practice.close()
}, 60_000)
