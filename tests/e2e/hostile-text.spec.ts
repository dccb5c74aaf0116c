import type { Page } from '@playwright/test'
import { hostileTexts } from '../fixtures/hostile-texts.ts'
import { expect, ownersName, ownersPassphrase, test } from './grove-test.ts'
import { type MadeGroup, writeUpSession } from './made-group.ts'
import { askToJoin, lock, signIn } from './pages/front-door.ts'
import { answerTo, ask, type FieldSet, isRightFault, keptOf, textFields } from './text-fields.ts'

/** Short enough for every field, and what stands in each of them in the end. */
const worst = '<img src=x onerror=window.ran=true>'

/**
 * Writes a text into all fields of one call and reads it back. Fields that refuse it must be right, and get a harmless
 * word at the next try.
 */
async function tryText({ fields, write, read }: FieldSet, text: string): Promise<void> {
  const said = JSON.stringify(text.slice(0, 80))
  const taken = new Set(Object.keys(fields))
  const words = () =>
    Object.fromEntries(
      Object.entries(fields).map(([field, kind]) => {
        const harmless = kind === 'e-mail' ? 'ok@example.org' : `ok ${Math.random()}`
        return [field, taken.has(field) ? text : harmless]
      }),
    )
  for (let result = await write(words()); !result.ok; result = await write(words())) {
    expect(result.failure, said).toMatchObject({ code: 'invalid' })
    const faults = Object.entries(result.failure.fields ?? {})
    expect(faults, said).not.toEqual([])
    for (const [path, fault] of faults) {
      const kind = fields[path]
      const isRight = kind && taken.has(path) && isRightFault(kind, text, fault)
      expect(isRight, `${path} says ${JSON.stringify(fault)} of ${said}`).toBe(true)
      taken.delete(path)
    }
  }
  if (!read || taken.size === 0) return
  const kept = await read()
  for (const field of taken) expect(kept[field], `${field} keeps ${said}`).toBe(keptOf(fields[field] ?? 'text', text))
}

/** What a page has of what it must never have, whatever anybody typed. */
const strange = (page: Page) =>
  page.evaluate(() => {
    const selector =
      'script:not([src]), iframe, object, embed, math, template, base, meta[http-equiv], video, details, form[action], ' +
      'svg script, svg use, svg animate, img[src="x"], a[href^="javascript:"], a[href^="data:"], link[href*="example"], ' +
      '[onerror], [onload], [onfocus], [ontoggle], [onbegin]'
    const elements = [...document.querySelectorAll(selector)].map(({ outerHTML }) => outerHTML.slice(0, 100))
    return { elements, ran: Reflect.get(window, 'ran') ?? false, polluted: Reflect.get({}, 'polluted') ?? false }
  })
const nothingStrange = { elements: [], ran: false, polluted: false }

async function mustShow(page: Page, screen: string): Promise<void> {
  await page.evaluate((path) => {
    location.hash = path
  }, screen)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'))
  await expect(page.getByRole('heading', { name: 'Something went wrong' })).toHaveCount(0)
  expect(await strange(page), screen).toEqual(nothingStrange)
}

/** Two of the registered people come into the group, so that rosters and notes have names like these too. */
async function enrolTwo(page: Page, { groupId }: MadeGroup): Promise<readonly string[]> {
  const ids: string[] = []
  for (const search of ['<svg', 'onerror']) {
    const { rows } = await answerTo(page, 'participants.list', { search, after: null })
    const { participantId } = rows.find((row: { participantId: string }) => !ids.includes(row.participantId))
    await answerTo(page, 'enrolments.enrol', { groupId, participantId, fromSession: 1 })
    ids.push(participantId)
  }
  return ids
}

const longest = 'x'.repeat(100_000)

