import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../../main/shell/content-security-policy.ts'

const policy = new Map(
  contentSecurityPolicy('N')
    .split(';')
    .map((directive) => {
      const [name = '', ...values] = directive.trim().split(' ')
      return [name, values] as const
    }),
)

describe('the policy of every page', () => {
  test('allows what is named here and nothing else', () => {
    expect(Object.fromEntries(policy)).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'", "'nonce-N'"],
      'img-src': ["'self'", 'data:'],
      'font-src': ["'self'"],
      'connect-src': ["'none'"],
      'frame-src': ["'none'"],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
      'require-trusted-types-for': ["'script'"],
      'trusted-types': ['default'],
    })
  })

  test('has no loophole by whatever name', () => {
    const all = contentSecurityPolicy('N')
    for (const loophole of ['unsafe-', 'wasm-', 'strict-dynamic', '*', 'http', 'ws:', 'blob:', 'allow-duplicates'])
      expect(all).not.toContain(loophole)
  })

  test('the one trusted-types policy comes before every module', () => {
    const html = readFileSync(resolve('renderer/index.html'), 'utf8')
    const scripts = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)
    expect(scripts[0]).toBe('<script src="/trusted-types.js">')
    expect(html).not.toMatch(/<script[^>]*>[^<]/) // no inline script
  })

  test('renderer sources make no other policy', () => {
    const sources = readdirSync('renderer', { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(tsx?|js)$/.test(name),
    )
    const makers = sources.filter((name) => readFileSync(join('renderer', name), 'utf8').includes('createPolicy'))
    expect(makers).toEqual([join('public', 'trusted-types.js')])
  })
})
