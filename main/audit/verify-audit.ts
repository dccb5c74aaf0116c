import type { AuditVerdict } from '../../preload/contract/audit.ts'
import type { Desk } from '../vault/desk.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { AuditChain } from './audit-chain.ts'
import { findLostNote } from './audit-repository.ts'

/** Checks both chains from their first entry, and that every note whose signature they hold is still there. */
export async function verifyAudit({ open }: Desk): Promise<AuditVerdict[]> {
  if (!open) return []
  open.flushViews()
  const lostNote = open.chains.clinical ? await lostNoteOf(open) : null
  const verdict = (chain: AuditChain, lost: number | null): AuditVerdict => ({
    file: chain.file,
    entries: chain.head()?.seq ?? 0,
    brokenAt: open.brokenAt(chain.file) ?? chain.firstBroken() ?? lost,
  })
  const { outcomes, clinical } = open.chains
  return [verdict(outcomes, null), ...(clinical ? [verdict(clinical, lostNote)] : [])]
}

const lostNoteOf = (open: OpenVault) =>
  open.db
    .transaction()
    .setAccessMode('read only')
    .execute((db) => findLostNote(open.workOn(db, new Date().toISOString(), () => {}, false)))
