import { Text } from '@mantine/core'
import IconChartBar from '@tabler/icons-react/dist/esm/icons/IconChartBar.mjs'
import type { GroupFigures } from '../../preload/contract/reports.ts'
import { Answer } from '../app/answer.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Section } from '../ui/section.tsx'
import { ShareBar } from '../ui/share-bar.tsx'
import { TextLink } from '../ui/text-link.tsx'
import { useGroupFigures } from './start-queries.ts'

/** The practice manager's start: how far each group is. The report says the rest. */
export function ManagerStart() {
  const query = useGroupFigures()
  return (
    <Answer query={query} loadingLines={6}>
      {({ groups }) =>
        groups.length === 0 ? (
          <EmptyState icon={IconChartBar} title="There is no group yet.">
            As soon as the first group is formed, its figures stand here.
          </EmptyState>
        ) : (
          <Section
            title="Groups"
            flush
            action={
              <TextLink to="/reports" size="sm">
                All figures
              </TextLink>
            }
          >
            <DataTable caption="Groups" columns={columns} rows={groups} rowKey={({ groupId }) => groupId} />
          </Section>
        )
      }
    </Answer>
  )
}

const columns: readonly Column<GroupFigures>[] = [
  {
    key: 'group',
    header: 'Group',
    cell: ({ name, programmeName }) => (
      <>
        <Text size="sm" fw={550}>
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {programmeName}
        </Text>
      </>
    ),
  },
  {
    key: 'sessions',
    header: 'Sessions held',
    width: '13.5rem',
    cell: ({ sessionsHeld, sessionsPlanned }) => `${sessionsHeld} of ${sessionsPlanned}`,
  },
  {
    key: 'attendance',
    header: 'Attendance',
    width: '13.5rem',
    align: 'right',
    cell: ({ attendance, sessionsHeld }) =>
      attendance === null ? (
        <Text size="sm" c="dimmed">
          {sessionsHeld === 0 ? 'Nothing held yet' : 'Too few people to show'}
        </Text>
      ) : (
        <ShareBar share={attendance} />
      ),
  },
]
