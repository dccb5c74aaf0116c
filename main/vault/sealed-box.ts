import { createCipheriv, createDecipheriv } from 'node:crypto'
import { fromBase64url, toBase64url } from './base64url.ts'
import { canonicalBytes } from './canonical-json.ts'
import { type Random, random } from './random-source.ts'

/** A random nonce of 12 bytes, and the ciphertext with its tag of 16 bytes behind, as base64url. */
export type SealedBox = { readonly nonce: string; readonly ct: string }

/** What a box is bound to; every body that is sealed begins so. */
export type Bound = { readonly type: string; readonly v: 1; readonly vaultId: string } & Readonly<
  Record<string, unknown>
>

/** AES-256-GCM. `bound` is authenticated as canonical JSON and must be given again to open the box. */
export function sealBox(key: Buffer, plain: Buffer, bound: Bound, source: Random = random): SealedBox {
  const nonce = source(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 })
  cipher.setAAD(canonicalBytes(bound))
  const ct = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  return { nonce: toBase64url(nonce), ct: toBase64url(ct) }
}

/** The plain bytes, or null where key, nonce, ciphertext or what it is bound to is not the one that sealed it. */
export function openBox(key: Buffer, box: SealedBox, bound: Bound): Buffer | null {
  const sealed = fromBase64url(box.ct)
  if (sealed.length < 16) return null
  const decipher = createDecipheriv('aes-256-gcm', key, fromBase64url(box.nonce, 12), { authTagLength: 16 })
  decipher.setAAD(canonicalBytes(bound))
  decipher.setAuthTag(sealed.subarray(-16))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
  } catch {
    return null
  }
}
