import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { participants } from '../../preload/contract/participants.ts'
import { Answer } from '../app/answer.tsx'
import { CallForm } from '../app/call-form.tsx'
import { useCommands } from '../app/commands.ts'
import { LeaveGuard } from '../app/leave-guard.tsx'
import { useCallForm } from '../app/use-call-form.ts'
import { type Person, usePerson } from '../app/use-person.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { sayDone } from '../ui/say-done.ts'
import { TextLink } from '../ui/text-link.tsx'
import { mergeParticipant } from './merge-participant.ts'
import { sayParticipantFault } from './participant-faults.ts'
import { ParticipantFields } from './participant-fields.tsx'
import { participantValues } from './participant-values.ts'
import { TwoVersions } from './two-versions.tsx'

export function EditParticipant() {
  const { participantId } = useParams({ from: '/participants/$participantId/edit' })
  const query = usePerson(participantId)
  return (
    <Page
      title="Edit details"
      width="narrow"
      above={
        <TextLink to="/participants/$participantId" params={{ participantId }}>
          ← {query.data ? `${query.data.givenName} ${query.data.familyName}` : 'Participant'}
        </TextLink>
      }
    >
      <Answer query={query} loadingLines={8}>
        {(person) => <EditForm person={person} />}
      </Answer>
    </Page>
  )
}

function EditForm({ person }: { readonly person: Person }) {
  const navigate = useNavigate()
  const { participantId } = person
  /** The version that a save replaces. The query may bring a newer one meanwhile, which the form has not seen. */
  const [known, setKnown] = useState(person)
  const [conflict, setConflict] = useState<ReturnType<typeof mergeParticipant> | null>(null)

  const form = useCallForm({
    initial: participantValues(person),
    schema: participants.update.input,
    input: (values) => ({ participantId, ...values, version: known.version }),
    send: window.grove.participants.update,
    say: sayParticipantFault,
    refresh: [['participants'], ['groups']],
    onSaved: () => {
      sayDone('Details saved')
      void navigate({ to: '/participants/$participantId', params: { participantId }, ignoreBlocker: true })
    },
  })

  const refused = form.failure?.code === 'conflict'
  const { fields } = form
  useEffect(() => {
    if (!refused || person.version === known.version) return
    const merge = mergeParticipant(participantValues(known), fields.getValues(), participantValues(person))
    fields.setValues(merge.merged)
    setKnown(person)
    setConflict(merge)
  }, [refused, person, known, fields])

  useCommands([{ id: 'save details', label: 'Save details', group: 'Do', keys: 'mod+Enter', run: () => form.submit() }])

  return (
    <>
      <LeaveGuard when={form.touched} />
      <CallForm
        form={form}
        action="Save"
        beside={
          <LinkButton to="/participants/$participantId" params={{ participantId }} variant="subtle" color="gray">
            Cancel
          </LinkButton>
        }
      >
        <ParticipantFields form={form} recordNumberHint="On every page that is printed about the person." />
        {conflict && (
          <TwoVersions
            differences={conflict.differences}
            takenOver={conflict.takenOver}
            values={fields.values}
            onChoose={(field, value) => fields.setFieldValue(field, value)}
          />
        )}
      </CallForm>
    </>
  )
}
