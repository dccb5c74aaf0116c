import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDrawers } from '../../../main/database/open-drawers.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await aVault()
})
afterAll(() => vault.close())

const drawer = (name: 'outcomes' | 'clinical', key: 'outcomes' | 'clinical' = name) => ({
  file: `${vault.folder}/${name}.db`,
  key: vault.keys[key],
})

test('a transaction spans both files and rolls back both', async () => {
  const personId = 'AAAAAAAAAAAAAAAAAAAAAA'
  await expect(
    vault.asOwner(async ({ outcomes, clinical }) => {
      await outcomes
        .insertInto('person')
        .values({ person_id: personId, age_band: 'not-known', gender: 'not-said' })
        .execute()
      await clinical
        .insertInto('participant')
        .values({
          person_id: personId,
          given_name: 'Zoë',
          family_name: 'Grant',
          record_number: 'R-1',
          sort_name: 'grant zoe',
          search_text: 'grant zoe r-1',
          registered_by: vault.owner.userId,
          registered_at: vault.clock.now,
        })
        .execute()
      throw new Error('changed my mind')
    }),
  ).rejects.toThrow('changed my mind')
  const left = await vault.asOwner(async ({ outcomes, clinical }) => ({
    people: await outcomes.selectFrom('person').selectAll().execute(),
    participants: await clinical.selectFrom('participant').selectAll().execute(),
  }))
  expect(left).toEqual({ people: [], participants: [] })
})

test('without the clinical key its tables are not there', async () => {
  await expect(
    vault.asManager(({ outcomes }) =>
      outcomes
        .selectFrom('participant' as 'person')
        .selectAll()
        .execute(),
    ),
  ).rejects.toThrow('no such table: participant')
})

test.each([
  ['outcomes', 'clinical'],
  ['clinical', 'outcomes'],
] as const)('%s.db does not open with the key of %s.db', (file, key) => {
  expect(() => openDrawers(drawer(file, key), null)).toThrow('file is not a database')
})

test('the outer handle inside a transaction throws instead of waiting for ever', async () => {
  const drawers = openDrawers(drawer('outcomes'), null)
  await expect(
    drawers.outcomes.transaction().execute(() => drawers.outcomes.selectFrom('person').selectAll().execute()),
  ).rejects.toThrow('the outer handle was used inside a transaction')
  drawers.raw.close()
})
