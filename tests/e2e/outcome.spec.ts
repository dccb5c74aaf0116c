import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPdf } from '../support/read-pdf.ts'
import { chooses } from './chooses.ts'
import { faultsForSomePeople } from './faults-for-some-people.ts'
import { expect, test } from './grove-test.ts'
import { follow, tabTo } from './pages/by-keys.ts'
import { lock } from './pages/front-door.ts'

test('the manager runs the outcome report of the demo practice and saves it: the same figures, and no name', async ({
  app,
}) => {
  test.slow()
  const folder = mkdtempSync(join(tmpdir(), 'grove-report-'))
  const page = await app.firstWindow()
  await page.getByRole('button', { name: 'Look round the demo practice' }).click()
  await page.getByRole('button', { name: 'Make the demo practice' }).click()
  await page.getByRole('button', { name: 'Pat Reyes, manager' }).click({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Unlock' }).click()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Reports' }).click()
  await page.getByRole('link', { name: 'Outcome report' }).click()
  const path = page.getByRole('region', { name: 'The path of cases' })
  await expect(path.getByRole('img', { name: /Referred: 36\..*Left early: hidden\./ })).toBeVisible()
  for (const [title, picture] of [
    ['Before and after', /^PHQ-9, higher is worse, \d+ pairs\. Mean first/],
    ['Size of the change', /^Size of the change, g_av with its 95% interval\. PHQ-9, /],
    ['Reliable change', /^Reliable change\. PHQ-9: reliably improved /],
    ['Who kept coming', /^Who kept coming\. Session 1: 100%/],
  ] as const)
    await expect(
      page.getByRole('region', { name: title, exact: true }).getByRole('img', { name: picture }),
    ).toBeVisible()

  // The table behind a picture opens by keys, and stays open when something else is asked.
  const behind = path.getByRole('table')
  await expect(behind).toBeHidden()
  await follow(page, path.getByText('Table'))
  await expect(behind).toBeVisible()
  expect((await behind.getByRole('row').allInnerTexts()).join(' ')).toMatch(/Referred.*36/s)
  await tabTo(page, page.getByLabel('Split'))
  await page.keyboard.type('By programme')
  await expect(page.getByRole('img', { name: /^Change by programme, g_av/ })).toBeVisible()
  await expect(behind).toBeVisible()
  expect(await faultsForSomePeople(page)).toEqual([])
  await follow(page, path.getByText('Table'))
  await expect(behind).toBeHidden()

  await chooses(app, join(folder, 'report.csv'))
  await page.getByRole('button', { name: 'Plain table (CSV)' }).click()
  await expect(page.getByText('The report is saved')).toBeVisible()
  expect(readdirSync(folder)).toEqual(['report.csv'])
  const csv = readFileSync(join(folder, 'report.csv'), 'utf8')
  expect(csv).toContain('DEMO')
  expect(csv).not.toContain('INTERNAL')
  expect(csv).toContain('PHQ-9')
  await expect(page.getByLabel('For the practice alone')).toHaveCount(0)
  for (const text of [csv, await page.evaluate(() => document.documentElement.outerHTML)])
    expect(text).not.toMatch(/Bjerke|Nwosu|Lindgren|breathing/)

  await chooses(app, join(folder, 'report.xlsx'))
  await page.getByRole('button', { name: 'Spreadsheet (XLSX)' }).click()
  await expect.poll(() => readdirSync(folder).toSorted()).toEqual(['report.csv', 'report.xlsx'])

  await chooses(app, join(folder, 'report.pdf'))
  await page.getByRole('button', { name: 'Document with pictures (PDF)' }).click()
  await expect.poll(() => readdirSync(folder)).toContain('report.pdf')
  const { text, images } = await readPdf(readFileSync(join(folder, 'report.pdf')))
  for (const words of ['DEMO', 'The path of cases']) expect(text).toContain(words)
  expect(text).not.toContain('INTERNAL')
  expect(text).not.toMatch(/Bjerke|Nwosu|Lindgren|breathing/)
  expect(images).toBe(0)

  const front = await lock(app, page)
  await front.getByRole('button', { name: 'Dr. Ida Lindqvist, owner' }).click()
  await front.getByRole('button', { name: 'Unlock' }).click()
  await front.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Reports' }).click()
  await front.getByRole('link', { name: 'Outcome report' }).click()
  await front.getByLabel('For the practice alone').check()
  await chooses(app, join(folder, 'internal.pdf'))
  await front.getByRole('button', { name: 'Document with pictures (PDF)' }).click()
  await expect.poll(() => readdirSync(folder)).toContain('internal.pdf')
  const internal = await readPdf(readFileSync(join(folder, 'internal.pdf')))
  for (const words of ['INTERNAL', 'Referred 36']) expect(internal.text).toContain(words)
  rmSync(folder, { recursive: true, force: true })
})
