import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { faultsForSomePeople } from './faults-for-some-people.ts'
import { expect, nextWindow, ownersName, ownersPassphrase, test } from './grove-test.ts'
import { type MadeGroup, writeUpSession } from './made-group.ts'
import { follow, tabTo } from './pages/by-keys.ts'
import { setClockForward } from './pages/clocks.ts'
import { signIn } from './pages/front-door.ts'
import { answerTo } from './text-fields.ts'

// Every screen and dialog, reached by keys alone, without a fault that shuts somebody out, light and dark. The fixtures
// see to it that no page complains: no error in the console, no report of the policy, nothing that wanted to leave.

/** What a keyboard reaches on one page, by the names that a person hears or reads. */
function at(page: Page) {
  const named = (role: Parameters<Page['getByRole']>[0]) => (name: string | RegExp) =>
    page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name })
  const [link, button, heading, dialog] = [named('link'), named('button'), named('heading'), named('dialog')]
  return {
    link,
    button,
    heading,
    dialog,
    press: (...keys: readonly string[]) =>
      keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), done()),
    follow: (target: Locator) => follow(page, target),
    /** The page stands, and nobody is shut out of it. */
    look: (name: string, there: Locator) =>
      test.step(name, async () => {
        await expect(there).toBeVisible({ timeout: 20_000 })
        expect.soft(await faultsForSomePeople(page), name).toEqual([])
      }),
  }
}
const done = () => Promise.resolve()

/** One session signed, one held with drafts, an open risk mark and a note that names another member. */
async function fill(page: Page, group: MadeGroup): Promise<void> {
  const [first = '', second = ''] = group.sessionIds
  await writeUpSession(page, group, first, { passphrase: ownersPassphrase })
  await writeUpSession(page, group, second, { passphrase: null })
  const [, author, marked] = group.members
  const { participantId } = marked ?? {}
  await answerTo(page, 'sessions.mark', { sessionId: second, participantId, mark: 'risk', set: true })
  const codes = { engagement: null, response: null, goal: null, homePractice: null }
  const draft = { format: 'plain', ...codes, text: 'Helped Adeyemi.' }
  const note = { sessionId: second, participantId: author?.participantId, version: 1 }
  await answerTo(page, 'notes.saveDraft', { ...note, draft })
}

test('every screen about people and groups', async ({ inGroup: { page, group } }) => {
  test.slow()
  await fill(page, group)
  const { link, button, heading, dialog, press, follow, look } = at(page)
  await press('Control+2')
  await look('participants', link('Adeyemi, Grace'))
  await follow(link('New participant'))
  await look('new participant', heading('New participant'))
  await press('Control+Enter')
  await look('new participant with faults', page.getByText('Fill this in to go on.').first())
  await page.keyboard.type('Zo')
  await follow(link('Cancel'))
  await look('leave or stay', dialog('Something here is not saved'))
  await follow(button('Go and lose it'))
  await follow(link('Adeyemi, Grace'))
  await look('a person', heading('Grace Adeyemi'))
  await press('e')
  await look('a person’s details', heading('Edit details'))
  await follow(link(/^← /))
  await follow(link('Intake'))
  await look('an intake', page.getByRole('textbox', { name: 'Presenting challenges' }))
  await tabTo(page, page.getByRole('textbox', { name: 'Decided on' }))
  await page.keyboard.type('2/2/2026')
  await press('Control+Enter')
  await look('an intake with faults', page.getByText('Say what was decided, or take the day away.'))
  await follow(link('Record'))
  await follow(button('Go and lose it'))
  await follow(link('Enrol in a group'))
  await look('enrol this person', heading('Enrol in a group'))
  await follow(link(/^← /))
  await follow(link('End the enrolment in Tuesday evening'))
  await look('end an enrolment', heading('End an enrolment'))

  await press('Control+3')
  await look('groups', link('Tuesday evening'))
  await press('n')
  await look('form a group', heading('Form a group'))
  await press('Control+Enter')
  await look('form a group with faults', page.getByText('Fill this in to go on.').first())
  await press('Control+3')
  await follow(link('Tuesday evening'))
  await look('sessions of a group', link('Session 1, Group formation'))
  await follow(link('Members'))
  await look('members of a group', page.getByRole('table', { name: 'Members' }))
  await follow(link('Enrol participants'))
  await tabTo(page, page.getByRole('textbox', { name: 'Participant' }))
  await page.keyboard.type('a')
  await look('enrol in this group', heading('Enrol participants'))
  await follow(link(/^← /))
  await follow(link('Steps'))
  await look('steps and members', page.getByRole('region', { name: 'Steps and members' }))
})

