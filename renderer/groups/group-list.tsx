import { Text } from '@mantine/core'
import IconUsersGroup from '@tabler/icons-react/dist/esm/icons/IconUsersGroup.mjs'
import { useNavigate } from '@tanstack/react-router'
import type { GroupRow } from '../../preload/contract/groups.ts'
import { Answer } from '../app/answer.tsx'
import { useCommands } from '../app/commands.ts'
import { ArrowRows } from '../ui/arrow-rows.tsx'
import { useCountry } from '../ui/country.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { shownDay } from '../ui/day.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { RowLink } from '../ui/row-link.tsx'
import { Section } from '../ui/section.tsx'
import { useGroups } from './group-queries.ts'
import { kindWords } from './group-words.ts'

export function GroupList() {
  const navigate = useNavigate()
  const query = useGroups()
  useCommands([
    {
      id: 'form a group',
      label: 'Form a group',
      group: 'Do',
      keys: 'N',
      run: () => void navigate({ to: '/groups/new' }),
    },
  ])
  return (
    <Page title="Groups" action={<LinkButton to="/groups/new">Form a group</LinkButton>}>
      <Answer query={query} loadingLines={6}>
        {(groups) =>
          groups.length === 0 ? (
            <EmptyState icon={IconUsersGroup} title="There is no group yet.">
              Form one from a programme: Grove plans its sessions, a week apart, and you enrol the participants.
            </EmptyState>
          ) : (
            <Groups mine={groups.filter(({ mine }) => mine)} others={groups.filter(({ mine }) => !mine)} />
          )
        }
      </Answer>
    </Page>
  )
}

type Rows = readonly GroupRow[]

function Groups({ mine, others }: { readonly mine: Rows; readonly others: Rows }) {
  const columns = useColumns()
  const table = (caption: string, rows: Rows) => (
    <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ groupId }) => groupId} />
  )
  return (
    <ArrowRows>
      {mine.length === 0 || others.length === 0 ? (
        table('Groups', [...mine, ...others])
      ) : (
        <>
          <Section title="My groups" flush>
            {table('My groups', mine)}
          </Section>
          <Section title="Other groups" flush>
            {table('Other groups', others)}
          </Section>
        </>
      )}
    </ArrowRows>
  )
}

function useColumns(): readonly Column<GroupRow>[] {
  const country = useCountry()
  return [
    {
      key: 'name',
      header: 'Group',
      cell: ({ groupId, name, programmeName, kind }) => (
        <>
          <RowLink to="/groups/$groupId" params={{ groupId }}>
            {name}
          </RowLink>
          <Text size="xs" c="dimmed">
            {programmeName} · {kindWords[kind].toLowerCase()}
          </Text>
        </>
      ),
    },
    {
      key: 'members',
      header: 'Members',
      width: '7.5rem',
      cell: ({ members, capacity }) => `${members} of ${capacity}`,
    },
    {
      key: 'sessions',
      header: 'Sessions held',
      width: '8.5rem',
      cell: ({ sessionsHeld, sessionsPlanned }) => `${sessionsHeld} of ${sessionsPlanned}`,
    },
    {
      key: 'next',
      header: 'Next session',
      width: '12rem',
      cell: ({ nextSession }) =>
        nextSession ? (
          `${shownDay(nextSession.date, country)}, ${nextSession.startTime}`
        ) : (
          <Text size="sm" c="dimmed">
            None planned
          </Text>
        ),
    },
  ]
}
