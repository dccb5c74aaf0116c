import { Stack, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { enrolments } from '../../preload/contract/enrolments.ts'
import type { ParticipantRow } from '../../preload/contract/participants.ts'
import { Answer } from '../app/answer.tsx'
import { CallForm } from '../app/call-form.tsx'
import { useCallForm } from '../app/use-call-form.ts'
import { Dotted } from '../ui/dotted.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Section } from '../ui/section.tsx'
import { TextLink } from '../ui/text-link.tsx'
import { enrolledNow, type Group, nextToJoin, sayEnrolmentFault } from './enrolling.ts'
import { rosterKeys, useGroup } from './enrolment-queries.ts'
import { enrolmentReasons } from './enrolment-reasons.ts'
import { FromSession } from './from-session.tsx'
import { PersonPicker } from './person-picker.tsx'

/** Fills a group, one person after another, without leaving the keyboard. */
export function EnrolInThisGroup() {
  const { groupId } = useParams({ from: '/groups/$groupId/enrol' })
  const query = useGroup(groupId)
  return (
    <Page
      title="Enrol participants"
      width="narrow"
      above={
        <TextLink to="/groups/$groupId/members" params={{ groupId }}>
          ← {query.data?.name ?? 'Group'}
        </TextLink>
      }
      description={query.data && places(query.data)}
    >
      <Answer query={query}>{(group) => <Enrolling group={group} />}</Answer>
    </Page>
  )
}

const places = (group: Group) => `${enrolledNow(group).length} of ${group.capacity} places are taken.`

function Enrolling({ group }: { readonly group: Group }) {
  const { groupId } = group
  const members = enrolledNow(group)
  const full = members.length >= group.capacity
  return (
    <>
      {full ? (
        <Notice title="All places are taken.">
          <Stack gap="sm" align="flex-start">
            Somebody else can join when an enrolment is ended.
            <LinkButton to="/groups/$groupId/members" params={{ groupId }} variant="default">
              Back to the group
            </LinkButton>
          </Stack>
        </Notice>
      ) : (
        <EnrolForm group={group} />
      )}
      {members.length > 0 && (
        <Stack mt="xl" gap={0}>
          <Section title="Enrolled">
            <Stack gap={6}>
              {members.map(({ enrolmentId, name, fromSession }) => (
                <Text key={enrolmentId} size="sm">
                  <bdi>{name}</bdi>{' '}
                  {fromSession > 1 && (
                    <Text span c="dimmed">
                      from session {fromSession}
                    </Text>
                  )}
                </Text>
              ))}
            </Stack>
          </Section>
        </Stack>
      )}
    </>
  )
}

function EnrolForm({ group }: { readonly group: Group }) {
  const { groupId } = group
  const field = useRef<HTMLInputElement>(null)
  const [picked, setPicked] = useState<ParticipantRow | null>(null)
  /** The one before: said here, where the next is typed, since ten notices in the corner would hide the work. */
  const [enrolled, setEnrolled] = useState('')
  const form = useCallForm({
    initial: { participantId: '', typed: '', fromSession: nextToJoin(group) },
    schema: enrolments.enrol.input,
    input: ({ participantId, fromSession }) => ({ groupId, participantId, fromSession: Number(fromSession) }),
    send: window.grove.enrolments.enrol,
    say: sayEnrolmentFault,
    reasons: enrolmentReasons,
    refresh: rosterKeys,
    onSaved: () => {
      // After the last place this form goes away, and must not take the focus with it.
      document.querySelector('h1')?.focus()
      setEnrolled(picked?.name ?? '')
      setPicked(null)
      form.fields.setValues({ participantId: '', typed: '' })
      field.current?.focus()
    },
  })
  const { typed, participantId } = form.fields.values
  return (
    <CallForm
      form={form}
      action="Enrol"
      beside={
        <LinkButton to="/groups/$groupId/members" params={{ groupId }} variant="subtle" color="gray">
          {group.members.length > 0 ? 'Done' : 'Cancel'}
        </LinkButton>
      }
    >
      <Stack gap="md">
        <PersonPicker
          ref={field}
          label="Participant"
          typed={typed}
          error={form.fields.errors.participantId}
          onType={(words) => {
            setPicked(null)
            form.fields.setValues({ typed: words, participantId: '' })
          }}
          onPick={(person) => {
            setPicked(person)
            form.fields.setValues({ typed: person.name, participantId: person.participantId })
            form.fields.clearFieldError('participantId')
          }}
        />
        {participantId !== '' && picked && (
          <Text size="sm" c="dimmed" mt={-8}>
            <Dotted facts={[picked.recordNumber, ...picked.groups.map((name) => `in ${name}`)]} />
          </Text>
        )}
        <Text size="sm" c="var(--grove-accent)" role="status" mt={enrolled === '' ? -16 : -8}>
          {enrolled !== '' && (
            <>
              <bdi>{enrolled}</bdi> is enrolled.
            </>
          )}
        </Text>
        <FromSession group={group} {...form.fields.getInputProps('fromSession')} />
      </Stack>
    </CallForm>
  )
}
