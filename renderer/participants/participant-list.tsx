import { Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import IconFriends from '@tabler/icons-react/dist/esm/icons/IconFriends.mjs'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { ParticipantRow } from '../../preload/contract/participants.ts'
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
import { SearchField } from '../ui/search-field.tsx'
import { ShowMore } from '../ui/show-more.tsx'
import classes from './participant-list.module.css'
import { useParticipants } from './participant-queries.ts'

const typingPauseMs = 200

export function ParticipantList() {
  const navigate = useNavigate()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), typingPauseMs)
  const { query, hasMore, loadingMore, showMore } = useParticipants(search)
  const columns = useColumns()
  const nobodyYet = search === '' && query.data?.length === 0

  useCommands([
    {
      id: 'new participant',
      label: 'New participant',
      group: 'Do',
      keys: 'N',
      run: () => void navigate({ to: '/participants/new' }),
    },
    {
      id: 'search participants',
      label: 'Search participants',
      group: 'Do',
      keys: '/',
      run: () => field.current?.focus(),
    },
  ])

  return (
    <Page title="Participants" action={<LinkButton to="/participants/new">New participant</LinkButton>}>
      {nobodyYet ? (
        <EmptyState icon={IconFriends} title="Nobody is registered yet.">
          Register the people who come to your groups. A name is enough to begin; the rest can follow.
        </EmptyState>
      ) : (
        <ArrowRows>
          <div className={classes.search}>
            <SearchField
              ref={field}
              label="Search by name or record number"
              keys="/"
              value={typed}
              onChange={setTyped}
            />
          </div>
          <Answer query={query} loadingLines={6}>
            {(rows) => (
              <>
                <DataTable
                  caption="Participants"
                  columns={columns}
                  rows={rows}
                  rowKey={({ participantId }) => participantId}
                  none="Nobody is found by these words. Check the spelling, or look for a part of the name."
                />
                <ShowMore
                  shown={rows.length}
                  things="participants"
                  hasMore={hasMore}
                  busy={loadingMore}
                  onMore={showMore}
                />
              </>
            )}
          </Answer>
        </ArrowRows>
      )}
    </Page>
  )
}

function useColumns(): readonly Column<ParticipantRow>[] {
  const country = useCountry()
  return [
    {
      key: 'name',
      header: 'Name',
      cell: ({ participantId, name, preferredName }) => (
        <>
          <RowLink to="/participants/$participantId" params={{ participantId }}>
            <bdi>{name}</bdi>
          </RowLink>
          {preferredName && (
            <Text span size="sm" c="dimmed" ml={8}>
              called <bdi>{preferredName}</bdi>
            </Text>
          )}
        </>
      ),
    },
    { key: 'number', header: 'Record number', width: '9rem', cell: ({ recordNumber }) => recordNumber },
    {
      key: 'born',
      header: 'Date of birth',
      width: '9.5rem',
      cell: ({ birthDate }) => birthDate && shownDay(birthDate, country),
    },
    {
      key: 'groups',
      header: 'Groups',
      width: '31%',
      cell: ({ groups }) =>
        groups.join(', ') || (
          <Text size="sm" c="dimmed">
            None at present
          </Text>
        ),
    },
  ]
}
