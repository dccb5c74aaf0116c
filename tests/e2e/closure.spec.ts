import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { readPdf } from '../support/read-pdf.ts'
import { chooses } from './chooses.ts'
import { expect, ownersName, ownersPassphrase, test } from './grove-test.ts'
import { type MadeGroup, writeUpSession } from './made-group.ts'
import { tabTo } from './pages/by-keys.ts'
import { lock, signIn } from './pages/front-door.ts'
import { screensAt } from './screens-at.ts'
import { answerTo } from './text-fields.ts'

const name = 'Adeyemi, Grace'
const grace = ({ members }: MadeGroup) => members.find((member) => member.name === name)?.participantId

/** One session signed, two scores and a goal: what a summary draws together. */
async function aTreatment(page: Page, group: MadeGroup): Promise<void> {
  await writeUpSession(page, group, group.sessionIds[0] ?? '', { passphrase: ownersPassphrase })
  const participantId = grace(group)
  const form = { participantId, instrument: 1, sessionId: null, followUpMonths: null, how: 'paper', total: null }
  const [before, after] = [
    [2, 2, 2, 2, 2, 2, 2, 1, 0],
    [1, 1, 1, 1, 0, 0, 0, 0, 0],
  ]
  await answerTo(page, 'measures.give', { ...form, timepoint: 'intake', givenOn: '2026-10-05', answers: before })
  await answerTo(page, 'measures.give', { ...form, timepoint: 'closure', givenOn: '2026-11-20', answers: after })
  const goal = { wording: 'Walk before breakfast', byWhen: null, levels: null, weight: 1, partner: null }
  const { goalId } = await answerTo(page, 'goals.agree', { participantId, ...goal })
  const rated = { goalId, ratedOn: '2026-11-20', sessionId: null, gasLevel: null, words: null }
  await answerTo(page, 'goals.rate', { ...rated, progress: 7 })
}

const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true })
const inDays = (days: number) => {
  const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  return day.split('-').toReversed().join('/')
}

