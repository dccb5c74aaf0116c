import type Database from 'better-sqlite3'
import type { Staff } from '../database/work.ts'
import { readJson } from '../vault/read-json.ts'
import type { AuditChain, Head } from './audit-chain.ts'

/** Where the keyring's log stands, and whose signature it is. */
type Signer = { readonly userId: string; readonly staff: Staff; readonly logN: number; readonly logHash: string }
type Schema = 'main' | 'clinical'

export type OwnCheckpoint = { readonly seq: number; readonly head: Head }

/** The signer's newest checkpoint of a chain, if its signature holds; null where there is none. */
export function lastCheckpoint(
  raw: Database.Database,
  schema: Schema,
  userId: string,
  staff: Staff,
): OwnCheckpoint | null {
  const rows = raw
    .prepare(`SELECT body, sig FROM ${schema}.audit_checkpoint WHERE user_id = ? ORDER BY seq DESC, id DESC LIMIT 5`)
    .all(userId) as { body: string; sig: string }[]
  for (const { body, sig } of rows) {
    const said = readJson(body) as { seq: number; head: string; keyId: string } | null
    if (said && staff.verify(userId, said.keyId, body, sig))
      return { seq: said.seq, head: { seq: said.seq, hash: said.head } }
  }
  return null
}

/**
 * Verifies a chain from the user's own last checkpoint: the entry that it signed must still be there with that hash.
 * Answers the number of the first bad entry, or null.
 */
export function brokenSinceCheckpoint(
  raw: Database.Database,
  schema: Schema,
  chain: AuditChain,
  own: OwnCheckpoint | null,
): number | null {
  if (!own || own.seq === 0) return chain.firstBroken()
  const hash = raw.prepare(`SELECT hash FROM ${schema}.audit_entry WHERE seq = ?`).pluck().get(own.seq)
  return hash === own.head.hash ? chain.firstBroken(own.seq) : own.seq
}

/** Signs where a chain stands, at lock. `verdict` is `ok` only where the file still ends where this process says. */
export function writeCheckpoint(
  raw: Database.Database,
  schema: Schema,
  chain: AuditChain,
  { userId, staff, logN, logHash }: Signer,
  { otherHead, at }: { readonly otherHead: Head | null; readonly at: string },
): void {
  const own = lastCheckpoint(raw, schema, userId, staff)
  const head = chain.head()
  if (!head || head.seq === own?.seq) return
  const broken = brokenSinceCheckpoint(raw, schema, chain, own)
  const fromSeq = (own?.seq ?? 0) + 1
  const signed = staff.sign('grove checkpoint', {
    dbId: chain.dbId,
    userId,
    logN,
    logHash,
    fromSeq,
    seq: head.seq,
    head: head.hash,
    otherHead: otherHead && { seq: otherHead.seq, hash: otherHead.hash },
    verdict: broken === null ? 'ok' : `broken at seq ${broken}`,
    at,
  })
  raw
    .prepare(`INSERT INTO ${schema}.audit_checkpoint (user_id, from_seq, seq, body, sig) VALUES (?, ?, ?, ?, ?)`)
    .run(userId, fromSeq, head.seq, signed.body, signed.sig)
}
