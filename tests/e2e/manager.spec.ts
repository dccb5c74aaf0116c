import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Endpoint } from '../../preload/contract/endpoint.ts'
import { contract } from '../../preload/contract/index.ts'
import { vaultPid } from '../desktop/vault-pid.ts'
import { canReadMemory, countInMemory } from '../support/memory.ts'
import { openNamedFiles } from '../support/touched-files.ts'
import { expect, ownersName, ownersPassphrase, test } from './grove-test.ts'
import { type MadeGroup, wordsAboutPeople, writeUpSession } from './made-group.ts'
import { askToJoin, letIn, lock, signIn } from './pages/front-door.ts'

const owner = { displayName: ownersName, passphrase: ownersPassphrase, recoveryCode: '' }

type Asked = readonly [call: string, input: unknown]

/** Well-formed questions that a clinician gets an answer to, about people, notes and the audit. */
const questions = ({ groupId, sessionIds, members }: MadeGroup, noteIds: readonly string[]): readonly Asked[] => {
  const [sessionId] = sessionIds
  const [{ participantId, enrolmentId } = { participantId: '', enrolmentId: '' }] = members
  const passphrase = ownersPassphrase
  return [
    ['participants.list', { search: '', after: null }],
    ['participants.similar', { givenName: 'José', familyName: 'Ibáñez', birthDate: null }],
    ['participants.get', { participantId, reason: 'wants to know' }],
    ['groups.list', null],
    ['groups.get', { groupId }],
    ['groups.grid', { groupId }],
    ['sessions.ahead', null],
    ['sessions.get', { sessionId }],
    ['sessions.mark', { sessionId, participantId, mark: 'risk', set: true }],
    ['notes.sheet', { sessionId }],
    ['notes.check', { sessionId }],
    ['notes.ofParticipant', { participantId, after: null }],
    ['notes.addend', { noteId: noteIds[0], reason: 'curious', text: 'words', passphrase }],
    ['enrolments.end', { enrolmentId, endedWith: 'completed', reason: '' }],
    ['audit.list', { file: 'clinical', userId: null, action: null, after: null }],
    ['audit.list', { file: 'outcomes', userId: null, action: null, after: null }],
    ['audit.verify', null],
    ['users.requests', null],
    ['practice.update', { name: 'Mine now', country: 'eu', version: 1 }],
    ['vault.enterRoom', { sessionId }],
  ]
}

/** Whatever else the bridge has, with ids that mean something. */
const everyCall = ({ groupId, sessionIds, members }: MadeGroup): readonly Asked[] => {
  const [{ participantId } = { participantId: '' }] = members
  const inputs = [null, { groupId }, { sessionId: sessionIds[0] }, { participantId }, { search: 'José', after: null }]
  return Object.entries(contract).flatMap(([feature, verbs]) =>
    Object.keys(verbs as Record<string, Endpoint>)
      .map((verb) => `${feature}.${verb}`)
      .filter((call) => call !== 'shell.lock')
      .flatMap((call) => inputs.map((input): Asked => [call, input])),
  )
}

const wordsIn = (text: string) => wordsAboutPeople.filter((word) => text.includes(word))

/** Asks the bridge and answers what it said. */
const ask = (page: Page, asked: readonly Asked[]) =>
  page.evaluate(async (all) => {
    const grove = window.grove as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
    const answers: unknown[] = []
    for (const [call, input] of all) {
      const [feature = '', verb = ''] = call.split('.')
      answers.push(await grove[feature]?.[verb]?.(input))
    }
    return answers
  }, asked)

const screens = ({ groupId, sessionIds, members, programmeId }: MadeGroup) => [
  '/',
  '/programmes',
  `/programmes/${programmeId}`,
  '/reports',
  '/reports/outcome',
  '/users',
  '/participants',
  `/participants/${members[0]?.participantId}`,
  '/groups',
  `/groups/${groupId}`,
  `/groups/${groupId}/members`,
  `/groups/${groupId}/steps`,
  `/sessions/${sessionIds[0]}`,
  `/sessions/${sessionIds[0]}/notes`,
  `/sessions/${sessionIds[0]}/check`,
  '/audit',
  '/audit/numbers',
  '/practice',
]

test('a manager sees figures and not one word of a record', async ({
  inGroup: { app, page: first, group },
  userData,
}) => {
  test.slow()
  const { noteIds } = await writeUpSession(first, group, group.sessionIds[0] ?? '', { passphrase: ownersPassphrase })
  const control = JSON.stringify(await ask(first, questions(group, noteIds).slice(0, 12)))
  expect(control, 'the control: a clinician reads them').toContain('Ibáñez')
  expect(wordsIn(control)).toEqual(wordsAboutPeople)

  let page = await lock(app, first)
  const manager = await askToJoin(page, 'Pat Reyes')
  await signIn(page, owner)
  await letIn(page, owner, manager, 'Manager')
  page = await lock(app, page)
  await signIn(page, manager)
  const navigation = page.getByRole('navigation', { name: 'Main' }).getByRole('link')
  await expect(navigation).toHaveText(['Start', 'Programmes', 'Reports', 'Users'])

  await test.step('the figures', async () => {
    await navigation.filter({ hasText: 'Reports' }).click()
    const row = page.getByRole('row').filter({ hasText: 'Tuesday evening' })
    await expect(row).toContainText(/1 of \d+/)
    await expect(row).toContainText('10')
    await expect(row).toContainText('100')
  })

  await test.step('no screen shows a word', async () => {
    for (const screen of screens(group)) {
      await page.evaluate((path) => {
        location.hash = path
      }, screen)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByRole('progressbar')).toHaveCount(0)
      await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'))
      const shown = await page.evaluate(() => document.documentElement.outerHTML)
      expect(wordsIn(shown), screen).toEqual([])
    }
  })

  await test.step('the bridge refuses', async () => {
    const answers = await ask(page, questions(group, noteIds))
    expect(answers).toEqual(answers.map(() => ({ ok: false, failure: { code: 'not-allowed' } })))
    const said = JSON.stringify(await ask(page, everyCall(group)))
    expect(said, 'the control: answers did come').toContain('Tuesday evening')
    expect(wordsIn(said)).toEqual([])
  })

  const pid = (await vaultPid(app)) ?? 0
  if (process.platform === 'linux') {
    const open = openNamedFiles(pid).filter((path) => path.startsWith(join(userData, 'vault')))
    expect(open).toEqual([join(userData, 'vault', 'outcomes.db')])
  }
  if (canReadMemory) {
    // Short names stand in comments of the code too, which is in the memory of every process that runs it.
    const long = wordsAboutPeople.filter((word) => word.length > 12)
    const [figures, ...words] = countInMemory(pid, ['Tuesday evening', ...long])
    expect(figures, 'the control: what a manager may read is in memory').toBeGreaterThan(0)
    expect(words).toEqual(long.map(() => 0))
  }
})
