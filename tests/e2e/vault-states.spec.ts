import { copyFileSync, cpSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openVaultFile } from '../support/open-vault-file.ts'
import { expect, ownersName, ownersPassphrase, test } from './grove-test.ts'
import { lock, type Secrets, setUpPractice, signIn, typePassphrase } from './pages/front-door.ts'

const owner: Secrets = { displayName: ownersName, passphrase: ownersPassphrase, recoveryCode: '' }

const title = (page: Page, words: string | RegExp) => page.getByRole('heading', { level: 1, name: words })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** What a vault can be found like, how it is made so, and what the window says about it after the passphrase. */
const states: readonly {
  readonly is: string
  readonly file: string
  readonly make: (folder: string) => void | Promise<void>
  readonly title: string
  readonly advice: RegExp
}[] = [
  {
    is: 'a keyring of a newer version',
    file: 'keyring.json',
    make: (folder) => {
      const path = join(folder, 'keyring.json')
      writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), v: 2 }))
    },
    title: 'This vault was made by a newer Grove.',
    advice: /Install the newest Grove/,
  },
  {
    is: 'a database of a newer version',
    file: 'clinical.db',
    make: async (folder) => {
      const raw = await openVaultFile(folder, 'clinical', ownersPassphrase)
      raw
        .prepare('INSERT INTO kysely_migration (name, timestamp) VALUES (?, ?)')
        .run('9999-of-tomorrow', '2031-01-01T00:00:00.000Z')
      raw.close()
    },
    title: 'This vault was made by a newer Grove.',
    advice: /Install the newest Grove/,
  },
  {
    is: 'a keyring with one changed letter',
    file: 'keyring.json',
    make: (folder) => {
      const path = join(folder, 'keyring.json')
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace(/("sum":")(.)/, (_, before, c) => before + (c === 'A' ? 'B' : 'A')),
      )
    },
    title: 'The keyring of this vault is damaged.',
    advice: /Do not delete or replace anything/,
  },
  {
    is: 'an empty keyring',
    file: 'keyring.json',
    make: (folder) => truncateSync(join(folder, 'keyring.json')),
    title: 'The keyring of this vault is damaged.',
    advice: /Do not delete or replace anything/,
  },
  {
    is: 'no keyring',
    file: 'keyring.json',
    make: (folder) => renameSync(join(folder, 'keyring.json'), join(folder, '..', 'taken-away')),
    title: 'A file of this vault is missing.',
    advice: /put it back/,
  },
  {
    is: 'no file of records',
    file: 'clinical.db',
    make: (folder) => renameSync(join(folder, 'clinical.db'), join(folder, '..', 'taken-away')),
    title: 'A file of this vault is missing.',
    advice: /put it back/,
  },
  {
    is: 'a changed byte in the file of records',
    file: 'clinical.db',
    make: (folder) => {
      const path = join(folder, 'clinical.db')
      const bytes = readFileSync(path)
      bytes.writeUInt8((bytes[100] ?? 0) ^ 1, 100)
      writeFileSync(path, bytes)
    },
    title: 'The file clinical.db is damaged.',
    advice: /Do not delete or replace anything/,
  },
  {
    is: 'a file of numbers that lost its end',
    file: 'outcomes.db',
    make: (folder) => truncateSync(join(folder, 'outcomes.db'), 4096),
    title: 'The file outcomes.db is damaged.',
    advice: /Do not delete or replace anything/,
  },
]

