import { join } from 'node:path'
import type { Page } from 'playwright'
import { chooses } from '../e2e/chooses.ts'
import { lock } from '../e2e/pages/front-door.ts'
import type { AppHandle } from './app-handle.ts'
import type { Camera } from './camera.ts'
import { exportSummaries } from './export-summaries.ts'

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const tab = async (page: Page, name: string) => {
  await page.getByRole('navigation', { name: 'This participant' }).getByRole('link', { name, exact: true }).click()
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'))
}

/** Through the demo practice as its facilitator: what waits, a course that got worse, a flag, goals, a plan. */
export async function walkDemoPractice(app: AppHandle, camera: Camera, folder: string): Promise<void> {
  const page = await app.firstWindow()
  await page.getByRole('heading', { name: 'Welcome to Grove' }).waitFor()
  await press(page, 'Look round the demo practice')
  await camera.take(page, 'demo-practice', 'dark')
  await press(page, 'Make the demo practice')
  await page.getByRole('button', { name: 'Tom Okafor, clinician' }).click({ timeout: 60_000 })
  await camera.take(page, 'demo-sign-in', 'dark')
  await press(page, 'Unlock')
  await page.getByText('Bjerke').first().waitFor()
  await camera.take(page, 'demo-start', 'dark', 'small')

  await openPerson(page, 'Bjerke')
  for (const [name, picture] of [
    ['Course', 'demo-course'],
    ['Intake', 'demo-intake'],
    ['Goals', 'demo-goals'],
    ['Safety plan', 'demo-safety-plan'],
  ] as const) {
    await tab(page, name)
    await camera.take(page, picture, 'dark', 'small')
  }
  await openPerson(page, 'Lindgren')
  await tab(page, 'Course')
  await camera.take(page, 'demo-course-that-got-better', 'dark')
  await page
    .getByRole('link', { name: /measure/i })
    .first()
    .click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await camera.take(page, 'demo-give-a-measure')
  await openSessionOf(page, 'Evening group, second cohort', 12)
  for (const [name, picture] of [
    ['Measures', 'demo-measures-of-a-session'],
    ['Home practice', 'demo-home-practice'],
  ] as const) {
    await page.getByRole('navigation', { name: 'This session' }).getByRole('link', { name, exact: true }).click()
    await page.waitForTimeout(500)
    await camera.take(page, picture, 'dark', 'small')
  }
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Programmes' }).click()
  await page.getByRole('link', { name: 'Resilience group' }).first().click()
  await page.getByRole('link', { name: 'Measures', exact: true }).click()
  await page.waitForTimeout(500)
  await camera.take(page, 'demo-plan-of-measures', 'dark')
  const summary = { app, camera, folder }
  await exportDemoSummaries(page, {
    ...summary,
    familyName: 'Nwosu',
    group: 'Evening group, first cohort',
    name: 'better',
  })
  const second = await lock(app, page)
  await press(second, 'Mina Sato, clinician')
  await press(second, 'Unlock')
  await exportDemoSummaries(second, { ...summary, familyName: 'Zawadzki', group: 'Morning group', name: 'worse' })
  const manager = await lock(app, second)
  await reportOf(app, manager, camera, folder)
  const locked = await lock(app, manager)
  await press(locked, 'Leave the demo practice')
  await locked.getByRole('button', { name: 'Set up a practice' }).waitFor()
}

/** The report on screen and as files. */
async function reportOf(app: AppHandle, page: Page, camera: Camera, folder: string): Promise<void> {
  await press(page, 'Pat Reyes, manager')
  await press(page, 'Unlock')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Reports' }).click()
  await page.getByRole('link', { name: 'Outcome report' }).click()
  await page.getByRole('region', { name: 'The path of cases' }).waitFor()
  await camera.take(page, 'demo-outcome-report', 'dark', 'small')
  for (const section of ['Before and after', 'Reliable change', 'Who kept coming']) {
    await page.getByRole('heading', { name: section, exact: true }).scrollIntoViewIfNeeded()
    await camera.take(page, `demo-outcome-report-${section.toLowerCase().replaceAll(' ', '-')}`, 'dark')
  }
  await page.getByRole('heading', { name: 'What was asked' }).scrollIntoViewIfNeeded()
  await camera.take(page, 'demo-outcome-report-asked')
  for (const [button, file] of [
    ['Spreadsheet (XLSX)', 'outcome-report.xlsx'],
    ['Plain table (CSV)', 'outcome-report.csv'],
    ['Document with pictures (PDF)', 'outcome-report.pdf'],
  ] as const) {
    await chooses(app, join(folder, file))
    await press(page, button)
    await page.getByText('The report is saved').first().waitFor()
  }
  await page.getByLabel('Split').selectOption('programme')
  await page.getByRole('region', { name: /^Change by programme/ }).waitFor()
  await camera.take(page, 'demo-outcome-report-by-programme')
}

type Summary = {
  readonly app: AppHandle
  readonly camera: Camera
  readonly folder: string
  readonly familyName: string
  readonly group: string
  readonly name: string
}

async function exportDemoSummaries(page: Page, { app, camera, folder, familyName, group, name }: Summary) {
  await openPerson(page, familyName)
  await tab(page, 'Closure')
  await camera.take(page, `demo-closure-${name}`)
  await exportSummaries(app, page, { group, folder, name: `demo-closure-summary-${name}` })
}

async function openPerson(page: Page, familyName: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Participants' }).click()
  await page
    .getByRole('link', { name: new RegExp(familyName) })
    .first()
    .click()
  await page.getByRole('navigation', { name: 'This participant' }).waitFor()
}

async function openSessionOf(page: Page, group: string, number: number): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Groups' }).click()
  await page.getByRole('link', { name: group }).first().click()
  await page.getByRole('link', { name: new RegExp(`^Session ${number},`) }).click()
  await page.getByRole('navigation', { name: 'This session' }).waitFor()
}