test('every screen of a session', async ({ inGroup: { page, group } }) => {
  test.slow()
  await fill(page, group)
  const { link, button, heading, dialog, press, follow, look } = at(page)
  const third = group.sessionIds[2]
  await press('Control+3')
  await follow(link('Tuesday evening'))
  await follow(link('Session 3, Sharing experiences'))
  await look('a planned session', heading('Session 3: Sharing experiences'))
  await follow(button('Change'))
  await look('change a session', page.getByRole('dialog'))
  await press('Escape')
  // Somebody else changes the plan while it is being typed here.
  const when = { date: '2026-12-01', startTime: '18:30', minutes: 90, place: null }
  await answerTo(page, 'sessions.plan', { sessionId: third, ...when, plan: 'Theirs', version: 1 })
  await tabTo(page, page.getByRole('textbox', { name: 'Plan' }))
  await page.keyboard.type('Mine')
  await look('two versions of one text', page.getByText('Choose one of the two texts'))
  await follow(button(/mine/i))
  await follow(link('← Tuesday evening'))
  await follow(link('Session 2, Psychoeducation'))
  await look('a held session with an open risk', heading('Session 2: Psychoeducation'))
  await press('1', 'l')
  await look('how late', page.getByRole('textbox', { name: /^Late by/ }))
  await press('Escape', 'x')
  await look('why absent', page.getByRole('group', { name: /^Why was/ }))
  await press('Escape')
  await follow(button('Room view'))
  await look('the room', page.getByRole('region', { name: 'Room view' }))
  await press('1', 'x')
  await look('why absent, in the room', page.getByRole('group', { name: /^Why was/ }))
  await press('Escape')
  await follow(button('Leave the room view'))
  await look('leave the room', dialog('Leave the room view'))
  await page.keyboard.type(ownersPassphrase)
  await press('Enter')
  await expect(heading('Session 2: Psychoeducation')).toBeVisible({ timeout: 20_000 })
  await press('w')
  await look('write up', page.getByRole('region', { name: 'Group note' }))
  await press('Control+Enter')
  await look('check and sign', page.getByText('0 of 11 accepted'))
  await press('Enter', 'Control+Enter')
  await look('sign', page.getByRole('dialog'))
  await press('Escape')
  await follow(link('← Tuesday evening'))
  await follow(link('Session 1, Group formation'))
  await look('a closed session', heading('Session 1: Group formation'))
  await press('w')
  await look('signed notes', page.getByRole('region', { name: 'Signed notes' }))
  await follow(page.getByRole('article', { name: 'Group note' }).getByRole('button', { name: 'Addendum' }))
  await look('an addendum', dialog('Addendum: Group note'))
  await press('Escape')
})

