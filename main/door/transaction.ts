import type { Endpoint } from '../../preload/contract/endpoint.ts'
import type { AuditChain, Subjects } from '../audit/audit-chain.ts'
import type { ClinicalWork, OutcomesWork } from '../database/work.ts'
import type { Desk } from '../vault/desk.ts'
import type { OpenVault } from '../vault/open-vault.ts'

/** The handler's answer, and whom or what it was about. */
type Job = (work: OutcomesWork | ClinicalWork) => Promise<{ readonly output: unknown; readonly subjects: Subjects }>

/**
 * One transaction over the drawers that the endpoint needs. What a writing call did stands in the audit of the same
 * transaction; what a reading call showed is written within a second (see open-vault).
 */
export async function inTransaction(open: OpenVault, desk: Desk, endpoint: Endpoint, job: Job): Promise<unknown> {
  const chain = endpoint.needs === 'clinical' ? open.chains.clinical : open.chains.outcomes
  if (!chain) throw new Error('the drawer is not open')
  return endpoint.writes ? writing(open, desk, endpoint, chain, job) : reading(open, desk, endpoint, chain, job)
}

async function writing(open: OpenVault, desk: Desk, endpoint: Endpoint, chain: AuditChain, job: Job) {
  open.flushViews()
  const at = new Date().toISOString()
  const append = (action: string, subjects: Subjects) =>
    chain.append({ at, userId: open.actor.userId, action, subjects })
  const { layOut } = desk
  const { deliver, mustStand, complete, takeBack } = desk.deliveries.begin()
  const output = await committed()
  complete()
  return output

  async function committed() {
    try {
      const answer = await open.db.transaction().execute(async (db) => {
        const { output, subjects } = await job(open.workOn(db, at, append, desk.state === 'room', { layOut, deliver }))
        if (endpoint.audit) append(endpoint.audit, subjects)
        mustStand()
        return output
      })
      chain.commit()
      return answer
    } catch (error) {
      chain.rollBack()
      takeBack()
      throw error
    }
  }
}

async function reading(open: OpenVault, desk: Desk, endpoint: Endpoint, chain: AuditChain, job: Job) {
  const at = new Date().toISOString()
  const noEntry = () => {
    throw new Error('a reading call adds no entries')
  }
  return open.db
    .transaction()
    .setAccessMode('read only')
    .execute(async (db) => {
      const { output, subjects } = await job(open.workOn(db, at, noEntry, desk.state === 'room'))
      const { audit } = endpoint
      if (audit) open.viewed(chain, { at, userId: open.actor.userId, action: audit, subjects })
      return output
    })
}
