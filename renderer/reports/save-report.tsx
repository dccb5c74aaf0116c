import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Failure } from '../../preload/contract/failure.ts'
import {
  type ReportFormat,
  type ReportSelection,
  reportFormats,
  smallestCellInFiles,
  smallestCellOnScreen,
} from '../../preload/contract/reports.ts'
import { settled } from '../app/call.ts'
import { useSignedIn } from '../app/door-provider.tsx'
import { FailureNotice } from '../app/failure-notice.tsx'
import { sayDone } from '../ui/say-done.ts'
import { Section } from '../ui/section.tsx'

/** The report as a file, at the place that the person chooses in the system's own dialog. */
export function SaveReport({ selection }: { readonly selection: ReportSelection }) {
  const { role } = useSignedIn()
  const [internal, setInternal] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const save = async (format: ReportFormat) => {
    setFailure(null)
    const chosen = await settled(window.grove.shell.chooseFile({ kind: format, name: 'outcome-report' }))
    if (!chosen.ok) return setFailure(chosen.failure)
    const { ticket } = chosen.value
    if (ticket === null) return
    setBusy(true)
    const result = await settled(window.grove.reports.exportFile({ ...selection, format, internal, ticket }))
    setBusy(false)
    if (result.ok) sayDone('The report is saved')
    else setFailure(result.failure)
  }
  return (
    <Section title="Save as a file">
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          A file may leave the practice, so it hides more than the screen: it counts from {smallestCellInFiles} people
          on. It is not encrypted.
        </Text>
        {role === 'owner' && (
          <Checkbox
            label="For the practice alone"
            description={`Stamped INTERNAL, it counts from ${smallestCellOnScreen} people on like the screen.`}
            checked={internal}
            onChange={(event) => setInternal(event.currentTarget.checked)}
          />
        )}
        {failure && <FailureNotice error={failure} />}
        <Group gap="sm">
          {reportFormats.map((format) => (
            <Button key={format} variant="default" disabled={busy} onClick={() => void save(format)}>
              {formatWords[format]}
            </Button>
          ))}
        </Group>
      </Stack>
    </Section>
  )
}

const formatWords: Readonly<Record<ReportFormat, string>> = {
  pdf: 'Document with pictures (PDF)',
  xlsx: 'Spreadsheet (XLSX)',
  csv: 'Plain table (CSV)',
}
