import { join } from 'node:path'
import type { Page } from 'playwright'
import { chooses } from '../e2e/chooses.ts'
import { askToJoin, letIn, lock, type Secrets, setUpPractice, signIn } from '../e2e/pages/front-door.ts'
import { enrolEverybody, formGroup, register, registerAll } from '../e2e/pages/practice.ts'
import { checkAndSign, countedKeys, openSession, recordAttendance, writeUp } from '../e2e/pages/session-sheet.ts'
import { cast, groupNote, sentences } from '../fixtures/cast.ts'
import type { AppHandle } from './app-handle.ts'
import { type Camera, makeCamera } from './camera.ts'
import { walkDemoPractice } from './demo-practice-walk.ts'
import { exportSummaries } from './export-summaries.ts'
import { saveAs } from './save-as.ts'

/** What a demo has: the running application, where its pictures go, and how to say that one is there. */
export type DemoStage = {
  readonly app: AppHandle
  readonly folder: string
  readonly wrote: (path: string) => void
}

const go = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true }).click()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** A person's way through Grove, from the first run to a signed session, with a picture at each place worth seeing. */
export async function walkDemo({ app, folder, wrote }: DemoStage): Promise<void> {
  const camera = makeCamera(folder, wrote)
  await walkDemoPractice(app, camera, folder)
  const first = app.windows()[0] ?? (await app.firstWindow())
  const owner = await firstRun(first, camera)
  await peopleAndGroup(first, camera, owner)
  const sessionId = await oneSession(first, camera, owner)
  await afterwards(first, camera, sessionId)
  await oneTreatment(app, first, { camera, folder, owner })
  await twoMoreUsers(app, first, camera, owner)
}

async function firstRun(page: Page, camera: Camera): Promise<Secrets> {
  await page.getByRole('heading', { name: 'Welcome to Grove' }).waitFor()
  await camera.take(page, 'welcome', 'dark')
  const owner = await setUpPractice(page, { onStep: (step) => camera.take(page, step) })
  await camera.take(page, 'start-of-a-new-practice', 'dark', 'small')
  return owner
}

async function peopleAndGroup(page: Page, camera: Camera, owner: Secrets): Promise<void> {
  await go(page, 'Participants')
  await camera.take(page, 'participants-empty')
  await page.getByRole('link', { name: 'New participant' }).click()
  await page.getByLabel('Given name').fill('Zoë')
  await page.getByLabel('Date of birth').fill('31/02/1980')
  await page.getByLabel('E-mail').fill('zoë at example')
  await press(page, 'Register')
  await camera.take(page, 'participant-with-wrong-fields', 'dark')
  await page.getByRole('link', { name: 'Cancel' }).click()
  await press(page, 'Go and lose it')
  await register(page, cast[0])
  await camera.take(page, 'participant')
  await registerAll(page, cast.slice(1))
  await go(page, 'Start')
  await go(page, 'Participants')
  await page.getByText('Adeyemi').first().waitFor()
  await camera.take(page, 'participants', 'dark', 'small')
  await go(page, 'Groups')
  await camera.take(page, 'groups-empty')
  await formGroup(page, {
    name: 'Tuesday evening',
    firstDate: '2026-11-17',
    facilitator: owner.displayName,
    onFilled: () => camera.take(page, 'form-a-group', 'small'),
  })
  await camera.take(page, 'group')
}

