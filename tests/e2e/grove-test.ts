import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import type { AppHandle, LaunchOptions } from '../desktop/app-handle.ts'
import { launchApp } from '../desktop/launch-app.ts'

export { expect }

type Fixtures = {
  /** A fresh folder for preferences, vault and logs. */
  readonly userData: string
  /** What the processes printed. */
  readonly printed: string[]
  /** Errors, warnings and policy violations of all pages. A test that provokes some looks at them and empties the list. */
  readonly faults: string[]
  /** Starts Grove on `userData`; several times one after another if a test wants to. */
  readonly launch: (options?: LaunchOptions) => Promise<AppHandle>
  readonly app: AppHandle
}

async function watchPage(page: Page, faults: string[]) {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      console.error('policy violation', violatedDirective, blockedURI, sample),
    )
  })
}

/** Playwright's test with a running Grove. It fails if a page complained or anything wanted to leave. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
  userData: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'grove-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  printed: async ({}, use) => use([]),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  faults: async ({}, use) => use([]),
  launch: async ({ userData, printed, faults }, use, testInfo) => {
    const launched: AppHandle[] = []
    await use(async (options = {}) => {
      const app = await launchApp({
        userData,
        onLog: (text) => printed.push(text),
        onPage: (page) => watchPage(page, faults),
        ...options,
      })
      launched.push(app)
      return app
    })
    await Promise.all(launched.map((app) => app.close().catch(() => {})))
    if (testInfo.status !== testInfo.expectedStatus) console.log(printed.join(''))
    else {
      expect(faults, 'the pages complain about nothing').toEqual([])
      expect(
        launched.flatMap((app) => app.blocked),
        'nothing wanted to leave',
      ).toEqual([])
    }
  },
  app: async ({ launch }, use) => use(await launch()),
})

/** The window that takes the place of the present one after `act`. */
export async function nextWindow(app: AppHandle, act: () => Promise<unknown>): Promise<Page> {
  const [page] = await Promise.all([app.waitForWindow(), act()])
  return page
}