test('hostile texts are kept exactly or refused by their limit, and none of them becomes code', async ({
  inGroup: { app, page, group },
}) => {
  test.slow()
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  const [signed = '', open = '', planned = ''] = group.sessionIds
  const { noteIds } = await writeUpSession(page, group, signed, { passphrase: ownersPassphrase })
  await writeUpSession(page, group, open, { passphrase: null })

  await test.step('through every field', async () => {
    for (const set of textFields(page, group)) for (const text of [...hostileTexts, worst]) await tryText(set, text)
    for (const text of hostileTexts) {
      const found = await ask(page, 'participants.list', { search: text.slice(0, 200), after: null })
      expect(found, `search for ${text.slice(0, 40)}`).toMatchObject({ ok: true })
    }
    // Each addendum asks for the passphrase, which takes its time: one holds many texts.
    const many = hostileTexts.filter((text) => text.length < 100 && text.isWellFormed() && !text.includes('\0'))
    const addendum = { noteId: noteIds[0], reason: worst, text: many.join('\n'), passphrase: ownersPassphrase }
    expect(await answerTo(page, 'notes.addend', addendum)).toMatchObject({
      text: expect.stringContaining(many.join('\n')),
    })
    for (const [field, limit] of [
      ['reason', 300],
      ['text', 20_000],
    ] as const)
      expect(await ask(page, 'notes.addend', { ...addendum, [field]: longest })).toMatchObject({
        failure: { code: 'invalid', fields: { [field]: { fault: 'too-long', limit } } },
      })
  })

  await test.step('on every screen', async () => {
    const ids = await enrolTwo(page, group)
    const groups = await answerTo(page, 'groups.list')
    const hostile = groups.find(({ name }: { name: string }) => name === worst)
    const { groupId, programmeId } = group
    const screens = [
      '/',
      '/participants',
      ...ids.flatMap((id) => [`/participants/${id}`, `/participants/${id}/edit`, `/participants/${id}/enrol`]),
      ...[...ids, group.members[1]?.participantId].flatMap((id) => [
        `/participants/${id}/course`,
        `/participants/${id}/measures/new?instrument=1`,
      ]),
      `/participants/${group.members[0]?.participantId}`,
      `/participants/${group.members[0]?.participantId}/enrolments/${group.members[0]?.enrolmentId}/closure`,
      `/participants/${group.members[3]?.participantId}/closure`,
      '/groups',
      ...[groupId, hostile.groupId].flatMap((id) => [
        `/groups/${id}`,
        `/groups/${id}/members`,
        `/groups/${id}/steps`,
        `/groups/${id}/enrol`,
      ]),
      ...[signed, open, planned].flatMap((id) => [
        `/sessions/${id}`,
        `/sessions/${id}/notes`,
        `/sessions/${id}/check`,
        `/sessions/${id}/measures`,
      ]),
      '/programmes',
      `/programmes/${programmeId}`,
      `/programmes/${programmeId}/measures`,
      '/reports',
      '/reports/outcome',
      '/users',
      '/audit',
      '/audit/numbers',
      '/practice',
    ]
    for (const screen of screens) await mustShow(page, screen)
    await mustShow(page, `/sessions/${signed}/notes`)
    await expect(page.getByText(worst).first(), 'the control: it is shown, as the text that it is').toBeVisible()
    const seen = await page
      .evaluate(() => document.body.append(document.createElement('template')))
      .then(() => strange(page))
    expect(seen.elements, 'and what is strange is seen').toEqual(['<template></template>'])
    await page.evaluate(() => document.querySelector('template')?.remove())
    await page.keyboard.press('Control+k')
    await page.keyboard.type(worst)
    expect(await strange(page)).toEqual(nothingStrange)
    await page.keyboard.press('Escape')
  })

  await test.step('on the locked screen', async () => {
    const locked = await lock(app, page)
    for (const text of hostileTexts) {
      const judged = await ask(locked, 'vault.estimatePassphrase', { passphrase: text })
      if (!judged.ok)
        expect(judged.failure).toMatchObject({ fields: { passphrase: { fault: 'too-long', limit: 1024 } } })
    }
    await askToJoin(locked, worst)
    await expect(locked.getByText(worst).first()).toBeVisible()
    expect(await strange(locked)).toEqual(nothingStrange)
    await signIn(locked, { displayName: ownersName, passphrase: ownersPassphrase, recoveryCode: '' })
    await mustShow(locked, '/users')
    await locked.getByRole('button', { name: `Let ${worst} in` }).click()
    await expect(locked.getByRole('dialog')).toBeVisible()
    expect(await strange(locked)).toEqual(nothingStrange)
  })
  expect(dialogs).toEqual([])
})
