import { useNavigate } from '@tanstack/react-router'
import { participants } from '../../preload/contract/participants.ts'
import { CallForm } from '../app/call-form.tsx'
import { useCommands } from '../app/commands.ts'
import { LeaveGuard } from '../app/leave-guard.tsx'
import { useCallForm } from '../app/use-call-form.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { sayDone } from '../ui/say-done.ts'
import { TextLink } from '../ui/text-link.tsx'
import { sayParticipantFault } from './participant-faults.ts'
import { ParticipantFields } from './participant-fields.tsx'
import { noParticipant } from './participant-values.ts'
import { SimilarPeople } from './similar-people.tsx'

export function NewParticipant() {
  const navigate = useNavigate()
  const form = useCallForm({
    initial: noParticipant,
    schema: participants.register.input,
    input: (values) => values,
    send: window.grove.participants.register,
    say: sayParticipantFault,
    refresh: [['participants', 'list']],
    onSaved: ({ participantId, recordNumber }) => {
      sayDone(`Registered as ${recordNumber}`)
      void navigate({
        to: '/participants/$participantId',
        params: { participantId },
        replace: true,
        ignoreBlocker: true,
      })
    },
  })
  useCommands([
    { id: 'register', label: 'Register the participant', group: 'Do', keys: 'mod+Enter', run: () => form.submit() },
  ])
  const { givenName, familyName, birthDate } = form.fields.values
  return (
    <Page
      title="New participant"
      width="narrow"
      above={<TextLink to="/participants">← Participants</TextLink>}
      description="A given name and a family name are enough to begin. Everything else can follow."
    >
      <LeaveGuard when={form.touched} />
      <CallForm
        form={form}
        action="Register"
        beside={
          <LinkButton to="/participants" variant="subtle" color="gray">
            Cancel
          </LinkButton>
        }
      >
        <ParticipantFields
          form={form}
          recordNumberHint="Grove gives the next one if you leave it empty."
          afterName={<SimilarPeople givenName={givenName} familyName={familyName} birthDate={birthDate} />}
        />
      </CallForm>
    </Page>
  )
}
