import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pageFile, servePages } from '../../../main/shell/page-protocol.ts'

const top = mkdtempSync(join(tmpdir(), 'grove-pages-'))
const folder = join(top, 'renderer')
const page = '<link nonce="CSP_NONCE"><meta property="csp-nonce" nonce="CSP_NONCE">'

beforeAll(() => {
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), page)
  writeFileSync(join(folder, 'assets', 'index-Ab_1.js'), 'let CSP_NONCE')
  writeFileSync(join(folder, 'secret.txt'), 'not a part of a page')
  writeFileSync(join(top, 'outside.html'), 'outside')
  writeFileSync(join(top, 'renderer-beside.html'), 'outside')
  symlinkSync(join(top, 'outside.html'), join(folder, '.hidden.html'))
})
afterAll(() => rmSync(top, { recursive: true }))

const serve = (url: string, method = 'GET') => servePages(folder)(new Request(url, { method }))

describe('the pages', () => {
  test('come with a policy and a nonce that is new each time', async () => {
    const seen = await Promise.all(
      [1, 2].map(async () => {
        const response = await serve('app://grove/index.html')
        const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? ''
        expect(Buffer.from(nonce, 'base64')).toHaveLength(16)
        expect(await response.text()).toBe(page.replaceAll('CSP_NONCE', nonce))
        expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
        return nonce
      }),
    )
    expect(new Set(seen).size).toBe(2)
  })

  test('their parts come unchanged, are not guessed at and not kept', async () => {
    const response = await serve('app://grove/assets/index-Ab_1.js?version=1')
    expect(await response.text()).toBe('let CSP_NONCE')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
  })

  const refused = [
    'app://grove/',
    'app://grove/missing.html',
    'app://grove/secret.txt',
    'app://grove/assets',
    'app://grove/../outside.html',
    'app://grove/..%2foutside.html',
    'app://grove/%2e%2e/outside.html',
    'app://grove/%2e%2e%2foutside.html',
    'app://grove/.%2e/outside.html',
    'app://grove/..\\outside.html',
    'app://grove/..%5coutside.html',
    'app://grove/assets/../../outside.html',
    'app://grove/../renderer-beside.html',
    'app://grove//etc/passwd.html',
    'app://grove/.hidden.html',
    'app://grove/%2ehidden.html',
    'app://grove/index.html%00',
    'app://grove/%00index.html',
    'app://grove/index.html%00.js',
    'app://grove/index.html/',
    'app://grove/C:/index.html',
    'app://grove/%E0%A4%A.html',
    'app://grove/%ff.html',
    `app://grove/${'a'.repeat(300)}.html`,
    `app://grove/${'a/'.repeat(5000)}x.html`,
    'app://evil/index.html',
    'https://grove/index.html',
  ]
  test.each(refused)('refuses %s', async (url) => expect((await serve(url)).status).toBe(404))

  test('are only read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD'])
      expect((await serve('app://grove/index.html', method)).status).toBe(404)
  })

  test('no address whatever leads out of the folder', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '..',
        '.',
        '%2e',
        '%2e%2e',
        '/',
        '\\',
        '%2f',
        '%5c',
        '%00',
        '\u0000',
        'index',
        '.html',
        '.js',
        ':',
        '~',
        '%',
      ),
      fc.string({ maxLength: 6 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
    )
    const path = fc.array(piece, { maxLength: 12 }).map((pieces) => `app://grove/${pieces.join('')}`)
    fc.assert(
      fc.property(path, (url) => {
        const file = pageFile(url, folder)
        if (file === null) return
        expect(file.startsWith(folder + sep)).toBe(true)
        expect(file.slice(folder.length)).toMatch(/^([\\/][A-Za-z0-9_-][A-Za-z0-9_.-]*)+\.(html|js|css|svg|png|woff2)$/)
      }),
      { numRuns: 5000 },
    )
  })
})