test('a treatment is closed by keys alone, and every screen of it is for everybody', async ({
  inGroup: { app, page, group },
}) => {
  test.slow()
  const folder = mkdtempSync(join(tmpdir(), 'grove-closure-'))
  await aTreatment(page, group)
  const { link, button, heading, dialog, press, follow, look } = screensAt(page)
  await press('Control+2')
  await follow(link(name))
  await follow(link('Closure'))
  await look('no summary yet', heading('No closure summary signed yet'))
  await follow(link('Close the treatment in Tuesday evening'))

  await test.step('words beside what is drawn together', async () => {
    await look('drawn together', page.getByRole('img', { name: /^PHQ-9: 15 on .* 4 on / }))
    await expect(page.getByText('15 to 4, reliably improved, recovered')).toBeVisible()
    await tabTo(page, field(page, 'Achievements'))
    await page.keyboard.type('Walks again, often with Łukasz.')
    await press('Tab')
    await page.keyboard.type('Breathing out slowly.')
    await tabTo(page, field(page, 'A few words to the participant'))
    await page.keyboard.type('It was good to have you here.')
  })

  await test.step('somebody else is named: it is said, and taken out with one key', async () => {
    await press('Control+Enter')
    await look('a name in the way', page.getByText(/“Łukasz” names another member of the group/))
    await expect(button(/^Sign/)).toBeDisabled()
    await follow(button('Change the words'))
    await follow(button('Write “another member”'))
    await expect(field(page, 'Achievements')).toHaveValue('Walks again, often with another member.')
    await expect(page.getByText(/names another member of the group/)).toHaveCount(0)
    await press('Control+Enter')
  })

  await test.step('both versions are read', async () => {
    const clinicians = page.getByRole('article', { name: 'For clinicians' })
    await look('the version for clinicians', clinicians)
    await expect(clinicians).toContainText('Reliably improved, recovered')
    await expect(clinicians).not.toContainText('It was good to have you here.')
    await tabTo(page, page.getByRole('tab', { name: 'For clinicians' }))
    await press('ArrowRight')
    const participants = page.getByRole('article', { name: 'For the participant' })
    await look('the version for the participant', participants)
    await expect(participants).toContainText('It was good to have you here.')
    await expect(participants).toContainText('Your scores went from 15 to 4.')
    await expect(page.getByRole('region', { name: /^Left out of the version/ })).toContainText('Process notes')
  })

  await test.step('what signing does is chosen, said in words, and signed', async () => {
    await press('Control+Enter')
    await look('how it ended is asked', page.getByText('Choose how it ended, or that it goes on.'))
    await press('ArrowDown')
    await expect(page.getByText('Until you choose how it ended')).toHaveCount(0)
    // Straight from the choice.
    await press('Control+Enter')
    await expect(dialog('Sign the closure summary')).toBeVisible()
    await press('Escape')
    await follow(button('Leave out the follow-up after 6 months'))
    await tabTo(page, field(page, 'Due on').first())
    await press('Control+a')
    await page.keyboard.type(inDays(9))
    await press('Tab')
    await expect(page.getByText('Until you choose how it ended')).toHaveCount(0)
    await press('Control+Enter')
    await look('sign', dialog('Sign the closure summary'))
    await expect(page.getByRole('dialog')).toContainText('The enrolment ends: completed.')
    await expect(page.getByRole('dialog')).toContainText('Follow-ups are created: after 1 and 3 months.')
    await page.keyboard.type(ownersPassphrase)
    await press('Enter')
    await look('signed', page.getByRole('article', { name: 'Tuesday evening' }))
    await follow(link('Record'))
    await expect(page.getByText('Completed', { exact: true })).toBeVisible()
  })

  await test.step('both versions leave the practice as files, with the account of who got them', async () => {
    await follow(link('Closure'))
    await chooses(app, join(folder, 'colleagues.pdf'))
    await follow(button('Export for clinicians: Tuesday evening'))
    await look('export', dialog('Export: for clinicians'))
    await press('Enter')
    await look('export, with faults', page.getByText('Fill this in to go on.').first())
    await page.keyboard.type('Dr. Vale, general practice')
    await press('Tab')
    await page.keyboard.type('Further treatment')
    await press('Enter')
    await expect(page.getByRole('cell', { name: 'Dr. Vale, general practice' })).toBeVisible()
    const colleagues = await readPdf(readFileSync(join(folder, 'colleagues.pdf')))
    expect(colleagues.text).toContain('Reliably improved, recovered')
    expect(colleagues.text).not.toContain('Łukasz')

    await chooses(app, join(folder, 'own.pdf'))
    await follow(button('Export for the participant: Tuesday evening'))
    await tabTo(page, field(page, 'What for'))
    await page.keyboard.type('Their own copy')
    await press('Tab', 'Space', 'Enter')
    await look('the password of a file', page.getByText('Write this password down now.'))
    const password = (await page.getByLabel('Password of the file').textContent()) ?? ''
    await follow(button('I have written it down'))
    await look('given to others', page.getByRole('cell', { name: 'Their own copy' }))
    const own = readFileSync(join(folder, 'own.pdf'))
    await expect(readPdf(own)).rejects.toThrow()
    expect((await readPdf(own, password)).text).toContain('Your scores went from 15 to 4.')
    await follow(link('Record'))
  })

  await test.step('the follow-up waits on the start page, and is recorded', async () => {
    await press('Control+1')
    await look('start with a follow-up', page.getByRole('region', { name: 'Follow-ups' }))
    await follow(link(`Record the follow-up of ${name} after 1 month`))
    await follow(button('Record the follow-up after 1 month'))
    await look('what came of it', page.getByRole('region', { name: 'Follow-up after 1 month' }))
    await press('Control+Enter')
    await look('what came of it, with a fault', page.getByText('Choose what came of it.'))
    await press('ArrowDown')
    await tabTo(page, field(page, 'Words'))
    await page.keyboard.type('Rang twice.')
    await press('Control+Enter')
    await look('recorded', page.getByText('Not reached', { exact: true }))
    await press('Control+1')
    await expect(page.getByRole('region', { name: 'Follow-ups' })).toHaveCount(0)
  })

  await test.step('a later version begins with the words of the one before', async () => {
    await press('Control+2')
    await follow(link(name))
    await follow(link('Closure'))
    await follow(link('Write the next version of Tuesday evening'))
    await expect(page.getByText('Version 1 is signed; this becomes the next one.', { exact: false })).toBeVisible()
    await expect(field(page, 'Skills kept')).toHaveValue('Breathing out slowly.')
    await press('Control+Enter')
    await look('the next version', page.getByText('The enrolment has ended already: completed.'))
    await press('Control+Enter')
    await expect(page.getByRole('dialog')).toContainText('The enrolment stays as it is.')
    await page.keyboard.type(ownersPassphrase)
    await press('Enter')
    await expect(page.getByRole('article', { name: 'Tuesday evening, version 2' })).toBeVisible()
    await expect(page.getByText('replaced since')).toHaveCount(1)
  })
  rmSync(folder, { recursive: true, force: true })
})

test('words that are being written survive a lock, and two windows of words are both kept', async ({
  inGroup: { app, page: first, group },
}) => {
  const path = (page: Page) =>
    page.evaluate(
      ([participantId, enrolmentId]) => {
        location.hash = `/participants/${participantId}/enrolments/${enrolmentId}/closure`
      },
      [grace(group), group.members.find((member) => member.name === name)?.enrolmentId],
    )
  await path(first)
  await field(first, 'Support').click()
  await first.keyboard.type('A sister, and the choir.')
  const page = await lock(app, first)
  await signIn(page, { displayName: ownersName, passphrase: ownersPassphrase, recoveryCode: '' })
  await path(page)
  await expect(field(page, 'Support')).toHaveValue('A sister, and the choir.')

  await test.step('somebody else saves meanwhile', async () => {
    const enrolmentId = group.members.find((member) => member.name === name)?.enrolmentId
    const { words, version } = await answerTo(page, 'closure.prepare', { enrolmentId })
    await answerTo(page, 'closure.saveDraft', { enrolmentId, ...words, support: 'Theirs.', version })
    await field(page, 'Support').click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' And a dog.')
    await page.getByRole('button', { name: 'Keep both' }).click()
    await expect(field(page, 'Support')).toHaveValue('Theirs.\n\nA sister, and the choir. And a dog.')
    await expect(page.getByText(/^Saved/)).toBeVisible()
  })
})
