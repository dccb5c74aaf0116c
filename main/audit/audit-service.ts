import type { AuditEntry, AuditFile } from '../../preload/contract/audit.ts'
import type { ClinicalWork } from '../database/work.ts'
import type { Subjects } from './audit-chain.ts'
import { findNames, findSessionNames, getDbId, listCheckpointRows, listEntries } from './audit-repository.ts'
import { genuineCheckpoints } from './checkpoint.ts'

const pageRows = 50

type Asked = {
  readonly file: AuditFile
  readonly userId: string | null
  readonly action: string | null
  readonly after: string | null
}

/** Up to which entry each user has signed a checkpoint. */
async function readConfirmed(work: ClinicalWork, file: AuditFile): Promise<ReadonlyMap<string, number>> {
  const rows = await listCheckpointRows(work, file)
  const genuine = genuineCheckpoints(rows, await getDbId(work, file), work.staff.verify)
  // Oldest first, so that the newest of a user is what stays.
  return new Map(genuine.toSorted((a, b) => a.head.seq - b.head.seq).map(({ userId, head }) => [userId, head.seq]))
}

/** One page, newest first. Subjects get the name that the reader may know. */
export async function readAudit(work: ClinicalWork, asked: Asked) {
  const before = asked.after === null ? null : Number(asked.after)
  const rows = await listEntries(work, { ...asked, before, limit: pageRows + 1 })
  const shown = rows.slice(0, pageRows)
  const subjects = shown.map((row) => JSON.parse(row.subjects) as Subjects)
  const ids = [...new Set(subjects.flatMap((of) => Object.values(of)))]
  const names = await findNames(work, ids)
  const sessions = await findSessionNames(work, ids)
  const confirmed = await readConfirmed(work, asked.file)
  const nameOf = (id: string) => {
    const session = sessions.get(id)
    return session ? `${session.name}, session ${session.number}` : (names.get(id) ?? null)
  }
  const page = shown.map((row, i): AuditEntry => {
    const of = subjects[i] ?? {}
    const about = Object.entries(of)
      .filter(([kind]) => kind !== 'userId')
      .flatMap(([, id]) => nameOf(id) ?? [])
    return {
      seq: row.seq,
      at: row.at,
      userId: row.user_id,
      userName: work.staff.nameOf(row.user_id),
      action: row.action,
      subjects: of,
      about: about.length > 0 ? [...new Set(about)].join(' · ') : null,
      confirmed: row.seq <= (confirmed.get(row.user_id) ?? 0),
    }
  })
  return { rows: page, next: rows.length > pageRows ? String(page.at(-1)?.seq) : null }
}
