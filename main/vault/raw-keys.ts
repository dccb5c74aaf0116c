import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'

export type Curve = 'x25519' | 'ed25519'

// RFC 8410: the fixed DER bytes before 32 raw bytes. node:crypto takes no raw keys.
const secretPrefix = {
  x25519: Buffer.from('302e020100300506032b656e04220420', 'hex'),
  ed25519: Buffer.from('302e020100300506032b657004220420', 'hex'),
}
const publicPrefix = {
  x25519: Buffer.from('302a300506032b656e032100', 'hex'),
  ed25519: Buffer.from('302a300506032b6570032100', 'hex'),
}

/** 32 raw secret bytes as a key of node:crypto. */
export function secretKey(curve: Curve, raw: Buffer): KeyObject {
  const der = Buffer.concat([secretPrefix[curve], raw])
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  } finally {
    der.fill(0)
  }
}

/** 32 raw public bytes as a key of node:crypto. */
export const publicKey = (curve: Curve, raw: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([publicPrefix[curve], raw]), format: 'der', type: 'spki' })

/** The public half of 32 raw secret bytes. */
export const publicHalf = (curve: Curve, raw: Buffer): Buffer =>
  createPublicKey(secretKey(curve, raw)).export({ format: 'der', type: 'spki' }).subarray(-32)
