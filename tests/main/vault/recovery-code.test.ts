import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeRecoveryCode, readRecoveryCode } from '../../../main/vault/recovery-code.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const someCode = fc
  .uint8Array({ minLength: 26, maxLength: 26 })
  .map((bytes) => makeRecoveryCode(() => Buffer.from(bytes)))
const bare = (code: string) => code.replaceAll('-', '')

test('seven groups of four characters, of which 26 are random', () => {
  const code = makeRecoveryCode()
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(readRecoveryCode(code)).toBe(bare(code).slice(0, 26))
  expect(new Set(Array.from({ length: 500 }, () => makeRecoveryCode())).size).toBe(500)
})

test('each character is equally likely', () => {
  const seen = Array.from({ length: 2000 }, () => bare(makeRecoveryCode()).slice(0, 26)).join('')
  const counts = [...alphabet].map((character) => seen.split(character).length - 1)
  const expected = seen.length / 32
  const chiSquare = counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0)
  // 31 degrees of freedom: above 90 happens once in ten million runs.
  expect(chiSquare).toBeLessThan(90)
})

test('is read however it is written', () => {
  fc.assert(
    fc.property(someCode, (code) => {
      const read = readRecoveryCode(code)
      expect(read).not.toBeNull()
      expect(readRecoveryCode(code.toLowerCase())).toBe(read)
      expect(readRecoveryCode(` ${bare(code).split('').join(' ')} `)).toBe(read)
      expect(readRecoveryCode(code.replaceAll('-', '–'))).toBe(read)
      expect(readRecoveryCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(read)
      expect(readRecoveryCode(code.replaceAll('0', 'O').replaceAll('1', 'i'))).toBe(read)
    }),
  )
})

test('every single wrong character is noticed', () => {
  const code = bare(makeRecoveryCode())
  for (let at = 0; at < code.length; at++)
    for (const other of alphabet)
      if (other !== code[at])
        expect(readRecoveryCode(code.slice(0, at) + other + code.slice(at + 1)), `${at} ${other}`).toBeNull()
})

test('any two wrong characters are noticed, and any two that changed places', () => {
  const place = fc.nat({ max: 27 })
  fc.assert(
    fc.property(someCode, place, place, fc.nat({ max: 31 }), fc.nat({ max: 31 }), (code, one, two, a, b) => {
      const right = [...bare(code)]
      const wrong = [...right]
      wrong[one] = alphabet[a] ?? ''
      wrong[two] = alphabet[b] ?? ''
      expect(readRecoveryCode(wrong.join('')) === null).toBe(wrong.join('') !== right.join(''))
      const swapped = [...right]
      swapped[one] = right[two] ?? ''
      swapped[two] = right[one] ?? ''
      expect(readRecoveryCode(swapped.join('')) === null).toBe(swapped.join('') !== right.join(''))
    }),
    { numRuns: 2000 },
  )
})

test('anything else is no code', () => {
  const code = makeRecoveryCode()
  for (const typed of [
    '',
    code.slice(0, -1),
    `${code}0`,
    code.replace(/.$/, 'U'),
    code.replace(/.$/, 'ı'),
    '0'.repeat(27),
  ])
    expect(readRecoveryCode(typed)).toBeNull()
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      expect(readRecoveryCode(typed)).toBeNull()
    }),
  )
})
