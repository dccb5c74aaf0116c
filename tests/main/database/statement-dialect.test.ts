import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDrawers } from '../../../main/database/open-drawers.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'

let vault: TestVault
let drawers: ReturnType<typeof openDrawers>
beforeAll(async () => {
  vault = await aVault()
  drawers = openDrawers({ file: `${vault.folder}/outcomes.db`, key: vault.keys.outcomes }, null)
})
afterAll(async () => {
  drawers.raw.close()
  await vault.close()
})

const label = { label_id: 'L'.repeat(22), text: 'Mondays' }
const labels = () => drawers.raw.prepare('SELECT text FROM label').pluck().all()

test('a transaction that only reads refuses every statement that writes', async () => {
  const writes = [
    (db: typeof drawers.outcomes) => db.insertInto('label').values(label).execute(),
    (db: typeof drawers.outcomes) => db.insertInto('label').values(label).returning('text').execute(),
    (db: typeof drawers.outcomes) => db.deleteFrom('label').execute(),
  ]
  for (const write of writes) {
    const reading = drawers.outcomes
      .transaction()
      .setAccessMode('read only')
      .execute(async (db) => void (await write(db)))
    await expect(reading).rejects.toThrow('only reads')
  }
  expect(labels()).toEqual([])
  expect(drawers.raw.inTransaction).toBe(false)
})

test('the next transaction may write again', async () => {
  await drawers.outcomes.transaction().execute((db) => db.insertInto('label').values(label).execute())
  expect(labels()).toEqual(['Mondays'])
})

test('a transaction that fails leaves nothing', async () => {
  const failing = drawers.outcomes.transaction().execute(async (db) => {
    await db.updateTable('label').set({ text: 'Fridays' }).execute()
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  expect(labels()).toEqual(['Mondays'])
})

test('the outer handle inside a transaction throws rather than wait for ever', async () => {
  const nested = drawers.outcomes.transaction().execute(() => drawers.outcomes.selectFrom('label').execute())
  await expect(nested).rejects.toThrow('outer handle')
  const twice = drawers.outcomes.transaction().execute(() => drawers.outcomes.transaction().execute(async () => 1))
  await expect(twice).rejects.toThrow('outer handle')
})
