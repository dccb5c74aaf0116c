import { z } from '../../preload/contract/zod.ts'
import {
  binary,
  count,
  displayName,
  type Frozen,
  hash,
  heads,
  instant,
  keyId,
  role,
  userId,
  vaultFile,
  vaultFiles,
} from './field-schemas.ts'
import { publicKeys } from './user-keys.ts'

const signature = binary(64)
export const whys = ['new', 'lost', 'leaked'] as const

/** Everything the log can say. Who may say it, and when, is in may-begin.ts and may-follow.ts. */
export const logDo = z.discriminatedUnion('kind', [
  /** The first owner, who signs it. 16 random bytes keep two vaults apart; its hash is the vaultId. */
  z.strictObject({ kind: z.literal('create'), random: binary(16), userId, displayName, keyId, ...publicKeys }),
  z.strictObject({
    kind: z.literal('key'),
    userId,
    displayName,
    role,
    keyId,
    ...publicKeys,
    why: z.enum(whys),
    /** Both over the request's body (join-request.ts): by the new key, and by the key that it replaces. */
    ownSig: signature,
    formerSig: z.strictObject({ keyId, sig: signature }).nullable(),
    heads,
  }),
  z.strictObject({ kind: z.literal('role'), userId, role }),
  z.strictObject({ kind: z.literal('remove'), userId, heads }),
  z.strictObject({
    kind: z.literal('files'),
    files: z
      .array(
        z.strictObject({
          db: vaultFile,
          dbId: binary(16),
          epoch: count.min(1),
          /** The file's first 16 bytes, which are SQLCipher's salt. */
          salt: binary(16),
          sha256: hash,
        }),
      )
      .min(1)
      .max(vaultFiles.length),
  }),
  z.strictObject({ kind: z.literal('heirs'), userIds: z.array(userId).max(100), need: count }),
  z.strictObject({
    kind: z.literal('succeed'),
    userId,
    sigs: z.array(z.strictObject({ userId, keyId, sig: signature })).max(100),
  }),
  z.strictObject({
    kind: z.literal('erasure'),
    erasureId: binary(16),
    /** What was erased, by random ids only: the log is in clear. */
    subjects: z
      .array(z.strictObject({ kind: z.string().regex(/^[a-z-]{1,32}$/), id: binary(16) }))
      .min(1)
      .max(1000),
    sigs: z.array(z.strictObject({ userId, keyId, at: instant, checkpoints: count, sig: signature })).length(2),
  }),
  z.strictObject({ kind: z.literal('restored'), backup: hash, heads }),
])
export type LogDo = Frozen<z.output<typeof logDo>>

export const logBody = z.strictObject({
  type: z.literal('grove log'),
  v: z.literal(1),
  /** null in entry 0, whose hash it is. */
  vaultId: hash.nullable(),
  n: count,
  /** SHA-256 of the canonical body before; null in entry 0. So the second entry's prev is the vaultId. */
  prev: hash.nullable(),
  at: instant,
  by: userId,
  keyId,
  /** SHA-256 of the canonical list of grants as it stands after this entry. */
  grantsHash: hash,
  do: logDo,
})
export type LogBody = Frozen<z.output<typeof logBody>>

export const logEntry = z.strictObject({ body: logBody, sig: signature })
export type LogEntry = Frozen<z.output<typeof logEntry>>
export type FileFacts = Extract<LogDo, { kind: 'files' }>['files'][number]
