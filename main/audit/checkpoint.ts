import type Database from 'better-sqlite3'
import { z } from '../../preload/contract/zod.ts'
import type { Schema } from '../database/open-file.ts'
import type { Staff } from '../database/work.ts'
import { readJson } from '../vault/read-json.ts'
import { type AuditChain, type Head, noHash } from './audit-chain.ts'

const head = z.object({ seq: z.number(), hash: z.string() })
const body = z.object({
  type: z.literal('grove checkpoint'),
  dbId: z.string(),
  userId: z.string(),
  keyId: z.string(),
  seq: z.number(),
  head: z.string(),
  otherHead: head.nullable(),
  verdict: z.string(),
})

/** What a user signed at a lock: where this chain and the other one stood, and whether this one held. */
export type Checkpoint = {
  readonly userId: string
  readonly head: Head
  readonly otherHead: Head | null
  /** The first bad entry that was known then, or null. */
  readonly brokenAt: number | null
}

// Newer rows that are no checkpoint of the user may have been planted in front of the genuine one.
const rowsRead = 50

/** The rows of a file as what they prove: of this file, and signed by the user whom they name. */
export function genuineCheckpoints(
  rows: readonly { readonly body: string; readonly sig: string }[],
  dbId: string,
  verify: Staff['verify'],
): Checkpoint[] {
  return rows.flatMap((row) => {
    const said = body.safeParse(readJson(row.body))
    if (!said.success || said.data.dbId !== dbId) return []
    const { userId, keyId, seq, head, otherHead, verdict } = said.data
    if (!verify(userId, keyId, row.body, row.sig)) return []
    const bad = /^broken at seq (\d+)$/.exec(verdict)
    return [{ userId, head: { seq, hash: head }, otherHead, brokenAt: bad ? Number(bad[1]) : null }]
  })
}

/** The user's newest checkpoint of a chain, or null. */
export function lastCheckpoint(
  raw: Database.Database,
  schema: Schema,
  dbId: string,
  userId: string,
  staff: Staff,
): Checkpoint | null {
  const rows = raw
    .prepare(`SELECT body, sig FROM ${schema}.audit_checkpoint WHERE user_id = ? ORDER BY id DESC LIMIT ?`)
    .all(userId, rowsRead) as { body: string; sig: string }[]
  const own = genuineCheckpoints(rows, dbId, staff.verify).filter((checkpoint) => checkpoint.userId === userId)
  return own.toSorted((a, b) => b.head.seq - a.head.seq)[0] ?? null
}

/**
 * Holds a chain against heads that are known from elsewhere: own checkpoints in either file, this computer's anchor.
 * Each entry must still be there with that hash, and every link behind the newest of them must hold. Answers the number
 * of the first bad entry, or null.
 */
export function brokenAgainst(
  raw: Database.Database,
  schema: Schema,
  chain: AuditChain,
  known: readonly (Head | null | undefined)[],
): number | null {
  const heads = known.flatMap((head) => (head && head.seq > 0 ? [head] : [])).toSorted((a, b) => a.seq - b.seq)
  const hashAt = raw.prepare(`SELECT hash FROM ${schema}.audit_entry WHERE seq = ?`).pluck()
  const lost = heads.find(({ seq, hash }) => hashAt.get(seq) !== hash)
  return lost ? lost.seq : chain.firstBroken(heads.at(-1)?.seq ?? 1)
}

export type NewCheckpoint = {
  readonly userId: string
  readonly staff: Staff
  /** Where the keyring's log stands. */
  readonly logN: number
  readonly logHash: string
  readonly last: Checkpoint | null
  readonly otherHead: Head | null
  readonly brokenAt: number | null
  readonly at: string
}

/** Signs where a chain stands, at lock. A break that was found once is said for ever. */
export function writeCheckpoint(
  raw: Database.Database,
  schema: Schema,
  chain: AuditChain,
  { userId, staff, logN, logHash, last, otherHead, brokenAt, at }: NewCheckpoint,
): void {
  const head = chain.head() ?? { seq: 0, hash: noHash }
  const nothingNew = head.seq === last?.head.seq && (otherHead?.seq ?? 0) === (last.otherHead?.seq ?? 0)
  if (nothingNew && brokenAt === last.brokenAt) return
  const fromSeq = (last?.head.seq ?? 0) + 1
  const signed = staff.sign('grove checkpoint', {
    dbId: chain.dbId,
    userId,
    logN,
    logHash,
    fromSeq,
    seq: head.seq,
    head: head.hash,
    otherHead: otherHead && { seq: otherHead.seq, hash: otherHead.hash },
    verdict: brokenAt === null ? 'ok' : `broken at seq ${brokenAt}`,
    at,
  })
  raw
    .prepare(`INSERT INTO ${schema}.audit_checkpoint (user_id, from_seq, seq, body, sig) VALUES (?, ?, ?, ?, ?)`)
    .run(userId, fromSeq, head.seq, signed.body, signed.sig)
}
