import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import type { AppHandle, LaunchOptions } from '../desktop/app-handle.ts'
import { launchApp } from '../desktop/launch-app.ts'
import { type MadeGroup, makeGroup } from './made-group.ts'

export { nextWindow } from '../desktop/next-window.ts'
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
  /** A running Grove with a practice of one owner, signed in. */
  readonly signedIn: { readonly app: AppHandle; readonly page: Page }
  /** The same with ten participants in a group, whose sessions are planned. */
  readonly inGroup: { readonly app: AppHandle; readonly page: Page; readonly group: MadeGroup }
}
type OncePerWorker = {
  /** The folder of a practice that was set up once; tests work on copies. */
  readonly madePractice: string
  readonly madeGroup: { readonly folder: string; readonly group: MadeGroup }
}

export const ownersName = 'Marta'
export const ownersPassphrase = 'lantern-orbit-mellow-thicket-arrow-siege'

/** Through the bridge and not by hand; what a person does is tested where it is meant. */
export const setUpPractice = (page: Page) =>
  page.evaluate(
    async ([displayName, passphrase]) => {
      const { vault } = window.grove
      const wanted = { practiceName: 'Lindenhof', country: 'eu', displayName, passphrase } as const
      const begun = await vault.beginSetUp(wanted)
      return begun.ok ? vault.finishSetUp({ recoveryCode: begun.value.recoveryCode }) : begun
    },
    [ownersName, ownersPassphrase] as const,
  )

/** Signs the first user of the sign-in page in, likewise. */
export const unlock = (page: Page, typed = ownersPassphrase) =>
  page.evaluate(async (passphrase) => {
    const state = await window.grove.vault.state()
    if (!state.ok) return state
    return window.grove.vault.unlock({ userId: state.value.users[0]?.userId ?? '', passphrase })
  }, typed)

const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'grove-e2e-'))
const remove = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })

async function watchPage(page: Page, faults: string[]) {
  page.setDefaultTimeout(15_000)
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
export const test = base.extend<Fixtures, OncePerWorker>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
  userData: async ({}, use) => {
    const folder = temporaryFolder()
    await use(folder)
    remove(folder)
  },
  madePractice: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const folder = temporaryFolder()
      const app = await launchApp({ userData: folder })
      expect(await setUpPractice(await app.firstWindow())).toMatchObject({ ok: true })
      await app.close()
      await use(folder)
      remove(folder)
    },
    { scope: 'worker' },
  ],
  madeGroup: [
    async ({ madePractice }, use) => {
      const folder = temporaryFolder()
      cpSync(madePractice, folder, { recursive: true })
      const app = await launchApp({ userData: folder })
      const page = await app.firstWindow()
      expect(await unlock(page)).toMatchObject({ ok: true })
      const group = await makeGroup(page)
      await app.close()
      await use({ folder, group })
      remove(folder)
    },
    { scope: 'worker' },
  ],
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
  signedIn: async ({ madePractice, userData, launch }, use) => {
    cpSync(madePractice, userData, { recursive: true })
    const app = await launch()
    const page = await app.firstWindow()
    expect(await unlock(page)).toMatchObject({ ok: true })
    await use({ app, page })
  },
  inGroup: async ({ madeGroup: { folder, group }, userData, launch }, use) => {
    cpSync(folder, userData, { recursive: true })
    const app = await launch()
    const page = await app.firstWindow()
    // By hand: a page whose bridge alone was used goes on showing the sign-in.
    await page.getByLabel('Passphrase', { exact: true }).fill(ownersPassphrase)
    await page.getByRole('button', { name: 'Unlock', exact: true }).click()
    await expect(page.getByRole('button', { name: /^Lock/ })).toBeVisible({ timeout: 60_000 })
    await use({ app, page, group })
  },
})
