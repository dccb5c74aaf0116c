import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { participants } from '../../preload/contract/participants.ts'
import { Answer } from '../app/answer.tsx'
import { settled } from '../app/call.ts'
import { CallForm } from '../app/call-form.tsx'
import { useCommands } from '../app/commands.ts'
import { LeaveGuard } from '../app/leave-guard.tsx'
import { useCallForm } from '../app/use-call-form.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { sayDone } from '../ui/say-done.ts'
import { TextLink } from '../ui/text-link.tsx'
import { mergeParticipant } from './merge-participant.ts'
import { sayParticipantFault } from './participant-faults.ts'
import { ParticipantFields } from './participant-fields.tsx'
import { type Person, usePerson } from './participant-queries.ts'
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
    send: async (input) => {
      const result = await settled(window.grove.participants.update(input))
      if (!result.ok && result.failure.code === 'conflict') await compare()
      return result
    },
    say: sayParticipantFault,
    refresh: [['participants'], ['groups']],
    onSaved: () => {
      sayDone('Details saved')
      void navigate({ to: '/participants/$participantId', params: { participantId }, ignoreBlocker: true })
    },
  })

  const compare = async () => {
    const newest = await settled(window.grove.participants.get({ participantId, reason: null }))
    if (!newest.ok) return
    const merge = mergeParticipant(
      participantValues(known),
      form.fields.getValues(),
      participantValues(newest.value),
    )
    form.fields.setValues(merge.merged)
    setKnown(newest.value)
    setConflict(merge)
  }

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
            values={form.fields.values}
            onChoose={(field, value) => form.fields.setFieldValue(field, value)}
          />
        )}
      </CallForm>
    </>
  )
}
