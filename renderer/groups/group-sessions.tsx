import { Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { ArrowRows } from '../ui/arrow-rows.tsx'
import { useCountry } from '../ui/country.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { shownDay } from '../ui/day.ts'
import { RowLink } from '../ui/row-link.tsx'
import { StatusBadge } from '../ui/status-badge.tsx'
import { GroupFrame } from './group-frame.tsx'
import type { Group } from './group-queries.ts'
import { sessionStateWords } from './group-words.ts'

type Session = Group['sessions'][number]

export function GroupSessions() {
  const { groupId } = useParams({ from: '/groups/$groupId' })
  const columns = useColumns()
  return (
    <GroupFrame groupId={groupId}>
      {({ sessions }) => (
        <ArrowRows>
          <DataTable
            caption="Sessions"
            columns={columns}
            rows={sessions}
            rowKey={({ sessionId }) => sessionId}
            none="This group has no sessions."
          />
        </ArrowRows>
      )}
    </GroupFrame>
  )
}

function useColumns(): readonly Column<Session>[] {
  const country = useCountry()
  return [
    {
      key: 'number',
      header: 'No.',
      width: '4rem',
      align: 'right',
      cell: ({ number }) => (
        <Text size="sm" c="dimmed">
          {number}
        </Text>
      ),
    },
    {
      key: 'step',
      header: 'Step',
      cell: ({ sessionId, number, stepTitle }) => (
        <RowLink to="/sessions/$sessionId" params={{ sessionId }} aria-label={`Session ${number}, ${stepTitle}`}>
          {stepTitle}
        </RowLink>
      ),
    },
    { key: 'date', header: 'Date', width: '9rem', cell: ({ date }) => shownDay(date, country) },
    { key: 'time', header: 'Time', width: '6rem', cell: ({ startTime }) => startTime },
    {
      key: 'state',
      header: 'State',
      width: '11rem',
      cell: ({ state }) => (
        <StatusBadge tone={sessionStateWords[state].tone}>{sessionStateWords[state].words}</StatusBadge>
      ),
    },
  ]
}
