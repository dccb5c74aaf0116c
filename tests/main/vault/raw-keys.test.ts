import { sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { toBase64url } from '../../../main/vault/base64url.ts'
import { publicHalf, publicKey, secretKey } from '../../../main/vault/raw-keys.ts'
import { x25519Shared } from '../../../main/vault/x25519-shared.ts'

const hex = (text: string) => Buffer.from(text, 'hex')

// RFC 7748, section 6.1
const alice = hex('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a')
const bob = hex('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb')
const alicePublic = '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a'
const bobPublic = 'de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f'

test('X25519 as RFC 7748 says', () => {
  expect(publicHalf('x25519', alice).toString('hex')).toBe(alicePublic)
  expect(publicHalf('x25519', bob).toString('hex')).toBe(bobPublic)
  const shared = '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742'
  expect(x25519Shared(alice, hex(bobPublic))?.toString('hex')).toBe(shared)
  expect(x25519Shared(bob, hex(alicePublic))?.toString('hex')).toBe(shared)
})

test('Ed25519 as RFC 8032, section 7.1, test 1', () => {
  const secret = hex('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60')
  const known = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'
  expect(publicHalf('ed25519', secret).toString('hex')).toBe(known)
  expect(sign(null, Buffer.alloc(0), secretKey('ed25519', secret)).toString('hex')).toBe(
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  )
})

// The points of low order: whoever sends one would know the shared secret.
test.each([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
])('an all-zero shared secret is refused: %s', (point) => {
  expect(x25519Shared(alice, hex(point))).toBeNull()
})

test('a public key reads back as its raw bytes', () => {
  const jwk = publicKey('ed25519', Buffer.alloc(32, 7)).export({ format: 'jwk' })
  expect(jwk.x).toBe(toBase64url(Buffer.alloc(32, 7)))
})
