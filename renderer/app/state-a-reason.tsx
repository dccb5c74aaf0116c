import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { id, line } from '../../preload/contract/fields.ts'
import { z } from '../../preload/contract/zod.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Section } from '../ui/section.tsx'
import { CallForm } from './call-form.tsx'
import { useCallForm } from './use-call-form.ts'
import { personKey } from './use-person.ts'

/** The endpoint lets the reason be left out; this form exists because it was. */
const schema = z.strictObject({ participantId: id, reason: line(300) })

/** The record of somebody who is in none of the user's groups: opened by a reason, which is kept. */
export function StateAReason({ participantId }: { readonly participantId: string }) {
  const client = useQueryClient()
  const form = useCallForm({
    initial: { reason: '' },
    schema,
    input: ({ reason }) => ({ participantId, reason }),
    send: window.grove.participants.get,
    onSaved: (person) => {
      client.setQueryData(personKey(participantId), person)
      // This form goes away, and must not take the focus with it.
      document.querySelector('h1')?.focus()
    },
  })
  return (
    <Section title="Why do you need to open this record?">
      <CallForm
        form={form}
        action="Open the record"
        beside={
          <LinkButton to="/participants" variant="subtle" color="gray">
            Back to the list
          </LinkButton>
        }
      >
        <TextInput
          label="Reason"
          description="This person is in none of your groups. Your reason is kept with your name and counts for the rest of the day."
          autoComplete="off"
          autoFocus
          {...form.fields.getInputProps('reason')}
        />
      </CallForm>
    </Section>
  )
}
