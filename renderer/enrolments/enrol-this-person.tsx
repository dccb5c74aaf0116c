import { Radio, Stack, Text } from '@mantine/core'
import IconUsersGroup from '@tabler/icons-react/dist/esm/icons/IconUsersGroup.mjs'
import { useNavigate, useParams } from '@tanstack/react-router'
import { enrolments } from '../../preload/contract/enrolments.ts'
import type { GroupRow } from '../../preload/contract/groups.ts'
import { Answer } from '../app/answer.tsx'
import { CallForm } from '../app/call-form.tsx'
import { FailureNotice } from '../app/failure-notice.tsx'
import { useCallForm } from '../app/use-call-form.ts'
import { choiceCard } from '../ui/choice-card.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { faultMark } from '../ui/fault-mark.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { sayDone } from '../ui/say-done.ts'
import { TextLink } from '../ui/text-link.tsx'
import { nextToJoin, sayEnrolmentFault } from './enrolling.ts'
import { rosterKeys, useGroup, useGroups, usePerson } from './enrolment-queries.ts'
import { enrolmentReasons } from './enrolment-reasons.ts'
import { FromSession } from './from-session.tsx'

export function EnrolThisPerson() {
  const { participantId } = useParams({ from: '/participants/$participantId/enrol' })
  const person = usePerson(participantId)
  const groups = useGroups()
  const name = person.data ? `${person.data.givenName} ${person.data.familyName}` : 'Participant'
  return (
    <Page
      title="Enrol in a group"
      width="narrow"
      above={
        <TextLink to="/participants/$participantId" params={{ participantId }}>
          ← {name}
        </TextLink>
      }
    >
      <Answer query={person}>
        {({ enrolments: places }) => (
          <Answer query={groups}>
            {(all) => {
              const inAlready = places.filter(({ endedWith }) => endedWith === null).map(({ groupId }) => groupId)
              const others = all.filter(({ groupId }) => !inAlready.includes(groupId))
              return <EnrolForm participantId={participantId} name={name} groups={others} />
            }}
          </Answer>
        )}
      </Answer>
    </Page>
  )
}

type Props = { readonly participantId: string; readonly name: string; readonly groups: readonly GroupRow[] }

function EnrolForm({ participantId, name, groups }: Props) {
  const navigate = useNavigate()
  const open = groups
    .filter(({ members, capacity }) => members < capacity)
    .toSorted((a, b) => Number(b.mine) - Number(a.mine))
  const full = groups.filter((group) => !open.includes(group))
  const form = useCallForm({
    initial: { groupId: open.length === 1 ? (open[0]?.groupId ?? '') : '', fromSession: '' },
    schema: enrolments.enrol.input,
    input: ({ groupId, fromSession }) => ({
      groupId,
      participantId,
      fromSession: Number(fromSession || (chosen.data && nextToJoin(chosen.data)) || 1),
    }),
    send: window.grove.enrolments.enrol,
    say: sayEnrolmentFault,
    reasons: enrolmentReasons,
    refresh: rosterKeys,
    onSaved: () => {
      sayDone(`${name} is enrolled`)
      void navigate({ to: '/participants/$participantId', params: { participantId } })
    },
  })
  const { groupId, fromSession } = form.fields.values
  const chosen = useGroup(groupId === '' ? null : groupId)

  if (open.length === 0)
    return (
      <EmptyState
        icon={IconUsersGroup}
        title="No group has a free place."
        action={
          <LinkButton to="/groups/new" variant="default">
            Form a group
          </LinkButton>
        }
      >
        Form a new group, or end an enrolment in one of those that run.
      </EmptyState>
    )
  return (
    <CallForm
      form={form}
      action="Enrol"
      beside={
        <LinkButton to="/participants/$participantId" params={{ participantId }} variant="subtle" color="gray">
          Cancel
        </LinkButton>
      }
    >
      <Stack gap="lg">
        <Radio.Group
          label="Group"
          errorProps={{ mt: 'xs' }}
          {...form.fields.getInputProps('groupId')}
          {...faultMark(form.fields.errors.groupId)}
          onChange={(id) => form.fields.setValues({ groupId: id, fromSession: '' })}
        >
          <Stack gap="sm" mt={6}>
            {open.map((group) => (
              <Radio
                key={group.groupId}
                value={group.groupId}
                label={group.name}
                classNames={choiceCard}
                description={`${group.programmeName} · ${group.members} of ${group.capacity} places taken · ${group.sessionsHeld} of ${group.sessionsPlanned} sessions held`}
              />
            ))}
          </Stack>
        </Radio.Group>
        {full.length > 0 && (
          <Text size="sm" c="dimmed">
            No free place: {full.map(({ name: group }) => group).join(', ')}.
          </Text>
        )}
        {chosen.error && <FailureNotice error={chosen.error} onRetry={() => void chosen.refetch()} />}
        {chosen.data && (
          <FromSession
            group={chosen.data}
            {...form.fields.getInputProps('fromSession')}
            value={fromSession || nextToJoin(chosen.data)}
          />
        )}
      </Stack>
    </CallForm>
  )
}
