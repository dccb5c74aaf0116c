import type { Page } from 'playwright'
import { chooses } from '../e2e/chooses.ts'
import type { AppHandle } from './app-handle.ts'

/** Saves something about a participant as a file, and says who gets it and what for. */
export async function saveAs(
  app: AppHandle,
  page: Page,
  what: {
    readonly file: string
    readonly button: RegExp
    readonly given: readonly [recipient: string, purpose: string]
  },
): Promise<void> {
  await chooses(app, what.file)
  await page.getByRole('button', { name: what.button }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Given to', exact: true }).fill(what.given[0])
  await dialog.getByRole('textbox', { name: 'What for', exact: true }).fill(what.given[1])
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
}
