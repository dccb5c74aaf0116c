import { Group as Row, Stack, Text } from '@mantine/core'
import IconFriends from '@tabler/icons-react/dist/esm/icons/IconFriends.mjs'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useCommands } from '../app/commands.ts'
import { endedWords } from '../app/enrolment-words.ts'
import { ArrowRows } from '../ui/arrow-rows.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { RowLink } from '../ui/row-link.tsx'
import { StatusBadge } from '../ui/status-badge.tsx'
import { TextLink } from '../ui/text-link.tsx'
import { GroupFrame } from './group-frame.tsx'
import classes from './group-members.module.css'
import type { Group } from './group-queries.ts'
import { SaveRegister } from './save-register.tsx'

type Member = Group['members'][number]

export function GroupMembers() {
  const { groupId } = useParams({ from: '/groups/$groupId/members' })
  const navigate = useNavigate()
  useCommands([
    {
      id: 'enrol participants',
      label: 'Enrol participants',
      group: 'Do',
      keys: 'N',
      run: () => void navigate({ to: '/groups/$groupId/enrol', params: { groupId } }),
    },
  ])
  return <GroupFrame groupId={groupId}>{(group) => <Members group={group} />}</GroupFrame>
}

function Members({ group }: { readonly group: Group }) {
  const { groupId, members, capacity } = group
  const enrolled = members.filter(({ endedWith }) => endedWith === null)
  const ended = members.filter(({ endedWith }) => endedWith !== null)
  if (members.length === 0)
    return (
      <EmptyState icon={IconFriends} title="Nobody is enrolled yet.">
        This group has {capacity} places. Enrol the participants who belong to it.
      </EmptyState>
    )
  return (
    <Stack gap="md">
      <Row justify="space-between">
        <Text>
          {enrolled.length} of {capacity} places are taken.
        </Text>
        {enrolled.length > 0 && enrolled.length < capacity && (
          <LinkButton to="/groups/$groupId/enrol" params={{ groupId }} variant="default">
            Enrol participants
          </LinkButton>
        )}
      </Row>
      <ArrowRows>
        <DataTable
          caption="Members"
          columns={columnsOf(groupId)}
          rows={[...enrolled, ...ended]}
          rowKey={({ enrolmentId }) => enrolmentId}
        />
      </ArrowRows>
      <SaveRegister groupId={groupId} />
    </Stack>
  )
}

const columnsOf = (groupId: string): readonly Column<Member>[] => [
  {
    key: 'name',
    header: 'Name',
    cell: ({ participantId, name }) => (
      <RowLink to="/participants/$participantId" params={{ participantId }}>
        <bdi>{name}</bdi>
      </RowLink>
    ),
  },
  { key: 'from', header: 'From session', width: '9rem', cell: ({ fromSession }) => fromSession },
  {
    key: 'state',
    header: 'State',
    width: '13rem',
    cell: ({ endedWith }) =>
      endedWith === null ? (
        <StatusBadge tone="good">Enrolled</StatusBadge>
      ) : (
        <StatusBadge>{endedWords(endedWith)}</StatusBadge>
      ),
  },
  {
    key: 'end',
    header: 'End the enrolment',
    hideHeader: true,
    width: '5rem',
    align: 'right',
    cell: ({ enrolmentId, name, endedWith }) =>
      endedWith === null && (
        <TextLink
          to="/groups/$groupId/enrolments/$enrolmentId/end"
          params={{ groupId, enrolmentId }}
          aria-label={`End the enrolment of ${name}`}
          size="sm"
          className={classes.above ?? ''}
        >
          End
        </TextLink>
      ),
  },
]
