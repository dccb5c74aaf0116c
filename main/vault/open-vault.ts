import type { Kysely } from 'kysely'
import { type AuditChain, type AuditEvent, openAuditChain, type Subjects } from '../audit/audit-chain.ts'
import { brokenAgainst, lastCheckpoint, writeCheckpoint } from '../audit/checkpoint.ts'
import type { ClinicalRows } from '../database/clinical-rows.ts'
import { readFileFact, readSeenEntry, writeSeenEntry } from '../database/file-fact.ts'
import type { Drawers } from '../database/open-drawers.ts'
import type { DatabaseName } from '../database/open-file.ts'
import type { OutcomesRows } from '../database/outcomes-rows.ts'
import type { Actor, ClinicalWork, OutcomesWork, Staff } from '../database/work.ts'
import type { Anchor } from './anchor.ts'
import type { Heads } from './field-schemas.ts'
import type { Keyring } from './keyring.ts'
import { localDay } from './local-day.ts'
import { newId } from './new-id.ts'
import { newestEntry, type SeenEntry } from './seen-entry.ts'
import { staffOf } from './staff-of.ts'
import { type Unlocked, wipeUnlocked } from './unlock-keyring.ts'

export type Append = (action: string, subjects: Subjects) => void

/** What a call may do besides reading and writing the drawers; the door gives it. */
export type Hands = Pick<OutcomesWork, 'layOut' | 'deliver'>

const noFiles = () => {
  throw new Error('only a call that writes makes a file')
}
const noHands: Hands = { layOut: noFiles, deliver: noFiles }

/** A vault with somebody signed in: both drawers (or one), the audit chains, and what the keyring says. */
export type OpenVault = {
  readonly actor: Actor
  readonly staff: Staff
  readonly db: Kysely<OutcomesRows & ClinicalRows>
  readonly chains: { readonly outcomes: AuditChain; readonly clinical: AuditChain | null }
  /** Files whose audit does not fit this user's own checkpoints or what this computer has seen. */
  readonly brokenAudits: readonly DatabaseName[]
  /** The first bad entry of such a file, or null. */
  readonly brokenAt: (file: DatabaseName) => number | null
  readonly keyring: () => Keyring
  readonly unlocked: () => Unlocked
  /** The keyring was written anew, for example because a user was confirmed. */
  readonly adopt: (keyring: Keyring, unlocked: Unlocked) => void
  readonly workOn: (
    db: Kysely<OutcomesRows & ClinicalRows>,
    at: string,
    append: Append,
    room: boolean,
    hands?: Hands,
  ) => ClinicalWork
  /** A record was shown. Written with others within a second, and before anything else is written. */
  readonly viewed: (chain: AuditChain, event: AuditEvent) => void
  readonly flushViews: () => void
  /** One entry on its own, outside any call's transaction. */
  readonly record: (file: DatabaseName, action: string, subjects: Subjects) => void
  /** Writes what is left and the checkpoints, closes the files and wipes the keys. Answers where the audits end. */
  readonly close: () => Heads
}

const viewsWithinMs = 900

