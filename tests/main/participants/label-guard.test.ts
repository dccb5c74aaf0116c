import { afterAll, beforeAll, expect, test } from 'vitest'
import { mustPassLabelGuard } from '../../../main/participants/label-guard-service.ts'
import { aPractice } from '../../support/a-practice.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'

let vault: TestVault
let person: { readonly givenName: string; readonly familyName: string }
beforeAll(async () => {
  vault = await aVault()
  const { people } = await aPractice(vault).withPeople(6).build()
  const [first] = people
  if (!first) throw new Error('six people were registered')
  person = first
})
afterAll(() => vault.close())

const guard = (...labels: (readonly [string, string])[]) =>
  vault.asClinician((work) => mustPassLabelGuard(work, labels))

test.each(['Tuesday evening', 'Carers online', 'Group 7', 'Relaxation', '火曜日'])('%s names nobody', async (text) => {
  await expect(guard(['name', text])).resolves.toBeUndefined()
})

test('a label with the name of a participant is refused at its own field', async () => {
  const named = `${person.givenName} ${person.familyName} after relapse`
  await expect(guard(['name', 'Tuesday'], ['steps.2.title', named])).rejects.toMatchObject({
    failure: { code: 'invalid', fields: { 'steps.2.title': { fault: 'names-a-member' } } },
  })
})
