import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { vaultPid } from '../desktop/vault-pid.ts'
import { canReadMemory, countInMemory } from '../support/memory.ts'
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
        // Ω: V8 keeps such a text in two bytes a letter.
        const person = { ...blank, givenName: `Ω ${n}`, familyName: word, gender: 'not-said' as const, populations: [] }
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

test('words stay in the vault process, and it ends with the lock', async ({ signedIn: { app, page } }) => {
  test.skip(!canReadMemory, 'the memory of a process is read through Linux')
  test.slow()
  const word = `Quorl${randomBytes(6).toString('hex')}`
  expect(await plant(page, word)).toBe(copies * reads)

  const main = app.pid ?? 0
  const oldVault = (await vaultPid(app)) ?? 0
  const found = (pid: number, what: string) => {
    const { utf8, utf16 } = countInMemory(pid, what)
    return utf8 + utf16
  }
  expect(found(oldVault, word), 'the control: the word is found where it is').toBeGreaterThan(copies)
  expect(found(main, word)).toBe(0)
  expect(found(main, ownersPassphrase)).toBe(0)

  await nextWindow(app, () => page.evaluate(() => window.grove.shell.lock()))
  await expect.poll(() => vaultPid(app)).toBeDefined()
  expect(() => process.kill(oldVault, 0)).toThrow()
  const newVault = (await vaultPid(app)) ?? 0
  for (const what of [word, ownersPassphrase]) {
    expect(found(main, what)).toBe(0)
    expect(found(newVault, what)).toBe(0)
  }
  // Main's memory is read indeed: a word that it was given on purpose is found there.
  await app.evaluate((_electron, kept) => void Object.assign(globalThis, { kept }), word)
  expect(found(main, word)).toBeGreaterThan(0)
})
