import { expect, type Page } from '@playwright/test'
import type { AppHandle } from '../../desktop/app-handle.ts'
import { nextWindow } from '../../desktop/next-window.ts'

/** What a person has after set-up or joining: a head and a sheet of paper. */
export type Secrets = { readonly displayName: string; readonly passphrase: string; readonly recoveryCode: string }

/** Called where a picture is worth taking. */
type OnStep = (step: string) => Promise<void>
const noPicture = async () => {}

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** The texts of a list that is read aloud or copied by hand. */
async function written(page: Page, list: string): Promise<string[]> {
  const items = page.getByRole('list', { name: list, exact: true }).getByRole('listitem')
  await expect(items.first()).not.toBeEmpty() // before the answer is there, the list holds one empty word
  return items.allTextContents()
}

/** Passphrase and recovery code, as a person chooses, writes down and types them back. */
async function makeSecrets(page: Page, onStep: OnStep): Promise<Omit<Secrets, 'displayName'>> {
  await expect(heading(page, 'Choose your passphrase')).toBeVisible()
  const passphrase = (await written(page, 'Suggested passphrase')).join(' ')
  await onStep('choose-a-passphrase')
  await press(page, 'Continue')
  await expect(heading(page, 'Type your passphrase once more')).toBeVisible()
  await page.getByLabel('Your passphrase').fill(passphrase)
  await press(page, 'Continue')
  await expect(heading(page, 'Write down your recovery code')).toBeVisible()
  const recoveryCode = (await written(page, 'Recovery code')).join('-')
  await onStep('recovery-code')
  await press(page, 'I have written it down')
  await page.getByLabel('Recovery code').fill(recoveryCode)
  return { passphrase, recoveryCode }
}

/** First run: from the welcome to the start page of a new practice. */
export async function setUpPractice(
  page: Page,
  {
    practice = 'Lindenhof Practice',
    displayName = 'Dr. Ida Lindqvist',
    country = 'United Kingdom',
    onStep = noPicture as OnStep,
  } = {},
): Promise<Secrets> {
  await press(page, 'Set up a practice')
  await page.getByLabel('Name of the practice').fill(practice)
  await page.getByLabel('Country').selectOption({ label: country })
  await page.getByLabel('Your name').fill(displayName)
  await onStep('your-practice')
  await press(page, 'Continue')
  const secrets = await makeSecrets(page, onStep)
  await press(page, 'Set up the practice')
  await expect(page.getByRole('button', { name: /^Lock/ })).toBeVisible({ timeout: 60_000 })
  return { displayName, ...secrets }
}

/** At the locked screen: asks to join and answers the digits to read out. */
export async function askToJoin(
  page: Page,
  displayName: string,
  onDigits = noPicture,
): Promise<Secrets & { readonly digits: string }> {
  await press(page, 'New here? Ask to join')
  await page.getByLabel('Your name').fill(displayName)
  await press(page, 'Continue')
  const secrets = await makeSecrets(page, noPicture)
  await press(page, 'Ask to join')
  const digits = (await written(page, 'Digits to read out')).join(' ')
  await onDigits()
  await press(page, 'Done')
  return { displayName, ...secrets, digits }
}

export async function typePassphrase(page: Page, { displayName, passphrase }: Secrets): Promise<void> {
  await expect(heading(page, 'Sign in')).toBeVisible()
  const names = page.getByRole('radiogroup', { name: 'Your name' })
  if (await names.count()) await names.getByText(displayName, { exact: true }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await press(page, 'Unlock')
}

export async function signIn(page: Page, secrets: Secrets): Promise<void> {
  await typePassphrase(page, secrets)
  await expect(page.getByRole('button', { name: /^Lock/ })).toBeVisible({ timeout: 60_000 })
}

/** Locks with the key and answers the fresh window. */
export async function lock(app: AppHandle, page: Page): Promise<Page> {
  const next = await nextWindow(app, () => page.keyboard.press('Control+l'))
  await expect(heading(next, 'Sign in')).toBeVisible()
  return next
}

/** The owner types the digits that somebody reads out. */
export async function letIn(
  page: Page,
  owner: Secrets,
  { displayName, digits }: { readonly displayName: string; readonly digits: string },
  role: 'Owner' | 'Clinician' | 'Manager',
  onFilled = noPicture,
): Promise<void> {
  await page.getByRole('link', { name: 'Users' }).click()
  await page.getByRole('button', { name: `Let ${displayName} in` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Digits').fill(digits)
  await dialog.getByText(role, { exact: true }).click()
  await onFilled()
  await dialog.getByLabel('Your passphrase').fill(owner.passphrase)
  await dialog.getByRole('button', { name: 'Let in', exact: true }).click()
  await expect(dialog).toBeHidden()
}
