import type { AuditVerdict } from '../../preload/contract/audit.ts'
import type { Desk } from '../vault/desk.ts'

/** Checks both chains from their first entry. */
export function verifyAudit({ open }: Desk): AuditVerdict[] {
  open?.flushViews()
  const chains = open ? [open.chains.outcomes, open.chains.clinical] : []
  return chains.flatMap((chain) =>
    chain ? [{ file: chain.file, entries: chain.head()?.seq ?? 0, brokenAt: chain.firstBroken() }] : [],
  )
}
