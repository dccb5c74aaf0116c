import type { AuditChain } from '../audit/audit-chain.ts'
import { openAuditChain } from '../audit/audit-chain.ts'
import { readFileFact } from '../database/file-fact.ts'
import { pendingMigrations } from '../database/migrate.ts'
import { type DatabaseName, openFile } from '../database/open-file.ts'

/** Files to open alone, each with its own key, in a process that has never seen them. */
export type ProofOrder = {
  readonly vaultId: string
  readonly files: readonly { readonly name: DatabaseName; readonly file: string; readonly key: Buffer }[]
}

/** Whether every file opens, is sound throughout, is the drawer it should be, and its audit chain holds. */
export function proveFiles({ vaultId, files }: ProofOrder): boolean {
  return files.every(({ name, file, key }) => {
    const raw = openFile(file, key)
    try {
      const fact = readFileFact(raw, name)
      const chain: AuditChain = openAuditChain(raw, 'main', { file: name, vaultId, dbId: fact.dbId })
      return (
        fact.vaultId === vaultId &&
        raw.pragma('integrity_check', { simple: true }) === 'ok' &&
        pendingMigrations(raw, name).length === 0 &&
        chain.firstBroken() === null
      )
    } finally {
      raw.close()
    }
  })
}
