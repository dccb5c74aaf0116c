import { Stack } from '@mantine/core'
import { Answer } from '../app/answer.tsx'
import { Page } from '../ui/page.tsx'
import { PracticeForm } from './practice-form.tsx'
import { PracticeLogo } from './practice-logo.tsx'
import { usePractice } from './practice-queries.ts'

/** Name and country of the practice. */
export function PracticeDetails() {
  const query = usePractice()
  return (
    <Page title="Practice" description="What stands on every page that Grove prints." width="narrow">
      <Stack gap="xl">
        <Answer query={query}>{(practice) => <PracticeForm practice={practice} />}</Answer>
        <PracticeLogo />
      </Stack>
    </Page>
  )
}
