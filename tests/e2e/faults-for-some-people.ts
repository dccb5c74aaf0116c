import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

type Colours = 'light' | 'dark'
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const mostLooks = 4

const scheme = async (page: Page, colorScheme: Colours) => {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
  await atRest(page)
}

/** Colours fade when the scheme changes and overlays come: a fault of half-way is no fault. */
const atRest = (page: Page) =>
  page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish()
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  })

async function faultsIn(page: Page, colours: Colours): Promise<readonly string[]> {
  // Without the legacy mode axe would open a page of its own, which Grove's window does not have.
  const axe = () => new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (colours === 'light'
    ? axe().withTags(levels)
    : axe().withRules(['color-contrast'])
  ).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${colours}: ${id} at ${target.join(' ')}`))
}

/** What axe finds on the page as it stands: everything in the light, and in the dark what may differ there. */
export async function faultsForSomePeople(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const colours of ['light', 'dark'] as const) {
    await scheme(page, colours)
    let faults = await faultsIn(page, colours)
    for (let look = 1; look < mostLooks && faults.length > 0; look++) {
      await page.waitForTimeout(250)
      await atRest(page)
      faults = await faultsIn(page, colours)
    }
    found.push(...faults)
  }
  await scheme(page, 'light')
  return found
}
