import { Text } from '@mantine/core'
import IconHomeHeart from '@tabler/icons-react/dist/esm/icons/IconHomeHeart.mjs'
import { useParams } from '@tanstack/react-router'
import { Answer } from '../app/answer.tsx'
import { PersonFrame } from '../app/person-frame.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Section } from '../ui/section.tsx'
import { type PersonPractice, usePracticeOf } from './home-practice-queries.ts'
import { practiceSummary } from './practice-summary.ts'

/** Everything that was set for one person to do at home, and what they told of it. */
export function PersonPracticePage() {
  const { participantId } = useParams({ from: '/participants/$participantId/home-practice' })
  return (
    <PersonFrame participantId={participantId}>
      {() => <PersonPracticeList participantId={participantId} />}
    </PersonFrame>
  )
}

type Row = PersonPractice[number]

const columns: readonly Column<Row>[] = [
  { key: 'words', header: 'What', cell: ({ words }) => <span dir="auto">{words}</span> },
  {
    key: 'set',
    header: 'Set in',
    cell: ({ groupName, sessionNumber }) => (
      <>
        Session {sessionNumber}
        <Text size="sm" c="dimmed" component="div">
          {groupName}
        </Text>
      </>
    ),
  },
  { key: 'planned', header: 'Planned', align: 'right', cell: ({ plannedTimes }) => `${plannedTimes}\u00a0×` },
  {
    key: 'done',
    header: 'Done',
    align: 'right',
    cell: ({ times }) => (times === null ? <Text c="dimmed">Not told yet</Text> : `${times}\u00a0×`),
  },
  {
    key: 'helpful',
    header: 'Helpful',
    align: 'right',
    cell: ({ helpfulness }) => (helpfulness === null ? '–' : `${helpfulness}\u00a0of\u00a010`),
  },
]

function PersonPracticeList({ participantId }: { readonly participantId: string }) {
  const query = usePracticeOf(participantId)
  return (
    <Answer query={query} loadingLines={8}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState icon={IconHomeHeart} title="No home practice yet">
            It is set in a session, on its tab Home practice, for everybody who is in the group then.
          </EmptyState>
        ) : (
          <>
            <Text mb="md">{practiceSummary(rows)}</Text>
            <Section title="Home practice" flush>
              <DataTable
                caption="Home practice, newest first within each group"
                columns={columns}
                rows={rows}
                rowKey={(row) => String(rows.indexOf(row))}
              />
            </Section>
          </>
        )
      }
    </Answer>
  )
}
