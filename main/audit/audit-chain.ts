import type Database from 'better-sqlite3'
import type { DatabaseName, Schema } from '../database/open-file.ts'
import { hashOf } from '../vault/sha-256.ts'

/** Where a chain stands: the number and hash of its newest entry. */
export type Head = { readonly seq: number; readonly hash: string }
export type Subjects = Readonly<Record<string, string>>
export type AuditEvent = {
  readonly at: string
  readonly userId: string
  readonly action: string
  readonly subjects: Subjects
}

export type AuditChain = {
  readonly file: DatabaseName
  readonly dbId: string
  /** The head as this process knows it; null before the first entry. */
  readonly head: () => Head | null
  /** Adds one entry inside the transaction that is open. */
  readonly append: (event: AuditEvent) => void
  /** Forgets what a rolled-back transaction appended. */
  readonly rollBack: () => void
  readonly commit: () => void
  /** Checks each link from `fromSeq` on and that the file ends where this process says. Answers the first bad entry. */
  readonly firstBroken: (fromSeq?: number) => number | null
}

type Row = {
  seq: number
  at: string
  user_id: string
  action: string
  subjects: string
  prev_hash: string
  hash: string
}

/** What the first entry has in place of a hash before it. */
export const noHash = 'A'.repeat(43)

/**
 * The hash chain of one file. Each entry's hash covers the vault, the file, its number and the hash before, so an
 * entry that is changed, moved, taken out or brought from another file breaks the chain at its number.
 */
export function openAuditChain(
  raw: Database.Database,
  schema: Schema,
  { file, vaultId, dbId }: { file: DatabaseName; vaultId: string; dbId: string },
): AuditChain {
  const table = `${schema}.audit_entry`
  const newest = raw.prepare(`SELECT seq, hash FROM ${table} ORDER BY seq DESC LIMIT 1`)
  const insert = raw.prepare(
    `INSERT INTO ${table} (seq, at, user_id, action, subjects, prev_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const from = raw.prepare(`SELECT * FROM ${table} WHERE seq >= ? ORDER BY seq LIMIT 2000`)
  let committed = (newest.get() as Head | undefined) ?? null
  let head = committed

  const hashEntry = (seq: number, { at, userId, action, subjects }: AuditEvent, prev: string) =>
    hashOf({ type: 'grove audit', v: 1, vaultId, dbId, seq, at, user: userId, action, subjects, prev })

  return {
    file,
    dbId,
    head: () => head,
    append(event) {
      const seq = (head?.seq ?? 0) + 1
      const prev = head?.hash ?? noHash
      const hash = hashEntry(seq, event, prev)
      insert.run(seq, event.at, event.userId, event.action, JSON.stringify(event.subjects), prev, hash)
      head = { seq, hash }
    },
    rollBack() {
      head = committed
    },
    commit() {
      committed = head
    },
    firstBroken(fromSeq = 1) {
      let prev = fromSeq > 1 ? hashBefore(raw, table, fromSeq) : noHash
      let seq = fromSeq
      for (;;) {
        const rows = from.all(seq) as Row[]
        for (const row of rows) {
          const event = { at: row.at, userId: row.user_id, action: row.action, subjects: parsed(row.subjects) }
          if (row.seq !== seq || row.prev_hash !== prev || row.hash !== hashEntry(seq, event, prev)) return seq
          prev = row.hash
          seq++
        }
        if (rows.length === 0) break
      }
      const last = (newest.get() as Head | undefined) ?? null
      return last?.seq === head?.seq && last?.hash === head?.hash ? null : (last?.seq ?? 0) + 1
    },
  }
}

const hashBefore = (raw: Database.Database, table: string, seq: number): string =>
  (raw
    .prepare(`SELECT hash FROM ${table} WHERE seq = ?`)
    .pluck()
    .get(seq - 1) as string | undefined) ?? noHash

function parsed(subjects: string): Subjects {
  try {
    return JSON.parse(subjects)
  } catch {
    return {} // hashes to something else, so the entry counts as broken
  }
}
