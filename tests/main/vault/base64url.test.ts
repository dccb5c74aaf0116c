import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase64url, isBase64url, toBase64url } from '../../../main/vault/base64url.ts'

test('any bytes come back, and no other text of the same length stands for them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      const text = toBase64url(bytes)
      expect([...fromBase64url(text, bytes.length)]).toEqual([...bytes])
      expect(isBase64url(text, bytes.length + 1)).toBe(false)
    }),
  )
})

test.each([
  ['padding', 'AA=='],
  ['the other alphabet', '+/+/'],
  ['stray bits in the last character', 'AB'],
  ['white space', 'AA AA'],
  ['one character too many', 'AAAAA'],
  ['what is not ASCII', 'ÄÄÄÄ'],
])('refuses %s', (_, text) => {
  expect(isBase64url(text)).toBe(false)
  expect(() => fromBase64url(text)).toThrow(TypeError)
})
