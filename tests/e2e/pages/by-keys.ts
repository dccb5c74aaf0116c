import type { Locator, Page } from '@playwright/test'

const mostTabs = 150

/** Brings the focus to something with the Tab key alone, as somebody does who cannot use a pointer. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let pressed = 0; pressed < mostTabs; pressed++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${target} is not reached by the Tab key`)
}

/** Goes to a link or a button by keys and presses it. */
export async function follow(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}