export function openVault(
  drawers: Drawers,
  givenKeyring: Keyring,
  givenUnlocked: Unlocked,
  anchor: Anchor | null,
): OpenVault {
  let keyring = givenKeyring
  let unlocked = givenUnlocked
  const { raw, schemas: names } = drawers
  const { vaultId, userId, displayName, role } = unlocked
  const staff = staffOf(() => unlocked)
  const chainOf = (file: DatabaseName) =>
    openAuditChain(raw, names[file], { file, vaultId, dbId: readFileFact(raw, file, names[file]).dbId })
  const outcomes = chainOf('outcomes')
  const clinical = drawers.clinical ? chainOf('clinical') : null
  const lastOf = (chain: AuditChain) => lastCheckpoint(raw, names[chain.file], chain.dbId, userId, staff)
  const watched = (chain: AuditChain, other: AuditChain | null) => {
    const last = lastOf(chain)
    const known = [last?.head, other && lastOf(other)?.otherHead, anchor?.heads[chain.file]]
    const schema = names[chain.file]
    return { schema, chain, other, last, brokenAt: last?.brokenAt ?? brokenAgainst(raw, schema, chain, known) }
  }
  const schemas = [watched(outcomes, clinical), ...(clinical ? [watched(clinical, outcomes)] : [])]
  const brokenAudits = schemas.filter(({ brokenAt }) => brokenAt !== null).map(({ chain }) => chain.file)

  let views: { chain: AuditChain; event: AuditEvent }[] = []
  let timer: NodeJS.Timeout | undefined

  /** The kernel's own short transaction; never inside a call's. */
  function immediately(write: () => void): void {
    const chains = schemas.map(({ chain }) => chain)
    raw.prepare('begin').run() // not immediate: see statement-dialect
    try {
      write()
      raw.prepare('commit').run()
      for (const chain of chains) chain.commit()
    } catch (error) {
      if (raw.inTransaction) raw.prepare('rollback').run()
      for (const chain of chains) chain.rollBack()
      throw error
    }
  }

  function flushViews(): void {
    clearTimeout(timer)
    timer = undefined
    if (views.length === 0) return
    if (raw.inTransaction) {
      // A call is under way on the one connection: right after it.
      timer = setTimeout(flushInTime, 20)
      return
    }
    immediately(() => {
      for (const { chain, event } of views) chain.append(event)
    })
    views = []
  }

  /** Nobody waits for the timer: what cannot be written now, on a full disk perhaps, is tried with the next call. */
  function flushInTime(): void {
    try {
      flushViews()
    } catch {
      timer = undefined
    }
  }

  function seeLog(): void {
    const entry = newestEntry(keyring)
    const isSeen = (seen: SeenEntry | null) => seen?.body === entry.body && seen.sig === entry.sig
    // A commit over both files takes thirteen fsyncs, and most sign-ins bring nothing new.
    const behind = schemas.filter(({ schema }) => !isSeen(readSeenEntry(raw, schema)))
    if (behind.length === 0) return
    immediately(() => {
      for (const { schema } of behind) writeSeenEntry(raw, schema, entry)
    })
  }
  seeLog()

  return {
    actor: { userId, displayName, role },
    staff,
    db: (drawers.clinical ?? drawers.outcomes) as Kysely<OutcomesRows & ClinicalRows>,
    chains: { outcomes, clinical },
    brokenAudits,
    brokenAt: (file) => schemas.find(({ chain }) => chain.file === file)?.brokenAt ?? null,
    keyring: () => keyring,
    unlocked: () => unlocked,
    adopt(next, nextUnlocked) {
      keyring = next
      unlocked = nextUnlocked
      seeLog()
    },
    workOn: (db, at, append, room, hands = noHands) => ({
      outcomes: db as unknown as Kysely<OutcomesRows>,
      clinical: db,
      actor: { userId, displayName, role },
      staff,
      now: at,
      today: localDay(at),
      newId,
      record: append,
      room,
      ...hands,
    }),
    viewed(chain, event) {
      views.push({ chain, event })
      timer ??= setTimeout(flushInTime, viewsWithinMs)
    },
    flushViews,
    record(file, action, subjects) {
      const chain = file === 'clinical' ? clinical : outcomes
      flushViews()
      immediately(() => chain?.append({ at: new Date().toISOString(), userId, action, subjects }))
    },
    close() {
      const { hashes } = unlocked.state
      const signer = { userId, staff, logN: hashes.length - 1, logHash: hashes.at(-1) ?? '' }
      const at = new Date().toISOString()
      try {
        flushViews()
        immediately(() => {
          for (const { schema, chain, other, last, brokenAt: before } of schemas) {
            const brokenAt = before ?? brokenAgainst(raw, schema, chain, [last?.head])
            writeCheckpoint(raw, schema, chain, { ...signer, last, otherHead: other?.head() ?? null, brokenAt, at })
          }
        })
        return { outcomes: outcomes.head(), clinical: clinical?.head() ?? null }
      } finally {
        raw.close()
        wipeUnlocked(unlocked)
      }
    },
  }
}
