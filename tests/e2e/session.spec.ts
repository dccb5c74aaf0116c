import { cast, groupNote, sentences } from '../fixtures/cast.ts'
import { expect, test } from './grove-test.ts'
import { lock, setUpPractice, signIn } from './pages/front-door.ts'
import { enrolEverybody, formGroup, register, registerAll } from './pages/practice.ts'
import { checkAndSign, countedKeys, openSession, recordAttendance, writeUp } from './pages/session-sheet.ts'

const mostKeys = 45

test('from the first run to a signed session, by keys alone', async ({ app }) => {
  const page = await app.firstWindow()
  const owner = await setUpPractice(page)
  await register(page, cast[0])
  await registerAll(page, cast.slice(1))
  await formGroup(page, { name: 'Tuesday evening', firstDate: '2026-11-17', facilitator: owner.displayName })
  const { firstSessionId } = await enrolEverybody(page)
  await openSession(page, firstSessionId)

  const keys = countedKeys(page)
  await recordAttendance(page, keys, { absent: '4', late: '7' })
  const members = sentences.map((words, i) => (i === 3 ? null : words))
  await writeUp(page, keys, { groupNote, members })
  await checkAndSign(page, keys, owner.passphrase, 11)
  await expect(page.getByText('The session is closed.')).toBeVisible()
  expect(keys.count(), 'keys besides typing').toBeLessThanOrEqual(mostKeys)

  const locked = await lock(app, page)
  await signIn(locked, owner)
  await openSession(locked, firstSessionId)
  await locked.keyboard.press('w')
  await expect(locked.getByText(sentences[0][1])).toBeVisible()
})
