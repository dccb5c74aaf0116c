import type { Endpoint } from '../../preload/contract/endpoint.ts'
import type { AuditChain, Subjects } from '../audit/audit-chain.ts'
import type { ClinicalWork, OutcomesWork } from '../database/work.ts'
import type { OpenVault } from '../vault/open-vault.ts'

/** The handler's answer, and whom or what it was about. */
type Job = (work: OutcomesWork | ClinicalWork) => Promise<{ readonly output: unknown; readonly subjects: Subjects }>

/**
 * One transaction over the drawers that the endpoint needs. What a writing call did stands in the audit of the same
 * transaction; what a reading call showed is written within a second (see open-vault).
 */
export async function inTransaction(open: OpenVault, endpoint: Endpoint, room: boolean, job: Job): Promise<unknown> {
  const chain = endpoint.needs === 'clinical' ? open.chains.clinical : open.chains.outcomes
  if (!chain) throw new Error('the drawer is not open')
  return endpoint.writes ? writing(open, endpoint, chain, room, job) : reading(open, endpoint, chain, room, job)
}

async function writing(open: OpenVault, endpoint: Endpoint, chain: AuditChain, room: boolean, job: Job) {
  open.flushViews()
  const at = new Date().toISOString()
  const append = (action: string, subjects: Subjects) =>
    chain.append({ at, userId: open.actor.userId, action, subjects })
  try {
    const output = await open.db.transaction().execute(async (db) => {
      const { output, subjects } = await job(open.workOn(db, at, append, room))
      if (endpoint.audit) append(endpoint.audit, subjects)
      return output
    })
    chain.commit()
    return output
  } catch (error) {
    chain.rollBack()
    throw error
  }
}

async function reading(open: OpenVault, endpoint: Endpoint, chain: AuditChain, room: boolean, job: Job) {
  const at = new Date().toISOString()
  const noEntry = () => {
    throw new Error('a reading call adds no entries')
  }
  return open.db
    .transaction()
    .setAccessMode('read only')
    .execute(async (db) => {
      const { output, subjects } = await job(open.workOn(db, at, noEntry, room))
      const { audit } = endpoint
      if (audit) open.viewed(chain, { at, userId: open.actor.userId, action: audit, subjects })
      return output
    })
}
