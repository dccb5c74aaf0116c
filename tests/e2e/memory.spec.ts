import type { Page } from '@playwright/test'
import { vaultPid } from '../desktop/vault-pid.ts'
import { canReadMemory, countInMemory } from '../support/memory.ts'
import { makeMark } from '../support/planted-forms.ts'
import { descendantsOf, switchOf } from '../support/process-tree.ts'
import { expect, nextWindow, ownersPassphrase, test } from './grove-test.ts'

const copies = 20
const reads = 5

/** Registers people whose family name is the planted word and reads their list several times. */
const plant = (page: Page, word: string) =>
  page.evaluate(
    async ({ word, copies, reads }) => {
      const { participants } = window.grove
      const blank = {
        preferredName: null,
        recordNumber: null,
        birthDate: null,
        phone: null,
        email: null,
        languages: null,
      }
      for (let n = 0; n < copies; n += 1) {
        const person = {
          ...blank,
          givenName: `Anna ${n}`,
          familyName: word,
          gender: 'not-said' as const,
          populations: [],
        }
        const added = await participants.register({ ...person, address: word, supports: '' })
        if (!added.ok) return added
      }
      let seen = 0
      for (let n = 0; n < reads; n += 1) {
        const list = await participants.list({ search: '', after: null })
        if (list.ok) seen += list.value.rows.filter(({ name }) => name.includes(word)).length
      }
      return seen
    },
    { word, copies, reads },
  )

/** How often a word stands in a process, and 0 where that has ended while we looked. */
const foundIfThere = (pid: number, word: string) => {
  try {
    return countInMemory(pid, [word])[0] ?? 0
  } catch {
    return 0
  }
}

const browserProcesses = () =>
  descendantsOf(process.pid).map((one) => ({ pid: one.pid, type: switchOf(one, 'type') ?? 'browser' }))

/** The process that holds a page: the one in whose memory a word lies that only this page was given. */
async function rendererOf(page: Page): Promise<number> {
  const { core } = makeMark()
  await page.evaluate((here) => void Object.assign(window, { here }), core)
  const renderers = browserProcesses().filter(({ type }) => type === 'renderer')
  const [own, ...others] = renderers.filter(({ pid }) => foundIfThere(pid, core) > 0)
  if (!own || others.length > 0) throw new Error('one process holds the page')
  return own.pid
}

test('words stay where they are read, and are gone with the lock', async ({ signedIn: { app, page } }) => {
  test.skip(!canReadMemory, 'the memory of a process is read through Linux')
  test.slow()
  const { word, core } = makeMark()
  expect(await plant(page, word)).toBe(copies * reads)

  const main = app.pid ?? 0
  const oldVault = (await vaultPid(app)) ?? 0
  const oldRenderer = await rendererOf(page)
  const secrets = [core, ownersPassphrase]
  expect(countInMemory(oldVault, [core])[0], 'the control: the word is found where it is').toBeGreaterThan(copies)
  expect(countInMemory(oldRenderer, [core])[0], 'and in the page').toBeGreaterThan(copies)
  expect(countInMemory(main, secrets), 'nothing passes through main').toEqual([0, 0])

  const locked = await nextWindow(app, () => page.evaluate(() => window.grove.shell.lock()))
  await expect.poll(() => vaultPid(app)).toBeDefined()
  expect(() => process.kill(oldVault, 0)).toThrow()
  const newVault = (await vaultPid(app)) ?? 0
  const newRenderer = await rendererOf(locked)
  expect(newRenderer).not.toBe(oldRenderer)
  expect(countInMemory(main, secrets), 'in main').toEqual([0, 0])
  expect(countInMemory(newVault, secrets), 'in the new vault process').toEqual([0, 0])
  expect(countInMemory(newRenderer, secrets), 'in the new page').toEqual([0, 0])
  // Main's memory is read indeed: a word that it was given on purpose is found there.
  await app.evaluate((_electron, kept) => void Object.assign(globalThis, { kept }), core)
  expect(countInMemory(main, [core])[0]).toBeGreaterThan(0)

  // The other processes are those of the browser that stands in for Electron, and of this test, through which every
  // word passed that it typed. What lies there says nothing about Electron, so it is told and not judged.
  const own = [main, newVault, newRenderer]
  const others = browserProcesses()
    .filter(({ pid }) => !own.includes(pid))
    .map(({ pid, type }) => `${type} ${foundIfThere(pid, core)}`)
  console.log(`Copies of the planted word after the lock in the other processes: ${others.join(', ')}.`)
})