test('every screen about measures', async ({ inGroup: { page, group } }) => {
  test.slow()
  const { link, button, heading, dialog, press, follow, look } = at(page)
  const [first = ''] = group.sessionIds
  const grace = group.members.find(({ name }) => name === 'Adeyemi, Grace')
  const phq9 = { participantId: grace?.participantId, instrument: 1, timepoint: 'intake', followUpMonths: null }
  const given = { ...phq9, sessionId: null, givenOn: '2020-05-04', how: 'paper', total: null }
  await answerTo(page, 'measures.give', { ...given, answers: [3, 2, 2, 1, 1, 1, 1, 0, 1] })
  await answerTo(page, 'measures.give', { ...given, answers: [3, 3, 3, 3, 3, 3, 1, null, 0], givenOn: '2020-07-06' })
  await answerTo(page, 'measures.give', { ...given, answers: [3, 3, 3, 3, 3, 3, 1, 1, 0], givenOn: '2020-08-03' })
  await writeUpSession(page, group, first, { passphrase: null })

  await press('Control+2')
  await follow(link('Adeyemi, Grace'))
  await follow(link('Course'))
  await look('a course', page.getByRole('img', { name: /^PHQ-9 over time: 2 scores/ }))
  await press('n')
  await look('which measure', heading(/^(Due now|Which measure\?)$/))
  await follow(link('PHQ-9').last())
  await tabTo(page, page.getByRole('combobox', { name: 'Timepoint' }))
  await page.keyboard.type('C')
  await press('Tab', 'ArrowRight')
  await tabTo(page, page.getByRole('textbox', { name: /^Answers in the order/ }))
  await page.keyboard.type('1111 1111 1')
  await page.keyboard.type('1')
  await press('Enter')
  await look('asks for action', page.getByRole('region', { name: /^Asks for action: / }))
  await press('Control+1')
  await look('start with a flag', page.getByRole('region', { name: 'Asks for action' }))
  await follow(link(/^Answer: /).first())
  await press('n')
  await follow(link('GAD-7').first())
  await look('answers on the screen', page.getByRole('radiogroup', { name: 'Feeling nervous, anxious or on edge' }))
  await press('2', '1')
  await press('Control+1')
  await look('leave a form', dialog('Something here is not saved'))
  await follow(button('Stay'))
  await tabTo(page, button('Save the GAD-7'))
  await press('Enter')
  await look('answers missing', page.getByText(/^5 answers missing/))
  await tabTo(page, page.getByRole('combobox', { name: 'Timepoint' }))
  await press('Tab', 'ArrowRight')
  await tabTo(page, page.getByRole('textbox', { name: /^Answers in the order/ }))
  await page.keyboard.type('2112 010')
  await look('digits from paper', page.getByText('All 7 questions are typed.'))
  await press('Enter')
  await look('what came out', heading(/^7, mild$/i))
  await follow(link('See the course'))
  await follow(link(/^4 May 2020/))
  await look('one filling-in', page.getByRole('table', { name: 'Answers to PHQ-9' }))
  await follow(button('Correct'))
  await look('a correction', heading('Correct this PHQ-9'))
  await follow(button('Cancel'))
  await follow(button('Take back'))
  await look('taking back', dialog('Take this PHQ-9 back'))
  await press('Escape')

  await press('Control+3')
  await follow(link('Tuesday evening'))
  await follow(link('Session 1, Group formation'))
  await follow(link('Measures'))
  await look('measures of a session', page.getByRole('table', { name: 'PHQ-9 from paper' }))
  await tabTo(page, page.getByRole('textbox', { name: /^Answers: / }).first())
  await page.keyboard.type('111111111')
  await page.keyboard.type('1')
  await look('a row saved, with a flag', page.getByRole('region', { name: /^Asks for action: / }))
  await page.keyboard.type('19')
  await look('a fault at its row', page.getByText(/^Question 2 takes 0 to 3/))
  await press('Control+4')
  await follow(button('Go and lose it'))
  await follow(link('Resilience group'))
  await follow(link('Measures'))
  await look('the plan of a programme', page.getByRole('table', { name: 'What is given when' }))
})

test('every other screen of the practice', async ({ madeGroup, userData, launch }) => {
  test.slow()
  cpSync(madeGroup.folder, userData, { recursive: true })
  const app = await launch()
  const page = await app.firstWindow()
  await page.evaluate(async (passphrase) => {
    const begun = await window.grove.vault.beginJoin({ displayName: 'Pat Reyes', passphrase })
    if (begun.ok) await window.grove.vault.finishJoin({ recoveryCode: begun.value.recoveryCode })
  }, 'harbour violin meadow copper lantern drift')
  const { link, button, heading, dialog, press, follow, look } = at(page)
  await signIn(page, { displayName: ownersName, passphrase: ownersPassphrase, recoveryCode: '' })
  await look('start', heading(/^Good /))
  await press('Control+k')
  await look('find a command', page.getByRole('textbox', { name: 'What do you want to do?' }))
  await page.keyboard.type('keyboard')
  await press('Enter')
  await look('keyboard shortcuts', dialog('Keyboard'))
  await press('Escape', 'Control+,')
  await look('preferences', dialog('Preferences'))
  await press('Escape')

  await press('Control+4')
  await look('programmes', link('Resilience group'))
  await follow(button('Add a programme'))
  await look('add a programme', dialog('Add a programme'))
  await press('Escape')
  await follow(link('Resilience group'))
  await look('a programme', page.getByRole('list', { name: 'Steps' }))
  await press('Control+5')
  await look('reports', page.getByRole('table', { name: 'Groups in figures' }))
  await press('Control+6')
  await look('users', button('Let Pat Reyes in'))
  await follow(button('Let Pat Reyes in'))
  await look('let somebody in', page.getByRole('dialog'))
  await press('Escape', 'Control+7')
  await look('audit of records', page.getByRole('table', { name: /^Audit entries/ }))
  await follow(button('Verify now'))
  await look('audit verified', page.getByText('Records: nothing was changed'))
  await follow(link('Numbers'))
  await look('audit of numbers', page.getByRole('table', { name: /^Audit entries/ }))
  await press('Control+8')
  await look('practice', heading('Practice'))
  await page.evaluate(() => {
    location.hash = '/nowhere'
  })
  await look('nothing here', heading('Nothing here'))
  await setClockForward(app, 4.5)
  await look('about to lock', page.getByText(/^Grove locks in \d+ s/))
})

