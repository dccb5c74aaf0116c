import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { AppHandle } from '../desktop/app-handle.ts'
import { vaultPid } from '../desktop/vault-pid.ts'
import { expect, nextWindow, ownersName, ownersPassphrase, test } from './grove-test.ts'
import { type MadeGroup, writeUpSession } from './made-group.ts'
import { signIn } from './pages/front-door.ts'
import { startTyping, type Typist } from './typist.ts'

/** What may be lost at a crash (README, product.md): the last second of typing. */
const mostLostMs = 1000

const owner = { displayName: ownersName, passphrase: ownersPassphrase, recoveryCode: '' }

/** A text that saves itself: where it is typed, and what the vault holds of it. */
type Field = { readonly name: string; readonly screen: string; readonly label: (group: MadeGroup) => string }
const fields: readonly Field[] = [
  { name: 'group note', screen: '/notes', label: () => 'Two or three sentences about what the group did' },
  { name: 'member note', screen: '/notes', label: ({ members }) => `One own sentence: ${members[3]?.name}` },
  { name: 'plan', screen: '', label: () => 'Plan' },
  { name: 'scratch', screen: '', label: () => 'Scratch line' },
]

/** Every text of the session as the vault has it, by the name of its field. */
const kept = (page: Page, sessionId: string) =>
  page.evaluate(async (id) => {
    const [session, sheet] = [
      await window.grove.sessions.get({ sessionId: id }),
      await window.grove.notes.sheet({ sessionId: id }),
    ]
    if (!session.ok || !sheet.ok) throw new Error('the session can be read')
    const [group, ...members] = sheet.value.rows.map(({ draft }) => draft?.text ?? '')
    const { plan, scratch } = session.value
    return { 'group note': group, 'member note': members[3], plan, scratch, others: members.toSpliced(3, 1).join('\n') }
  }, sessionId)

async function goTo(page: Page, group: MadeGroup, field: Field): Promise<void> {
  await page.evaluate((path) => {
    location.hash = path
  }, `/sessions/${group.sessionIds[0]}${field.screen}`)
  const box = page.getByRole('textbox', { name: field.label(group), exact: true })
  await box.click()
  await box.press('Control+End')
}

/** How long the machine kept a save waiting, which is no fault of Grove: the slowest one that the log knows. */
function slowestSaveMs(userData: string): number {
  const log = readFileSync(join(userData, 'logs', 'grove.log'), 'utf8')
  const saves = log.matchAll(/(?:notes\.saveDraft|sessions\.plan|sessions\.scratch) · (\d+) ms/g)
  return Math.max(0, ...[...saves].map(([, ms]) => Number(ms)))
}

type Before = Awaited<ReturnType<typeof kept>>
/** What was typed into a field, from its beginning to somewhere in the last moments, and nothing else. */
function mustHold(now: Before, before: Before, { name }: Field, { text }: Typist, atLeast: number): void {
  const key = name as keyof Before
  const added = (now[key] ?? '').slice((before[key] ?? '').length)
  expect({ ...now, [key]: '' }, `${name}: the other texts are untouched`).toEqual({ ...before, [key]: '' })
  expect(`${before[key] ?? ''}${text}`.startsWith(now[key] ?? ''), `${name}: what is there was typed`).toBe(true)
  expect(added.length, `${name}: what is there of ${atLeast} characters`).toBeGreaterThanOrEqual(atLeast)
}

const moment = () => wait(randomInt(1200, 3000))

test.slow()

test('the vault process is killed in mid-typing, again and again: the last second is lost at most', async ({
  inGroup: { app, page: first, group },
  userData,
}) => {
  let page = first
  const sessionId = group.sessionIds[0] ?? ''
  await writeUpSession(page, group, sessionId, { passphrase: null })
  for (const field of fields) {
    const before = await kept(page, sessionId)
    await goTo(page, group, field)
    const typist = startTyping(page)
    await moment()
    const pid = (await vaultPid(app)) ?? 0
    let killedAt = 0
    const next = await nextWindow(app, async () => {
      killedAt = Date.now()
      process.kill(pid, 'SIGKILL')
    })
    await typist.done
    await signIn(next, owner)
    const must = typist.typedAt(killedAt - mostLostMs - slowestSaveMs(userData))
    mustHold(await kept(next, sessionId), before, field, typist, must)
    page = next
  }
  const state = await page.evaluate(() => window.grove.vault.state())
  expect(state).toMatchObject({ ok: true, value: { signedIn: { auditBroken: false } } })
})

test('everything is killed at once, as by a power cut', async ({ inGroup, userData, launch }) => {
  let { app, page }: { app: AppHandle; page: Page } = inGroup
  const { group } = inGroup
  const sessionId = group.sessionIds[0] ?? ''
  await writeUpSession(page, group, sessionId, { passphrase: null })
  for (const field of fields.slice(0, 2)) {
    const before = await kept(page, sessionId)
    await goTo(page, group, field)
    const typist = startTyping(page)
    await moment()
    const pids = [app.pid ?? 0, (await vaultPid(app)) ?? 0]
    const killedAt = Date.now()
    for (const pid of pids) process.kill(pid, 'SIGKILL')
    await app.exited
    await typist.done
    app = await launch()
    page = await app.firstWindow()
    await signIn(page, owner)
    const must = typist.typedAt(killedAt - mostLostMs - slowestSaveMs(userData))
    mustHold(await kept(page, sessionId), before, field, typist, must)
  }
})

test('a lock in mid-typing loses nothing', async ({ inGroup: { app, page: first, group } }) => {
  let page = first
  const sessionId = group.sessionIds[0] ?? ''
  await writeUpSession(page, group, sessionId, { passphrase: null })
  const locks = {
    key: () => page.keyboard.press('Control+l'),
    sleep: () => app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend')),
    page: () => page.evaluate(() => window.grove.shell.lock()),
  }
  for (const [i, way] of (['key', 'sleep', 'page'] as const).entries()) {
    const field = fields[i] ?? fields[0]
    if (!field) continue
    const before = await kept(page, sessionId)
    await goTo(page, group, field)
    const typist = startTyping(page)
    await moment()
    let lockedAt = 0
    const next = await nextWindow(app, () => {
      lockedAt = Date.now()
      return locks[way]()
    })
    await typist.done
    await signIn(next, owner)
    mustHold(await kept(next, sessionId), before, field, typist, typist.typedAt(lockedAt))
    page = next
  }
})
