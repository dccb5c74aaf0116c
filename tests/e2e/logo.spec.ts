import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aPng } from '../support/a-picture.ts'
import { readPdf } from '../support/read-pdf.ts'
import { chooses } from './chooses.ts'
import { faultsForSomePeople } from './faults-for-some-people.ts'
import { expect, test } from './grove-test.ts'

test('a logo is chosen, seen, printed, and taken away', async ({ inGroup: { app, page, group }, userData }) => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Practice' }).click()
  const logo = page.getByRole('region', { name: 'Logo' })
  await expect(logo.getByText('There is none.')).toBeVisible()
  const picture = (buffer: Buffer) => ({ name: 'logo.png', mimeType: 'image/png', buffer })
  const input = logo.locator('input[type=file]')
  await input.setInputFiles(picture(Buffer.from('hello')))
  await expect(logo.getByText('This is no picture that Grove can print.')).toBeVisible()
  await input.setInputFiles(picture(Buffer.alloc(300_000)))
  await expect(logo.getByText('This picture is larger than 256 KB.')).toBeVisible()
  await input.setInputFiles(picture(aPng()))
  await expect(logo.getByRole('img', { name: 'Logo of the practice' })).toBeVisible()
  expect(await faultsForSomePeople(page)).toEqual([])

  await chooses(app, join(userData, 'register.pdf'))
  const { groupId } = group
  const printed = await page.evaluate(async (groupId) => {
    const chosen = await window.grove.shell.chooseFile({ kind: 'pdf', name: 'register' })
    if (!chosen.ok || chosen.value.ticket === null) return chosen
    return window.grove.groups.exportRegister({ groupId, ticket: chosen.value.ticket })
  }, groupId)
  expect(printed).toEqual({ ok: true, value: null })
  expect(readdirSync(userData)).toContain('register.pdf')
  const { images, pages, text } = await readPdf(readFileSync(join(userData, 'register.pdf')))
  expect(images).toBe(pages.length)
  expect(text).toContain('Grace A.')
  expect(text).not.toContain('Adeyemi')

  await logo.getByRole('button', { name: 'Take it away' }).click()
  await expect(logo.getByText('There is none.')).toBeVisible()
})
