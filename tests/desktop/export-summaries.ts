import { join } from 'node:path'
import type { Page } from 'playwright'
import type { AppHandle } from './app-handle.ts'
import { saveAs } from './save-as.ts'

/** Saves both versions of the summary of a treatment, as somebody does on the tab "Closure" of a person. */
export async function exportSummaries(
  app: AppHandle,
  page: Page,
  { group, folder, name }: { readonly group: string; readonly folder: string; readonly name: string },
): Promise<void> {
  for (const [version, recipient, purpose] of [
    ['for clinicians', 'Dr. Vale, general practice', 'Further treatment'],
    ['for the participant', 'The participant', 'Their own copy'],
  ] as const) {
    await saveAs(app, page, {
      file: join(folder, `${name}-${version.replaceAll(' ', '-')}.pdf`),
      button: new RegExp(`^Export ${version}: ${group}`),
      given: [recipient, purpose],
    })
    await page.getByRole('cell', { name: purpose }).first().waitFor()
  }
}