async function oneSession(page: Page, camera: Camera, owner: Secrets): Promise<string> {
  const { firstSessionId } = await enrolEverybody(page)
  await openSession(page, firstSessionId)
  await camera.take(page, 'session-before', 'dark')
  await press(page, 'Start the session')
  await page.getByRole('button', { name: 'Leave the room view' }).waitFor()
  await camera.take(page, 'room-view', 'dark')
  await press(page, 'Leave the room view')
  await page.getByRole('dialog').getByRole('textbox').fill(owner.passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').first().waitFor()
  await openSession(page, firstSessionId)
  const keys = countedKeys(page)
  await recordAttendance(page, keys, { absent: '4', late: '7' })
  await camera.take(page, 'attendance', 'dark', 'small')
  const named = sentences.map(([digits, sentence], i) =>
    i === 3
      ? null
      : i === 6
        ? ([digits, 'Offered to telephone Zoë before the next meeting.'] as const)
        : ([digits, sentence] as const),
  )
  await writeUp(page, keys, { groupNote, members: named })
  await camera.take(page, 'write-up', 'dark', 'small')
  await page.keyboard.press('Control+Enter')
  await page.getByText('0 of 11 accepted').waitFor()
  await page.getByText('Cannot be signed yet').first().scrollIntoViewIfNeeded()
  await camera.take(page, 'name-guard', 'dark')
  await press(page, 'Replace all names')
  await page.getByText('another member').first().waitFor()
  await go(page, 'Start')
  await openSession(page, firstSessionId)
  await page.keyboard.press('w')
  await page.getByLabel('Two or three sentences about what the group did').waitFor()
  await checkAndSign(page, keys, owner.passphrase, 11, () => camera.take(page, 'sign'))
  await page.getByText('The session is closed.').waitFor()
  await camera.take(page, 'signed', 'dark')
  return firstSessionId
}

async function afterwards(page: Page, camera: Camera, sessionId: string): Promise<void> {
  await openSession(page, sessionId)
  await camera.take(page, 'session-closed')
  await go(page, 'Groups')
  await page.getByRole('link', { name: 'Tuesday evening' }).first().click()
  await page.getByRole('link', { name: /steps/i }).first().click()
  await camera.take(page, 'step-member-grid', 'dark', 'small')
  await go(page, 'Participants')
  await page.getByRole('link', { name: /Grant/ }).click()
  await page
    .getByText(/^Signed by|Described how a walk/)
    .first()
    .waitFor()
  await camera.take(page, 'person-with-notes', 'dark')
  await go(page, 'Programmes')
  await page.getByRole('link', { name: 'Resilience group' }).click()
  await camera.take(page, 'curriculum')
  await go(page, 'Start')
  await camera.take(page, 'start', 'dark')
  await go(page, 'Reports')
  await camera.take(page, 'reports')
}

type Treatment = { readonly camera: Camera; readonly folder: string; readonly owner: Secrets }

/** A questionnaire that asks for action, its answer, and the end of a treatment with both summaries as files. */
async function oneTreatment(app: AppHandle, page: Page, { camera, folder, owner }: Treatment): Promise<void> {
  await go(page, 'Participants')
  await page.getByRole('link', { name: /Grant/ }).click()
  await saveAs(app, page, {
    file: join(folder, 'session-note.pdf'),
    button: /^Save as PDF: Tuesday evening/,
    given: ['Dr. Vale, general practice', 'Further treatment'],
  })
  await page.getByRole('link', { name: 'Course', exact: true }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('n')
  await page.getByRole('link', { name: 'PHQ-9' }).last().click()
  await page.getByRole('combobox', { name: 'Timepoint' }).focus()
  await page.keyboard.type('C')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await page.getByRole('textbox', { name: /^Answers in the order/ }).focus()
  await page.keyboard.type('1111 1111 1')
  await camera.take(page, 'phq-9-from-paper')
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: /^Asks for action: / }).waitFor()
  await camera.take(page, 'an-answer-that-asks-for-action', 'dark')
  await page
    .getByLabel('What was done')
    .fill('Asked at once and alone. No plan, no means; the safety plan was read together.')
  await press(page, 'Keep this answer')
  await page.getByRole('region', { name: /^Asks for action: / }).waitFor({ state: 'detached' })

  await go(page, 'Participants')
  await page.getByRole('link', { name: /Grant/ }).click()
  await page.getByRole('link', { name: 'Closure', exact: true }).click()
  await page.getByRole('link', { name: 'Close the treatment in Tuesday evening' }).click()
  await page
    .getByRole('textbox', { name: 'Achievements', exact: true })
    .fill('Goes out again, and says what is too much.')
  await page
    .getByRole('textbox', { name: 'A few words to the participant', exact: true })
    .fill('Thank you for your trust.')
  await camera.take(page, 'closure-drawn-together', 'dark', 'small')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('article', { name: 'For clinicians' }).waitFor()
  await camera.take(page, 'closure-for-clinicians')
  await page.getByRole('tab', { name: 'For the participant' }).click()
  await camera.take(page, 'closure-for-the-participant', 'dark')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Choose how it ended, or that it goes on.').waitFor()
  await page.keyboard.press('ArrowDown')
  await page.getByText('Until you choose how it ended').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog', { name: 'Sign the closure summary' }).waitFor()
  await camera.take(page, 'closure-sign')
  await page.keyboard.type(owner.passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('article', { name: 'Tuesday evening' }).waitFor()
  await exportSummaries(app, page, { group: 'Tuesday evening', folder, name: 'closure-summary' })
  await camera.take(page, 'closure-given-to-others', 'dark')

  await go(page, 'Groups')
  await page.getByRole('link', { name: 'Tuesday evening' }).first().click()
  await page.getByRole('link', { name: 'Members', exact: true }).click()
  await chooses(app, join(folder, 'attendance-register.pdf'))
  await press(page, 'Save the register (PDF)')
  await page.getByText('The register is saved').waitFor()
  await camera.take(page, 'members-of-a-group', 'dark', 'small')
}

async function twoMoreUsers(app: AppHandle, page: Page, camera: Camera, owner: Secrets): Promise<void> {
  let window = await lock(app, page)
  await camera.take(window, 'sign-in', 'dark')
  const manager = await askToJoin(window, 'Pat Reyes', () => camera.take(window, 'digits-to-read-out'))
  await signIn(window, owner)
  await letIn(window, owner, manager, 'Manager', () => camera.take(window, 'let-in'))
  await go(window, 'Audit')
  await camera.take(window, 'audit', 'dark', 'small')
  window = await lock(app, window)
  await signIn(window, manager)
  await camera.take(window, 'manager', 'dark')
}
