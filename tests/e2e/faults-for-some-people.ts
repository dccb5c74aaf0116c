import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const scheme = async (page: Page, colorScheme: 'light' | 'dark') => {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish()
  })
}

/** What axe finds on the page as it stands: everything in the light, and in the dark what may differ there. */
export async function faultsForSomePeople(page: Page): Promise<readonly string[]> {
  await scheme(page, 'light')
  // Without the legacy mode axe would open a page of its own, which Grove's window does not have.
  const light = await new AxeBuilder({ page }).setLegacyMode().withTags(levels).analyze()
  await scheme(page, 'dark')
  const dark = await new AxeBuilder({ page }).setLegacyMode().withRules(['color-contrast']).analyze()
  await scheme(page, 'light')
  const told = (colours: string, { violations }: typeof light) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${colours}: ${id} at ${target.join(' ')}`))
  return [...told('light', light), ...told('dark', dark)]
}