test('a vault that cannot be opened is refused kindly, and not a byte of it is changed', async ({
  madePractice,
  userData,
  launch,
}) => {
  test.slow()
  cpSync(madePractice, userData, { recursive: true })
  const folder = join(userData, 'vault')
  const app = await launch()
  const page = await app.firstWindow()
  for (const state of states)
    await test.step(state.is, async () => {
      const path = join(folder, state.file)
      const kept = join(userData, 'kept')
      await expect(title(page, 'Sign in')).toBeVisible()
      copyFileSync(path, kept)
      await state.make(folder)
      const made = () => ['keyring.json', 'outcomes.db', 'clinical.db'].map((name) => read(join(folder, name)))
      const before = made()
      await typePassphrase(page, owner)
      await expect(title(page, state.title)).toBeVisible({ timeout: 60_000 })
      await expect(page.getByRole('main')).toContainText(state.advice)
      await expect(page.getByRole('main')).not.toContainText(/passphrase is wrong|not the right passphrase/)
      await expect(page.getByRole('button', { name: 'Open a vault in another folder' })).toBeVisible()
      expect(made(), 'nothing was changed').toEqual(before)
      copyFileSync(kept, path)
      await press(page, 'Try again')
    })
  await signIn(page, owner)
})
const read = (path: string) => {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

test('a vault of a newer version is told at the start, and a mended one opens by trying again', async ({
  madePractice,
  userData,
  launch,
}) => {
  cpSync(madePractice, userData, { recursive: true })
  const path = join(userData, 'vault', 'keyring.json')
  const bytes = readFileSync(path)
  writeFileSync(path, JSON.stringify({ ...JSON.parse(bytes.toString('utf8')), v: 2 }))
  const page = await (await launch()).firstWindow()
  await expect(title(page, 'This vault was made by a newer Grove.')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Nothing was changed.')
  await press(page, 'Try again')
  await expect(title(page, 'This vault was made by a newer Grove.')).toBeVisible()
  writeFileSync(path, bytes)
  await press(page, 'Try again')
  await expect(title(page, 'Sign in')).toBeVisible()
})

test('a second Grove on the same vault is refused while the first has it', async ({
  inGroup: { app, page },
  userData,
  launch,
}) => {
  test.slow()
  const elsewhere = join(userData, 'second')
  cpSync(join(userData, 'preferences.json'), join(elsewhere, 'preferences.json'), { recursive: true })
  const preferences = JSON.parse(readFileSync(join(elsewhere, 'preferences.json'), 'utf8'))
  const vaultFolder = join(userData, 'vault')
  writeFileSync(join(elsewhere, 'preferences.json'), JSON.stringify({ ...preferences, vaultFolder }))
  const second = await launch({ userData: elsewhere })
  const other = await second.firstWindow()
  await typePassphrase(other, owner)
  await expect(title(other, 'The vault is open in another Grove on this computer.')).toBeVisible({ timeout: 60_000 })

  const locked = await lock(app, page)
  await press(other, 'Try again')
  await signIn(other, owner)
  await typePassphrase(locked, owner)
  await expect(title(locked, 'The vault is open in another Grove on this computer.')).toBeVisible({ timeout: 60_000 })
})

test('wrong passphrases: each is said, then a wait that grows and is counted down, then the right one', async ({
  madePractice,
  userData,
  launch,
}) => {
  test.slow()
  cpSync(madePractice, userData, { recursive: true })
  // As after five wrong ones yesterday: the next one makes the wait 8 seconds.
  const kept = join(userData, 'preferences.json')
  const preferences = JSON.parse(readFileSync(kept, 'utf8'))
  writeFileSync(kept, JSON.stringify({ ...preferences, delay: { failedUnlocks: 5, nextTryAt: 0 } }))
  const page = await (await launch()).firstWindow()
  await typePassphrase(page, { ...owner, passphrase: 'not the one that opens it' })
  await expect(page.getByText('This is not the right passphrase.')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('button', { name: 'Use your recovery code' })).toBeVisible()

  await typePassphrase(page, owner)
  const left = page.getByText(/You can try again in \d+ seconds?\./)
  await expect(left).toBeVisible()
  const seconds = async () => Number(/in (\d+)/.exec((await left.textContent()) ?? '')?.[1])
  const first = await seconds()
  expect(first).toBeLessThanOrEqual(8)
  await expect.poll(seconds, { message: 'it counts down' }).toBeLessThan(first)
  await expect(left).toBeHidden({ timeout: 20_000 })
  await press(page, 'Unlock')
  await expect(page.getByRole('button', { name: /^Lock/ })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(/^6 wrong passphrases were typed/)).toBeVisible()
})

test('a forgotten passphrase: a new one by the code on the paper, as the screen says', async ({ app }) => {
  test.slow()
  const page = await app.firstWindow()
  const person = await setUpPractice(page)
  const locked = await lock(app, page)
  await locked.getByRole('button', { name: 'Forgotten your passphrase?' }).click()
  await expect(title(locked, 'Use your recovery code')).toBeVisible()

  const choose = async (code: string) => {
    await locked.getByLabel('Recovery code').fill(code)
    await press(locked, 'Continue')
    await expect(title(locked, 'Choose your passphrase')).toBeVisible()
    const suggested = locked.getByRole('list', { name: 'Suggested passphrase' }).getByRole('listitem')
    await expect(suggested.first()).not.toBeEmpty()
    const passphrase = (await suggested.allTextContents()).join(' ')
    await press(locked, 'Continue')
    await locked.getByLabel('Your passphrase').fill(passphrase)
    await locked.getByRole('main').getByRole('button').last().click()
    return passphrase
  }
  const [first = '', ...rest] = person.recoveryCode.split('-')
  await choose([first.replace(/./, (c) => (c === '7' ? '8' : '7')), ...rest].join('-'))
  await expect(locked.getByText('This is not the right recovery code.')).toBeVisible({ timeout: 60_000 })
  const passphrase = await choose(person.recoveryCode.toLowerCase().replaceAll('-', ' '))
  await expect(locked.getByText(/Your new passphrase is set/)).toBeVisible({ timeout: 60_000 })

  await typePassphrase(locked, person)
  await expect(locked.getByText('This is not the right passphrase.')).toBeVisible({ timeout: 60_000 })
  await signIn(locked, { ...person, passphrase })
  await expect(locked.getByText(/Your passphrase was set anew/)).toBeVisible()
})
