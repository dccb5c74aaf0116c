import { wordlist } from '@scure/bip39/wordlists/english.js'
import { expect, test } from 'vitest'
import { estimateBits } from '../../../main/vault/estimate-bits.ts'
import { guessingCostUsd } from '../../../main/vault/guessing-cost.ts'
import { makePassphrase } from '../../../main/vault/passphrase.ts'
import { leastBits, passphraseFault } from '../../../main/vault/passphrase-fault.ts'

test('six words of the list, each equally likely', () => {
  const words = Array.from({ length: 4000 }, () => makePassphrase().split(' '))
  expect(words.every((six) => six.length === 6 && six.every((word) => wordlist.includes(word)))).toBe(true)
  const counts = new Map<string, number>()
  for (const word of words.flat()) counts.set(word, (counts.get(word) ?? 0) + 1)
  const expected = (4000 * 6) / 2048
  const chiSquare = wordlist.reduce((sum, word) => sum + ((counts.get(word) ?? 0) - expected) ** 2 / expected, 0)
  // 2,047 degrees of freedom, standard deviation 64: seven of them away.
  expect(Math.abs(chiSquare - 2047)).toBeLessThan(450)
})

test('the two bytes of a word reach the first and the last of the list', () => {
  expect(makePassphrase(() => Buffer.from([0, 0]))).toBe(Array(6).fill('abandon').join(' '))
  expect(makePassphrase(() => Buffer.from([0xff, 0xff]))).toBe(Array(6).fill('zoo').join(' '))
})

test('a generated passphrase counts at most its 66 bits and the spaces', () => {
  for (let i = 0; i < 200; i++) {
    const bits = estimateBits(makePassphrase())
    expect(bits).toBeLessThanOrEqual(66 + 5)
    expect(bits).toBeGreaterThanOrEqual(leastBits)
  }
})

test.each([
  '',
  'a',
  'password',
  'Passw0rd!2024',
  'P@ssw0rd1234567890',
  'correct horse battery staple',
  'correct-horse-battery-staple',
  'To be, or not to be: that is 42',
  'qwertyuiopasdfghjklzxcvbnm',
  'abcdefghijklmnopqrstuvwxyz0123456789',
  '11111111111111111111111111111111',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  'abcabcabcabcabcabcabcabcabcabcabcabc',
  'monkey monkey monkey monkey monkey monkey monkey',
  'abandon abandon abandon abandon abandon abandon',
  'zebra zero zone zoo',
  'Summer2024!Summer2024!',
  '1986-03-14 1990-11-02',
  'TheQuickBrownFox',
  'tr0ub4dor&3',
  'Resilience Recovery Therapy 2025',
])('too weak: %s', (passphrase) => {
  expect(estimateBits(passphrase)).toBeLessThan(leastBits)
  expect(passphraseFault(passphrase)).toBe('too-weak')
})

test.each([
  'zebra zero zone zoo yellow',
  'garden garlic garment gather gauge gaze',
  'vK8#qZ2!mW5$xT9&',
  'Der Nebel hängt heute tief über Wiesen und Feldern',
  'Οι πέτρες του ποταμού τραγουδούν τη νύχτα',
])('strong enough: %s', (passphrase) => {
  expect(passphraseFault(passphrase)).toBeNull()
})

test('more of the same adds next to nothing', () => {
  const once = estimateBits('kettle harbour')
  expect(estimateBits('kettle harbour'.repeat(4)) - once).toBeLessThan(25)
})

test('what cannot be taken exactly is refused before it is measured', () => {
  expect(passphraseFault('garden garlic garment gather gauge \ud800')).toBe('broken-text')
  expect(passphraseFault('x'.repeat(1025))).toBe('too-long')
  const before = performance.now()
  estimateBits('ab'.repeat(500_000))
  expect(performance.now() - before).toBeLessThan(2000)
})

// security.md 4.4
test.each([
  [51.7, 65_536, 3, 254e6],
  [35, 65_536, 3, 2386],
  [28, 65_536, 3, 19],
  [64.6, 262_144, 3, 7.9e12],
  [51.7, 19 * 1024, 2, 47e6],
])('guessing %d bits at %d KiB and %d passes costs about %d dollars', (bits, memoryKiB, t, dollars) => {
  expect(guessingCostUsd(bits, { memoryKiB, t }) / dollars).toBeCloseTo(1, 1)
})
