import { join } from 'node:path'
import type { Page } from 'playwright'

type Also = 'dark' | 'small'
export type Camera = { readonly take: (page: Page, name: string, ...also: readonly Also[]) => Promise<void> }

const usual = { width: 1280, height: 800 }
const small = { width: 1024, height: 700 }

/** Numbered pictures of a window: light at 1280 x 800, on wish also dark, and at the smallest size that Grove has. */
export function makeCamera(folder: string, wrote: (path: string) => void): Camera {
  let number = 0
  async function picture(page: Page, name: string) {
    const path = join(folder, `${String(number).padStart(2, '0')}-${name}.png`)
    // Notices slide in and colours fade: the picture is of the screen at rest.
    await page.waitForTimeout(350)
    await page.screenshot({ path })
    wrote(path)
  }
  return {
    async take(page, name, ...also) {
      number++
      await page.setViewportSize(usual)
      await picture(page, name)
      if (also.includes('dark')) {
        await page.emulateMedia({ colorScheme: 'dark' })
        await picture(page, `${name}-dark`)
        await page.emulateMedia({ colorScheme: 'light' })
      }
      if (also.includes('small')) {
        await page.setViewportSize(small)
        await picture(page, `${name}-1024x700`)
        await page.setViewportSize(usual)
      }
    },
  }
}