/** Passphrase and recovery code, from the step that suggests words to the last one. */
async function makeSecrets(page: Page, lastAction: string): Promise<string> {
  const { button, heading, press, follow, look } = at(page)
  const words = async (list: string) => {
    const items = page.getByRole('list', { name: list }).getByRole('listitem')
    await expect(items.first()).not.toBeEmpty()
    return (await items.allTextContents()).join(' ')
  }
  await look('choose a passphrase', heading('Choose your passphrase'))
  await follow(button('Choose my own'))
  await page.keyboard.type('correct horse')
  await look('an own passphrase', page.getByText(/^About \d+ bits/))
  await follow(button('Take six suggested words instead'))
  const passphrase = await words('Suggested passphrase')
  await follow(button('Continue'))
  await expect(heading('Type your passphrase once more')).toBeVisible()
  await press('Enter')
  await look('passphrase once more, with a fault', page.getByText('Type the passphrase to go on.'))
  await page.keyboard.type(passphrase)
  await press('Enter')
  await look('recovery code', heading('Write down your recovery code'))
  const code = await words('Recovery code')
  await follow(button('I have written it down'))
  await expect(heading('Type the code from your sheet')).toBeVisible()
  await page.keyboard.type('something else')
  await press('Enter')
  await look('recovery code typed back, with a fault', page.getByText(/^This is not the code/))
  await press('Control+a')
  await page.keyboard.type(code)
  await follow(button(lastAction))
  return passphrase
}

test('every screen of the front door', async ({ app, userData }) => {
  test.slow()
  const first = await app.firstWindow()
  const start = at(first)
  await start.look('welcome', start.button('Set up a practice'))
  await start.follow(start.button('Set up a practice'))
  await start.look('the practice', first.getByLabel('Name of the practice'))
  await start.press('Enter')
  await start.look('the practice, with faults', first.getByText('Fill this in to go on.').first())
  await first.keyboard.type('Lindenhof')
  await tabTo(first, first.getByLabel('Country'))
  await first.keyboard.type('Un')
  await tabTo(first, first.getByLabel('Your name'))
  await first.keyboard.type('Dr. Ida Lindqvist')
  await start.press('Enter')
  await makeSecrets(first, 'Set up the practice')
  await start.look('first steps', first.getByRole('region', { name: 'Your first steps' }))

  const page = await nextWindow(app, () => start.press('Control+l'))
  const { button, heading, press, follow, look } = at(page)
  await look('sign in', heading('Sign in'))
  await page.keyboard.type('not the passphrase')
  await press('Enter')
  await look('sign in, with a fault', page.getByText(/^This is not the right passphrase/))
  await follow(button('Use your recovery code'))
  await look('use the recovery code', heading('Use your recovery code'))
  await follow(button('Back'))
  await follow(button('New here? Ask to join'))
  await look('ask to join', page.getByLabel('Your name'))
  await page.keyboard.type('Pat Reyes')
  await press('Enter')
  const passphrase = await makeSecrets(page, 'Ask to join')
  await look('digits to read out', heading('Read these digits to the owner'))
  await follow(button('Done'))
  await look('sign in, two names', page.getByRole('radiogroup', { name: 'Your name' }))
  await tabTo(page, page.getByRole('radio').first())
  await press('ArrowDown')
  await expect(page.getByRole('radio', { name: /^Pat Reyes/ })).toBeChecked()
  await tabTo(page, page.getByLabel('Passphrase', { exact: true }))
  await page.keyboard.type(passphrase)
  await press('Enter')
  await look('the owner has not let you in', heading('The owner has not let you in yet'))
  await follow(button('Back to sign-in'))
  await expect(heading('Sign in')).toBeVisible()

  writeFileSync(join(userData, 'vault', 'keyring.json'), 'not a keyring')
  await tabTo(page, page.getByLabel('Passphrase', { exact: true }))
  await page.keyboard.type(passphrase)
  await press('Enter')
  await look('a damaged vault', heading('The keyring of this vault is damaged.'))
})
