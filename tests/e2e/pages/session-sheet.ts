import { expect, type Page } from '@playwright/test'

/** Presses keys and counts them as product.md does: characters typed into a field are typing, all other keys count. */
export function countedKeys(page: Page) {
  let pressed = 0
  return {
    press: async (...keys: readonly string[]) => {
      for (const key of keys) {
        pressed++
        await page.keyboard.press(key)
      }
    },
    type: (text: string) => page.keyboard.type(text),
    count: () => pressed,
  }
}
export type Keys = ReturnType<typeof countedKeys>

export async function openSession(page: Page, sessionId: string): Promise<void> {
  await page.evaluate((id) => {
    location.hash = `/sessions/${id}`
  }, sessionId)
  await expect(page.getByRole('grid', { name: 'Attendance and marks' })).toBeVisible()
}

const members = (page: Page) => page.getByRole('grid', { name: 'Attendance and marks' }).locator('tbody tr')

/** All here, then one absent (ill) and one late. */
export async function recordAttendance(page: Page, keys: Keys, rows: { absent: string; late: string }): Promise<void> {
  await keys.press('a')
  await expect(members(page).filter({ hasText: 'Here' })).toHaveCount(10)
  await keys.press(rows.absent, 'x', 'i')
  await expect(members(page).filter({ hasText: /Absent/ })).toHaveCount(1)
  await keys.press(rows.late, 'l')
  await keys.type('10')
  await keys.press('Enter')
  await expect(members(page).filter({ hasText: /10 min/ })).toHaveCount(1)
}

/** The group note, then one row for each member; somebody absent has no digits. */
export async function writeUp(
  page: Page,
  keys: Keys,
  words: {
    readonly groupNote: string
    readonly members: readonly (readonly [digits: string, sentence: string] | null)[]
  },
): Promise<void> {
  await keys.press('w')
  await expect(page.getByLabel('Two or three sentences about what the group did')).toBeFocused()
  await keys.type(words.groupNote)
  await keys.press('Enter')
  for (const member of words.members) {
    if (member) {
      await keys.type(member[0])
      await keys.type(member[1])
    }
    await keys.press('Enter')
  }
}

/** Reads and accepts every note, and signs them with one passphrase. */
export async function checkAndSign(
  page: Page,
  keys: Keys,
  passphrase: string,
  notes: number,
  onAccepted = async () => {},
): Promise<void> {
  await keys.press('Control+Enter')
  await expect(page.getByText(`0 of ${notes} accepted`)).toBeVisible()
  for (let i = 1; i <= notes; i++) {
    await keys.press('Enter')
    await expect(page.getByText(`${i} of ${notes} accepted`)).toBeVisible()
  }
  await keys.press('Control+Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await onAccepted()
  await keys.type(passphrase)
  await keys.press('Enter')
  await expect(dialog).toBeHidden()
}
