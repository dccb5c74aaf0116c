import { expect, test } from './grove-test.ts'
import { askToJoin, letIn, lock, setUpPractice, signIn, typePassphrase } from './pages/front-door.ts'

test('a new practice: set up, lock, a wrong passphrase, the right one', async ({ app }) => {
  const first = await app.firstWindow()
  const owner = await setUpPractice(first)
  await expect(first.getByText('Lindenhof Practice')).toBeVisible()
  const locked = await lock(app, first)
  await typePassphrase(locked, { ...owner, passphrase: 'quite another passphrase than that' })
  await expect(locked.getByText(/passphrase/i).first()).toBeVisible()
  await expect(locked.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await signIn(locked, owner)
  await expect(locked.getByText('Lindenhof Practice')).toBeVisible()
})

test('two users: one asks to join, the owner types the digits that are read out', async ({ app }) => {
  const first = await app.firstWindow()
  const owner = await setUpPractice(first)
  let page = await lock(app, first)
  const tom = await askToJoin(page, 'Tom Okafor')
  await typePassphrase(page, tom)
  await expect(page.getByRole('list', { name: 'Digits to read out' })).toBeVisible()
  await page.getByRole('button', { name: 'Back to sign-in' }).click()
  await signIn(page, owner)
  await letIn(page, owner, tom, 'Clinician')
  page = await lock(app, page)
  await signIn(page, tom)
  await expect(page.getByText('Tom Okafor')).toBeVisible()
})

test('looking round the demo practice: made once, marked, its passphrases no secret, one’s own folder untouched', async ({
  app,
}) => {
  const page = await app.firstWindow()
  await page.getByRole('button', { name: 'Look round the demo practice' }).click()
  await page.getByRole('button', { name: 'Make the demo practice' }).click()
  await page.getByRole('button', { name: 'Tom Okafor, clinician' }).click({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByText('DEMO', { exact: true })).toBeVisible()
  await expect(page.getByText('Bjerke').first()).toBeVisible()
  await page.getByRole('link', { name: /^Write up/ }).click()
  await page.getByRole('link', { name: 'Session', exact: true }).click()
  await page.getByRole('button', { name: 'Room view' }).click()
  await expect(page.getByRole('region', { name: 'Room view' }).getByText('DEMO', { exact: true })).toBeVisible()
  const locked = await lock(app, page)
  await expect(locked.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await locked.getByRole('button', { name: 'Leave the demo practice' }).click()
  await expect(locked.getByRole('button', { name: 'Set up a practice' })).toBeVisible()
})
