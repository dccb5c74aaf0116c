import { Stack } from '@mantine/core'
import type { AuditFile, AuditVerdict } from '../../preload/contract/audit.ts'
import { Notice } from '../ui/notice.tsx'

export const fileWords: Readonly<Record<AuditFile, string>> = { clinical: 'Records', outcomes: 'Numbers' }

/** What the check of each file found. */
export function AuditVerdicts({ verdicts }: { readonly verdicts: readonly AuditVerdict[] }) {
  return (
    <Stack gap="sm" mb="lg" role="status">
      {verdicts.map(({ file, entries, brokenAt }) =>
        brokenAt === null ? (
          <Notice key={file} title={`${fileWords[file]}: nothing was changed`}>
            {entries === 1 ? 'The one entry is' : `All ${entries.toLocaleString('en-GB')} entries are`} as they were
            written, and none is missing.
          </Notice>
        ) : (
          <Notice key={file} tone="danger" title={`${fileWords[file]}: the audit does not hold`}>
            The chain breaks at entry {brokenAt.toLocaleString('en-GB')}: this entry or the one before was changed, or
            one is missing. Do not delete anything. Keep the newest backup as it is, and find out who had access to the
            vault’s folder.
          </Notice>
        ),
      )}
    </Stack>
  )
}
