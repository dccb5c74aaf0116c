import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { AppHandle } from '../desktop/app-handle.ts'
import { vaultPid } from '../desktop/vault-pid.ts'
import { findPlanted, formsIn } from '../support/find-planted.ts'
import { makeMark } from '../support/planted-forms.ts'
import { descendantsOf, switchOf } from '../support/process-tree.ts'
import { filesBelow, filesTouchedSince, openDeletedFiles } from '../support/touched-files.ts'
import { expect, test } from './grove-test.ts'
import { lock, type Secrets, setUpPractice, signIn } from './pages/front-door.ts'
import { enrolEverybody, formGroup, register } from './pages/practice.ts'
import { checkAndSign, countedKeys, openSession } from './pages/session-sheet.ts'

/** One word in every name, another one in everything that is written: the name guard refuses names in notes. */
const [name, words] = [makeMark(), makeMark()]

const temporaryFolders = [tmpdir(), '/var/tmp', '/dev/shm']
const cacheFolders = ['.cache', '.config', '.local/share'].map((folder) => join(homedir(), folder))

/** The folder in which the browser keeps what it keeps; the stand-in's alone has one below the temporary folders. */
const profileFolder = () =>
  descendantsOf(process.pid)
    .map((process) => switchOf(process, 'user-data-dir'))
    .find((folder) => folder !== undefined)

/** Every file in which a word could have been left since the test began. */
async function placesOf(app: AppHandle, userData: string, since: number): Promise<readonly string[]> {
  const pids = [app.pid ?? 0, (await vaultPid(app)) ?? 0]
  const files = [
    ...filesBelow(userData),
    ...[...temporaryFolders, ...cacheFolders].flatMap((folder) => filesTouchedSince(folder, since)),
    ...pids.flatMap(openDeletedFiles),
  ]
  return [...new Set(files)]
}

/** As a person would: by hand in every field, from the set-up to signed notes. */
async function useGrove(page: Page): Promise<Secrets> {
  const owner = await setUpPractice(page, { practice: `Lindenhof ${name.word}` })
  for (const [i, birthDate] of ['1980-03-31', '1991-10-07'].entries())
    await register(
      page,
      { givenName: `Zoë${i} ${name.word}`, familyName: `O'Brien${i}-${name.word}`, birthDate },
      {
        'Preferred name': `Mia${i} ${name.word}`,
        'Record number': `${name.core}-${i}`,
        Telephone: `07700 90010${i} ${words.core}`,
        'E-mail': `zoë${i}@${words.core}.example`,
        // The notes speak of the other word: an address of somebody else in them would be marked.
        Address: `${i} Plumquist Lane\n${name.word}`,
        Languages: `Ελληνικά ${words.word}`,
        Supports: `A sister, ${words.word}.`,
      },
    )
  const { displayName } = owner
  await formGroup(page, {
    name: `Evening ${words.core}`,
    firstDate: '2026-11-17',
    facilitator: displayName,
    place: words.word,
  })
  const { firstSessionId } = await enrolEverybody(page)
  await page.getByRole('navigation').getByRole('link', { name: 'Participants', exact: true }).click()
  await page.getByRole('searchbox').fill(name.word)
  await expect(page.getByRole('row').filter({ hasText: name.word })).toHaveCount(2)

  await openSession(page, firstSessionId)
  await page.getByRole('textbox', { name: 'Plan' }).pressSequentially(`Breathing, then ${words.word}.`)
  const keys = countedKeys(page)
  await page.getByRole('heading', { level: 1 }).click()
  await keys.press('a', 'r')
  const risk = page.getByRole('region', { name: /^Risk mark/ })
  await risk.getByLabel('What was done').pressSequentially(`Asked about it: ${words.word}.`)
  await risk.getByRole('button').click()
  await expect(risk).toBeHidden()
  await page.getByRole('textbox', { name: 'Scratch line' }).pressSequentially(`Ask again about ${words.word}`)
  await page.getByRole('heading', { level: 1 }).click()
  await keys.press('w')
  await keys.type(`The group spoke of ${words.word} and left early.`)
  await keys.press('Enter')
  await keys.type(`3212Slept better after ${words.word} and said so.`)
  await keys.press('Enter')
  await keys.type(`1111Wants to come back to ${words.word}`)
  await checkAndSign(page, keys, owner.passphrase, 3)
  return owner
}

test('no word that is typed into Grove lies anywhere in clear', async ({ app, userData, printed }) => {
  test.slow()
  const since = Date.now() - 2000
  const planted = [name, words].flatMap(({ word, core }) => [word, core])
  const page = await app.firstWindow()
  const owner = await useGrove(page)
  const secrets = [
    owner.passphrase,
    owner.passphrase.replaceAll(' ', '-'),
    owner.recoveryCode,
    owner.recoveryCode.replaceAll('-', ''),
  ]
  const everything = [...planted, ...secrets]

  const open = await placesOf(app, userData, since)
  expect(open.filter((file) => file.startsWith(join(userData, 'vault'))).length, 'the files are there').toBeGreaterThan(
    2,
  )
  expect(findPlanted(open, everything), 'while somebody is signed in').toEqual([])
  expect(formsIn(printed.join(''), everything)).toEqual([])

  const locked = await lock(app, page)
  expect(findPlanted(await placesOf(app, userData, since), everything), 'after the lock').toEqual([])
  await signIn(locked, owner)
  expect(findPlanted(await placesOf(app, userData, since), everything), 'after signing in again').toEqual([])
  expect(formsIn(printed.join(''), everything)).toEqual([])

  await test.step('the control: the same words in clear, in each of these places, are found', async () => {
    const profile = profileFolder()
    const made: string[] = []
    const folders = [...temporaryFolders, ...cacheFolders.slice(0, 1), ...(profile ? [join(profile, 'Default')] : [])]
    try {
      for (const folder of folders) {
        mkdirSync(folder, { recursive: true })
        made.push(mkdtempSync(join(folder, 'grove-control-')))
      }
      const files = [
        join(userData, 'vault', 'control'),
        join(userData, 'logs', 'control.log'),
        // Beside the preferences, which Grove may write anew at any moment.
        join(userData, 'control.json'),
        ...made.map((folder) => join(folder, 'control')),
      ]
      for (const file of files) writeFileSync(file, `1 ms · ${words.word} · ok`)
      const found = new Set(findPlanted(await placesOf(app, userData, since), planted).map(({ file }) => file))
      expect([...found].toSorted()).toEqual(files.toSorted())
      expect(formsIn(`${printed.join('')}${words.word}`, everything)).not.toEqual([])
    } finally {
      for (const folder of made) rmSync(folder, { recursive: true, force: true })
    }
  })
})
