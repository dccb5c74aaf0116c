import { type Algorithm, hashRaw, type Version } from '@node-rs/argon2'
import { z } from '../../preload/contract/zod.ts'

/** Argon2id 1.3: memory in KiB, passes, lanes. */
export type Costs = { readonly memoryKiB: number; readonly t: number; readonly p: number }

/** What a new vault asks for at least: about 0.2 s on a slow computer (security.md 4.4, RFC 9106). */
export const floorCosts: Costs = { memoryKiB: 65_536, t: 3, p: 4 }

/** What is accepted at load: a wrap that asks for less gives the passphrase away, for more stops the computer. */
export const costSchema = z.strictObject({
  name: z.literal('argon2id'),
  version: z.literal(19),
  memoryKiB: z.number().int().min(19_456).max(1_048_576),
  t: z.number().int().min(1).max(10),
  p: z.number().int().min(1).max(8),
})

/** Turns a passphrase into 32 bytes; slow on purpose. */
export type Derive = (passphrase: string, salt: Buffer, costs: Costs) => Promise<Buffer>

/** Unicode NFKC and UTF-8, never trimmed: the same keys pressed on another computer give the same bytes. */
export const passphraseBytes = (passphrase: string): Buffer => Buffer.from(passphrase.normalize('NFKC'), 'utf8')

/** Argon2id on other threads. node:crypto's own is not in Electron. */
export const argon2id: Derive = async (passphrase, salt, costs) => {
  const bytes = passphraseBytes(passphrase)
  try {
    return await hashRaw(bytes, {
      algorithm: argon2idNumber,
      version: version13,
      memoryCost: costs.memoryKiB,
      timeCost: costs.t,
      parallelism: costs.p,
      outputLen: 32,
      salt,
    })
  } finally {
    bytes.fill(0)
  }
}

// The package's names for these numbers are const enums, which single-file compilers cannot read.
const argon2idNumber: Algorithm = 2
const version13: Version = 1
