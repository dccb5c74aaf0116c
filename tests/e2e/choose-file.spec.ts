import { join } from 'node:path'
import { chooses } from './chooses.ts'
import { expect, test } from './grove-test.ts'

test('a place for a file is chosen in the system dialog; the page gets a ticket and never the path', async ({
  signedIn: { app, page },
  userData,
}) => {
  const choose = () => page.evaluate(() => window.grove.shell.chooseFile({ kind: 'pdf', name: 'closure-summary' }))
  await chooses(app, null)
  expect(await choose()).toEqual({ ok: true, value: { ticket: null } })

  await chooses(app, join(userData, 'Anna.pdf'))
  const [first, second] = [await choose(), await choose()]
  expect(first).toEqual({ ok: true, value: { ticket: expect.stringMatching(/^[\w-]{22}$/) } })
  expect(second).not.toEqual(first)
})

test('who chose a place and was locked out meanwhile gets no ticket', async ({ signedIn: { app, page } }) => {
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => new Promise(() => {})
  })
  const asked = page
    .evaluate(() => window.grove.shell.chooseFile({ kind: 'pdf', name: 'register' }))
    .catch(() => 'the window is gone')
  const fresh = app.waitForWindow()
  await page.evaluate(() => window.grove.shell.lock())
  await fresh
  expect(await asked).toBe('the window is gone')
})
