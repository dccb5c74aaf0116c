import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase64url, toBase64url } from '../../../main/vault/base64url.ts'
import { openBox, sealBox } from '../../../main/vault/sealed-box.ts'

const bound = { type: 'grove test', v: 1, vaultId: 'v' } as const

test('opens to what was sealed, and with nothing else than its key and what it is bound to', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(), fc.nat({ max: 7 }), (bytes, at, bit) => {
      const key = randomBytes(32)
      const plain = Buffer.from(bytes)
      const box = sealBox(key, plain, bound)
      expect(openBox(key, box, bound)).toEqual(plain)
      expect(openBox(randomBytes(32), box, bound)).toBeNull()
      expect(openBox(key, box, { ...bound, vaultId: 'w' })).toBeNull()
      expect(openBox(key, box, { ...bound, more: null })).toBeNull()
      expect(openBox(key, { ...box, ct: flipped(box.ct, at, bit) }, bound)).toBeNull()
      expect(openBox(key, { ...box, nonce: flipped(box.nonce, at, bit) }, bound)).toBeNull()
    }),
  )
})

test('a box without room for a tag is no box', () => {
  expect(openBox(randomBytes(32), { nonce: toBase64url(randomBytes(12)), ct: 'AAAA' }, bound)).toBeNull()
})

test('takes a new nonce for each box', () => {
  const key = randomBytes(32)
  const nonces = Array.from({ length: 1000 }, () => sealBox(key, Buffer.from('same'), bound).nonce)
  expect(new Set(nonces).size).toBe(1000)
})

function flipped(text: string, at: number, bit: number) {
  const bytes = fromBase64url(text)
  const place = at % bytes.length
  bytes[place] = (bytes[place] ?? 0) ^ (1 << bit)
  return toBase64url(bytes)
}
