import type { Result } from '../../preload/contract/failure.ts'
import { fail, succeed } from '../../preload/contract/failure.ts'
import { z } from '../../preload/contract/zod.ts'
import { canonicalBytes } from './canonical-json.ts'
import { count, type Frozen, hash } from './field-schemas.ts'
import { grant } from './grant.ts'
import { joinRequest } from './join-request.ts'
import { keyBlob } from './key-blob.ts'
import { logEntry } from './log-entry.ts'
import { readJson } from './read-json.ts'
import { hashOf } from './sha-256.ts'
import { wrap } from './wrap.ts'

export const maxKeyringBytes = 1024 * 1024
export const maxRequests = 8

const keyringSchema = z.strictObject({
  format: z.literal('grove-keyring'),
  v: z.literal(1),
  /** +1 per write. */
  gen: count,
  /** SHA-256 of the canonical rest. Finds damage; has no authority. */
  sum: hash,
  vaultId: hash,
  log: z.array(logEntry).min(1),
  blobs: z.array(keyBlob),
  wraps: z.array(wrap),
  requests: z.array(joinRequest).max(maxRequests),
  grants: z.array(grant),
})
export type Keyring = Frozen<z.output<typeof keyringSchema>>
export type KeyringContent = Omit<Keyring, 'format' | 'v' | 'gen' | 'sum'>

/** The next generation: the content given, `gen` one higher, `sum` computed. */
export const nextKeyring = (gen: number, content: KeyringContent): Keyring => {
  const { vaultId, log, blobs, wraps, requests, grants } = content
  const rest = { format: 'grove-keyring', v: 1, gen: gen + 1, vaultId, log, blobs, wraps, requests, grants } as const
  return { ...rest, sum: hashOf(rest) }
}

/** The bytes of keyring.json. */
export const keyringBytes = (keyring: Keyring): Buffer => canonicalBytes(keyring)

/**
 * keyring.json as data. Its bytes must be the canonical text of what was read, so a name given twice, another order or
 * anything else that two readers could take differently is damage. Nothing is trusted yet: see verify-keyring.ts.
 * Fails with `newer-version` or `keyring-damaged`.
 */
export function parseKeyring(bytes: Buffer): Result<Keyring> {
  if (bytes.length > maxKeyringBytes) return damaged('too-large')
  const json = readJson(bytes.toString('utf8'))
  if (saysNewer(json)) return fail({ code: 'newer-version' })
  const read = keyringSchema.safeParse(json)
  if (!read.success) return damaged('not-a-keyring')
  if (!keyringBytes(read.data).equals(bytes)) return damaged('not-canonical')
  const { sum, ...rest } = read.data
  return sum === hashOf(rest) ? succeed(read.data) : damaged('sum')
}

const damaged = (reason: string) => fail({ code: 'keyring-damaged', reason })

const newer = z.object({ format: z.literal('grove-keyring'), v: z.number().int().min(2) })
const saysNewer = (json: unknown) => newer.safeParse(json).success
