import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Failure } from '../../preload/contract/failure.ts'
import { settled } from '../app/call.ts'
import { FailureNotice } from '../app/failure-notice.tsx'
import type { ReasonTexts } from '../app/failure-text.ts'
import { sayDone } from '../ui/say-done.ts'
import { Section } from '../ui/section.tsx'

const reasons: ReasonTexts = {
  'not-your-group': {
    title: 'This group belongs to another facilitator.',
    advice: 'No file was made. Ask its facilitator, or the owner of the practice.',
  },
}

/** Who was there, session by session, at the place that the person chooses in the system's own dialog. */
export function SaveRegister({ groupId }: { readonly groupId: string }) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const save = async () => {
    setFailure(null)
    const chosen = await settled(window.grove.shell.chooseFile({ kind: 'pdf', name: 'register' }))
    if (!chosen.ok) return setFailure(chosen.failure)
    const { ticket } = chosen.value
    if (ticket === null) return
    setBusy(true)
    const result = await settled(window.grove.groups.exportRegister({ groupId, ticket }))
    setBusy(false)
    if (result.ok) sayDone('The register is saved')
    else setFailure(result.failure)
  }
  return (
    <Section title="Attendance register">
      <Stack gap="md" align="flex-start">
        <Text size="sm" c="dimmed">
          Who was there, session by session, with first names and initials, and boxes to tick where nothing is recorded
          yet. It is for the practice alone, and it is not encrypted.
        </Text>
        {failure && <FailureNotice error={failure} reasons={reasons} />}
        <Button variant="default" disabled={busy} onClick={() => void save()}>
          Save the register (PDF)
        </Button>
      </Stack>
    </Section>
  )
}
