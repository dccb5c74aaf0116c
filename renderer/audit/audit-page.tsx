import { Stack } from '@mantine/core'
import { useState } from 'react'
import type { AuditFile } from '../../preload/contract/audit.ts'
import { Answer } from '../app/answer.tsx'
import { FailureNotice } from '../app/failure-notice.tsx'
import { Page } from '../ui/page.tsx'
import { ShowMore } from '../ui/show-more.tsx'
import { SubmitButton } from '../ui/submit-button.tsx'
import { TabLink, TabLinks } from '../ui/tab-links.tsx'
import { AuditFilters } from './audit-filters.tsx'
import { type AuditFilter, useAudit, useVerify } from './audit-queries.ts'
import { AuditTable } from './audit-table.tsx'
import { AuditVerdicts } from './audit-verdicts.tsx'

export const AuditOfRecords = () => <AuditPage file="clinical" />
export const AuditOfNumbers = () => <AuditPage file="outcomes" />

function AuditPage({ file }: { readonly file: AuditFile }) {
  const [filter, setFilter] = useState<AuditFilter>({ userId: null, action: null })
  const { query, hasMore, loadingMore, showMore } = useAudit(file, filter)
  const verify = useVerify()
  return (
    <Page
      title="Audit"
      description="Who did what with Grove. Entries are chained to each other, so that a changed or missing one is found."
      action={
        <SubmitButton type="button" busy={verify.isPending} onClick={() => verify.mutate()}>
          Verify now
        </SubmitButton>
      }
    >
      {verify.error && <FailureNotice error={verify.error} />}
      {verify.data && <AuditVerdicts verdicts={verify.data} />}
      <TabLinks label="Audit of">
        <TabLink to="/audit">Records</TabLink>
        <TabLink to="/audit/numbers">Numbers</TabLink>
      </TabLinks>
      <Stack gap="lg">
        <AuditFilters file={file} filter={filter} onChange={setFilter} />
        <Answer query={query} loadingLines={8}>
          {(entries) => (
            <>
              <AuditTable entries={entries} />
              <ShowMore
                shown={entries.length}
                things="entries"
                hasMore={hasMore}
                busy={loadingMore}
                onMore={showMore}
              />
            </>
          )}
        </Answer>
      </Stack>
    </Page>
  )
}
