import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPdf } from '../support/read-pdf.ts'
import { chooses } from './chooses.ts'
import { faultsForSomePeople } from './faults-for-some-people.ts'
import { expect, test } from './grove-test.ts'

test('the register of a group is saved from its members', async ({ inGroup: { app, page }, userData }) => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Groups' }).click()
  await page.getByRole('link', { name: 'Tuesday evening' }).click()
  await page.getByRole('link', { name: 'Members', exact: true }).click()
  const save = page.getByRole('button', { name: 'Save the register (PDF)' })
  await expect(save).toBeVisible()
  expect(await faultsForSomePeople(page)).toEqual([])
  await chooses(app, join(userData, 'register.pdf'))
  await save.click()
  await expect(page.getByText('The register is saved')).toBeVisible()
  expect((await readPdf(readFileSync(join(userData, 'register.pdf')))).text).toContain('Grace A.')
})
