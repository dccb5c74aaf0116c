import { join } from 'node:path'
import type { Page } from 'playwright'
import { chooses } from '../e2e/chooses.ts'
import type { AppHandle } from './app-handle.ts'

/** Saves both versions of the summary of a treatment, as somebody does on the tab "Closure" of a person. */
export async function exportSummaries(
  app: AppHandle,
  page: Page,
  { group, folder, name }: { readonly group: string; readonly folder: string; readonly name: string },
): Promise<void> {
  for (const [version, recipient, purpose] of [
    ['for clinicians', 'Dr. Vale, general practice', 'Further treatment'],
    ['for the participant', null, 'Their own copy'],
  ] as const) {
    await chooses(app, join(folder, `${name}-${version.replaceAll(' ', '-')}.pdf`))
    await page.getByRole('button', { name: `Export ${version}: ${group}` }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'What for', exact: true }).waitFor()
    if (recipient) await dialog.getByRole('textbox').first().fill(recipient)
    await dialog.getByRole('textbox', { name: 'What for', exact: true }).fill(purpose)
    await page.keyboard.press('Enter')
    await page.getByRole('cell', { name: purpose }).first().waitFor()
  }
}
