import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Endpoint } from '../../preload/contract/endpoint.ts'
import { contract } from '../../preload/contract/index.ts'
import { expect, nextWindow, ownersName, ownersPassphrase, test } from './grove-test.ts'
import { wordsAboutPeople, writeUpSession } from './made-group.ts'
import { setClockForward } from './pages/clocks.ts'
import { lock, signIn } from './pages/front-door.ts'
import { countedKeys, openSession } from './pages/session-sheet.ts'
import { answerTo, ask } from './text-fields.ts'

const owner = { displayName: ownersName, passphrase: ownersPassphrase, recoveryCode: '' }
const ordersOfTheDay = 'Begin with the breathing, then speak about the quarrel of last week.'

const outerHtml = (page: Page) => page.evaluate(() => document.documentElement.outerHTML)
const roster = (page: Page) => page.getByRole('grid', { name: 'Attendance and marks' }).locator('tbody tr')
const inRoom = (page: Page) => page.getByRole('region', { name: 'Room view' })

test('in the room: initials, this one session, and the passphrase to get out', async ({
  inGroup: { app, page, group },
  userData,
}) => {
  test.slow()
  const [sessionId = '', otherId = ''] = group.sessionIds
  const when = { date: '2026-11-17', startTime: '18:30', minutes: 90, place: null }
  await answerTo(page, 'sessions.plan', { sessionId, ...when, plan: ordersOfTheDay, version: 1 })
  await answerTo(page, 'sessions.scratch', { sessionId, text: ordersOfTheDay })
  await openSession(page, sessionId)
  await expect(page.getByText('Adeyemi, Grace')).toBeVisible()
  await page.getByRole('button', { name: 'Start the session' }).click()
  await expect(inRoom(page)).toBeVisible()
  await expect(roster(page)).toHaveCount(10)

  await test.step('nothing of a record is on the page', async () => {
    await expect(roster(page).filter({ hasText: 'G.A.' })).toHaveCount(1)
    await expect(roster(page).filter({ hasText: 'Ε.Π.' })).toHaveCount(1)
    const shown = await outerHtml(page)
    const hidden = [...wordsAboutPeople, ordersOfTheDay, 'Tuesday evening']
    expect(hidden.filter((word) => shown.includes(word))).toEqual([])
  })

  await test.step('the door answers for this session alone', async () => {
    const session = await answerTo(page, 'sessions.get', { sessionId })
    expect(session).toMatchObject({ plan: '', scratch: '' })
    for (const { name } of session.members) expect(name).toMatch(/^\p{L}\.\p{L}\.( \d)?$/u)
    const [{ participantId, enrolmentId } = { participantId: '', enrolmentId: '' }] = group.members
    const refused = { ok: false, failure: { code: 'room' } }
    const attendance = { state: 'present', lateMinutes: 0, leftEarlyMinutes: 0, absenceReason: null }
    const entries = [{ enrolmentId, attendance, words: null }]
    for (const [call, input] of [
      ['participants.list', { search: '', after: null }],
      ['participants.get', { participantId, reason: null }],
      ['groups.get', { groupId: group.groupId }],
      ['notes.sheet', { sessionId }],
      ['notes.ofParticipant', { participantId, after: null }],
      ['sessions.ahead', null],
      ['sessions.get', { sessionId: otherId }],
      ['sessions.recordAttendance', { sessionId: otherId, entries }],
      ['sessions.mark', { sessionId: otherId, participantId, mark: 'risk', set: true }],
      ['sessions.answerRisk', { sessionId, participantId, action: 'Nothing' }],
      ['reports.groups', null],
      ['users.list', null],
      ['audit.list', { file: 'clinical', userId: null, action: null, after: null }],
      ['vault.enterRoom', { sessionId: otherId }],
    ] as const)
      expect(await ask(page, call, input), call).toEqual(refused)
    for (const [feature, verbs] of Object.entries(contract))
      for (const [verb, { states, needs }] of Object.entries(verbs as Record<string, Endpoint>)) {
        if (states.includes('room') || needs === 'shell') continue
        const result = await ask(page, `${feature}.${verb}`)
        expect(result.ok ? 'answered' : result.failure.code, `${feature}.${verb}`).toMatch(/^(room|invalid)$/)
      }
  })

  await test.step('attendance, marks and a line are kept', async () => {
    const keys = countedKeys(page)
    const attendance = async () => {
      const { members } = await answerTo(page, 'sessions.get', { sessionId })
      return members.map((member: { attendance: { state: string } | null }) => member.attendance?.state)
    }
    await keys.press('a')
    await expect.poll(attendance).toEqual(Array(10).fill('present'))
    await keys.press('2', 'x', 'w', '3', 's')
    await expect.poll(attendance).toEqual(Array(10).fill('present').with(1, 'absent'))
    await page.getByRole('textbox', { name: 'Scratch line' }).fill('Chairs in a circle')
  })

  await test.step('the idle lock waits', async () => {
    const pid = app.pid
    await setClockForward(app, 30)
    expect(app.pid).toBe(pid)
    expect(page.isClosed()).toBe(false)
    expect(readFileSync(join(userData, 'logs', 'grove.log'), 'utf8')).not.toContain('locked')
    await expect(inRoom(page)).toBeVisible()
  })

  await test.step('only the passphrase leads out', async () => {
    const wrong = await ask(page, 'vault.leaveRoom', { passphrase: 'not this one' })
    expect(wrong).toMatchObject({ ok: false, failure: { code: 'wrong-passphrase' } })
    await page.getByRole('button', { name: 'Leave the room view' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Your passphrase').fill('nor this one')
    await dialog.getByRole('button', { name: 'Leave', exact: true }).click()
    await expect(dialog.getByText(/^This is not your passphrase/)).toBeVisible({ timeout: 20_000 })
    await dialog.getByLabel('Your passphrase').fill(ownersPassphrase)
    await dialog.getByRole('button', { name: 'Leave', exact: true }).click()
    await expect(inRoom(page)).toBeHidden({ timeout: 20_000 })
    await expect(page.getByText('Adeyemi, Grace')).toBeVisible()
    const scratch = page.getByRole('textbox', { name: 'Scratch line' })
    await expect(scratch).toHaveValue(new RegExp(`${ordersOfTheDay}\\s+Chairs in a circle`))
  })

  await test.step('and then the idle lock counts again', async () => {
    await nextWindow(app, () => setClockForward(app, 60))
    expect(readFileSync(join(userData, 'logs', 'grove.log'), 'utf8')).toContain('shell · locked · idle')
  })
})

test('a lock in the room: the next sign-in opens the practice, not the room', async ({
  inGroup: { app, page, group },
}) => {
  await openSession(page, group.sessionIds[0] ?? '')
  await page.getByRole('button', { name: 'Start the session' }).click()
  await expect(inRoom(page)).toBeVisible()
  const locked = await lock(app, page)
  await signIn(locked, owner)
  await expect(locked.getByRole('navigation', { name: 'Main' })).toBeVisible()
  expect(await answerTo(locked, 'vault.state')).toMatchObject({ signedIn: { state: 'open', roomSessionId: null } })
})

test('a risk mark keeps the session open; what comes later is an addendum or a correction', async ({
  inGroup: { page, group },
}) => {
  test.slow()
  const sessionId = group.sessionIds[0] ?? ''
  const [member] = group.members
  const { participantId = '', name = '' } = member ?? {}
  await writeUpSession(page, group, sessionId, { passphrase: null })
  await answerTo(page, 'sessions.mark', { sessionId, participantId, mark: 'risk', set: true })
  await openSession(page, sessionId)
  await page.getByRole('link', { name: 'Check and sign' }).click()

  await test.step('the other notes can be signed, and the session stays open', async () => {
    const { notes } = await answerTo(page, 'notes.check', { sessionId })
    const accepted = notes.map((note: { participantId: string | null; text: string }) => ({
      participantId: note.participantId,
      text: note.text,
    }))
    const all = await ask(page, 'notes.sign', { sessionId, accepted, passphrase: ownersPassphrase })
    expect(all).toMatchObject({ ok: false, failure: { code: 'not-possible', reason: 'risk-open' } })

    const card = page.getByRole('article', { name })
    await expect(card.getByText('Cannot be signed yet')).toBeVisible()
    await expect(card.getByRole('button', { name: 'Accept' })).toHaveCount(0)
    for (let left = 10; left > 0; left--)
      await page.getByRole('button', { name: 'Accept', exact: true }).first().click()
    await expect(page.getByText('10 of 11 accepted')).toBeVisible()
    await sign(page)
    await expect(page.getByText('10 notes signed.')).toBeVisible({ timeout: 20_000 })
    expect(await answerTo(page, 'sessions.get', { sessionId })).toMatchObject({ state: 'held' })
  })

  await test.step('the answer opens the way', async () => {
    const risk = page.getByRole('region', { name: `Risk mark: ${name}` })
    await risk.getByRole('button', { name: 'Keep this answer' }).click()
    await expect(risk.getByText('Fill this in to go on.')).toBeVisible()
    await risk
      .getByLabel('What was done')
      .fill('Asked after the session: no plan, a friend stays tonight. Told nobody else.')
    await risk.getByRole('button', { name: 'Keep this answer' }).click()
    await expect(risk).toBeHidden()
    await page.getByRole('link', { name: 'Check and sign' }).first().click()
    await page.getByRole('button', { name: 'Accept', exact: true }).click()
    await expect(page.getByText('1 of 1 accepted')).toBeVisible()
    await sign(page)
    await expect(page.getByText(/The session is closed\./)).toBeVisible({ timeout: 20_000 })
    expect(await answerTo(page, 'sessions.get', { sessionId })).toMatchObject({ state: 'closed' })
  })

  await test.step('an addendum stands below the note, which stays as it was', async () => {
    const note = page.getByRole('article', { name })
    const before = (await note.textContent()) ?? ''
    await note.getByRole('button', { name: 'Addendum' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Why something is added').fill('Forgotten on the evening')
    await dialog.getByLabel('What is added').fill('Wants to bring a photograph next time.')
    await dialog.getByLabel('Your passphrase').fill(ownersPassphrase)
    await dialog.getByRole('button', { name: 'Sign the addendum' }).click()
    await expect(dialog).toBeHidden({ timeout: 20_000 })
    await expect(note.getByText('Wants to bring a photograph next time.')).toBeVisible()
    await expect(note.getByText('Forgotten on the evening')).toBeVisible()
    expect(await note.textContent()).toContain(before)
  })

  await test.step('a correction of the attendance changes no note', async () => {
    const sheet = await answerTo(page, 'notes.sheet', { sessionId })
    await page.getByRole('link', { name: 'Session', exact: true }).click()
    await expect(roster(page)).toHaveCount(10)
    await countedKeys(page).press('2', 'x', 'i')
    await expect(roster(page).filter({ hasText: 'Absent' })).toHaveCount(1)
    const after = await answerTo(page, 'notes.sheet', { sessionId })
    const signedOf = ({ rows }: typeof sheet) => rows.map(({ signed }: { signed: unknown }) => signed)
    expect(signedOf(after)).toEqual(signedOf(sheet))
    expect(JSON.stringify(after)).not.toContain('"genuine":false')
    const session = await answerTo(page, 'sessions.get', { sessionId })
    expect(session).toMatchObject({ state: 'closed' })
    expect(session.members[1].attendance).toMatchObject({ state: 'absent', absenceReason: 'ill' })
  })
})

async function sign(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Your passphrase').fill(ownersPassphrase)
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(dialog).toBeHidden({ timeout: 20_000 })
}
