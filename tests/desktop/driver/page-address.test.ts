import { expect, test } from 'vitest'
import { isAppPage, isBlank, toApp, toWeb } from './page-address.ts'

const pairs = [
  ['app://grove/index.html', 'https://grove.app.invalid/index.html'],
  ['app://grove/assets/a.js?x=1#/groups', 'https://grove.app.invalid/assets/a.js?x=1#/groups'],
  ['app://grove', 'https://grove.app.invalid'],
] as const
test.each(pairs)('%s is shown as %s and mapped back', (app, web) => {
  expect(toWeb(app)).toBe(web)
  expect(toApp(web)).toBe(app)
  expect(isAppPage(web)).toBe(true)
})

const others = [
  'https://example.com/',
  'https://invalid/',
  'https://grove.app.invalid.example.com/',
  'http://grove.app.invalid/',
]
test.each(others)('%s is nobody of ours', (url) => {
  expect(toApp(url)).toBe(url)
  expect(isAppPage(url)).toBe(false)
})

test('pages of the browser itself are blank', () => {
  expect(['', 'about:blank', 'data:text/html,x', 'chrome://new-tab-page/'].every(isBlank)).toBe(true)
  expect(isBlank('https://grove.app.invalid/')).toBe(false)
})
