import type { Locator, Page } from '@playwright/test'
import { faultsForSomePeople } from './faults-for-some-people.ts'
import { expect, test } from './grove-test.ts'
import { follow } from './pages/by-keys.ts'

/** What a keyboard reaches on one page, by the names that a person hears or reads. */
export function screensAt(page: Page) {
  const named = (role: Parameters<Page['getByRole']>[0]) => (name: string | RegExp) =>
    page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name })
  const [link, button, heading, dialog] = [named('link'), named('button'), named('heading'), named('dialog')]
  return {
    link,
    button,
    heading,
    dialog,
    press: (...keys: readonly string[]) =>
      keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), done()),
    follow: (target: Locator) => follow(page, target),
    /** The page stands, and nobody is shut out of it. */
    look: (name: string, there: Locator) =>
      test.step(name, async () => {
        await expect(there).toBeVisible({ timeout: 20_000 })
        expect.soft(await faultsForSomePeople(page), name).toEqual([])
      }),
  }
}
const done = () => Promise.resolve()
