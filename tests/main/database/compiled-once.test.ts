import { afterAll, beforeAll, expect, test } from 'vitest'
import { compiledOnce } from '../../../main/database/compiled-once.ts'
import { openDrawers } from '../../../main/database/open-drawers.ts'
import type { OutcomesWork } from '../../../main/database/work.ts'
import { addLabel } from '../../../main/practice/label-service.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'

type Outcomes = OutcomesWork['outcomes']

let vault: TestVault
let labelIds: string[]
beforeAll(async () => {
  vault = await aVault()
  labelIds = await vault.asOwner(async (work) => [await addLabel(work, 'Mondays'), await addLabel(work, 'Fridays')])
})
afterAll(() => vault.close())

test('makes its SQL once and binds anew at every call', async () => {
  let made = 0
  const find = compiledOnce((db: Outcomes, labelId: string, text: string) => {
    made++
    return db.selectFrom('label').where('text', '=', text).where('label_id', '=', labelId).limit(1).select('text')
  })
  const [monday = '', friday = ''] = labelIds
  await vault.asOwner(async ({ outcomes }) => {
    expect(await find(outcomes, monday, 'Mondays')).toEqual([{ text: 'Mondays' }])
    expect(await find(outcomes, friday, 'Fridays')).toEqual([{ text: 'Fridays' }])
    expect(await find(outcomes, monday, 'Fridays')).toEqual([])
  })
  // Another connection has statements of its own.
  await vault.asManager(async ({ outcomes }) =>
    expect(await find(outcomes, friday, 'Fridays')).toEqual([{ text: 'Fridays' }]),
  )
  expect(made).toBe(1)
})

test('refuses a shape that looks at its parameters', async () => {
  const find = compiledOnce((db: Outcomes, word: string) =>
    db.selectFrom('label').where('text', 'like', `%${word}%`).select('text'),
  )
  await vault.asOwner(async ({ outcomes }) => expect(find(outcomes, 'day')).rejects.toThrow('handed on'))
})

test('belongs to a transaction, as every read does', async () => {
  const all = compiledOnce((db: Outcomes) => db.selectFrom('label').select('text'))
  const drawers = openDrawers({ file: `${vault.folder}/outcomes.db`, key: vault.keys.outcomes }, null)
  await expect(all(drawers.outcomes)).rejects.toThrow('belongs to a transaction')
  drawers.raw.close()
})

test('is for reads', async () => {
  const clear = compiledOnce((db: Outcomes) => db.deleteFrom('label').returning('text'))
  await vault.asOwner(async ({ outcomes }) => expect(clear(outcomes)).rejects.toThrow('writes'))
})
