import { Text, VisuallyHidden } from '@mantine/core'
import IconChartBar from '@tabler/icons-react/dist/esm/icons/IconChartBar.mjs'
import { type GroupFigures, smallestCellOnScreen } from '../../preload/contract/reports.ts'
import { Answer } from '../app/answer.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'
import { ShareBar } from '../ui/share-bar.tsx'
import { useGroupFigures } from './report-queries.ts'
import { ReportTabs } from './report-tabs.tsx'

/** Counts of every group, without a word of a record. */
export function GroupReport() {
  const query = useGroupFigures()
  return (
    <Page title="Reports" description="The groups in figures. No names and no words of a record are in them.">
      <ReportTabs />
      <Answer query={query} loadingLines={6}>
        {(groups) =>
          groups.length === 0 ? (
            <EmptyState icon={IconChartBar} title="There is nothing to count yet.">
              Figures stand here as soon as the first group is formed.
            </EmptyState>
          ) : (
            <>
              <DataTable
                caption="Groups in figures"
                columns={columns}
                rows={groups}
                rowKey={({ groupId }) => groupId}
              />
              <Text size="xs" c="dimmed" mt="md" maw={640}>
                {fewer} stands for fewer than five people: so few could be recognised, so they are not counted here, and
                neither is their attendance. Attendance is the share of recorded places in sessions held at which the
                person was present.
              </Text>
            </>
          )
        }
      </Answer>
    </Page>
  )
}

const fewer = `<${smallestCellOnScreen}`

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
    width: '9rem',
    align: 'right',
    cell: ({ sessionsHeld, sessionsPlanned }) => `${sessionsHeld} of ${sessionsPlanned}`,
  },
  {
    key: 'enrolled',
    header: 'Enrolled',
    width: '7.5rem',
    align: 'right',
    cell: ({ enrolled }) => (enrolled === null ? <Hidden /> : enrolled),
  },
  {
    key: 'attendance',
    header: 'Attendance',
    width: '13.5rem',
    align: 'right',
    cell: ({ attendance, sessionsHeld }) =>
      attendance !== null ? (
        <ShareBar share={attendance} />
      ) : sessionsHeld === 0 ? (
        <Text size="sm" c="dimmed">
          Nothing held yet
        </Text>
      ) : (
        <Hidden />
      ),
  },
]

const Hidden = () => (
  <Text span size="sm" c="dimmed">
    <span aria-hidden>{fewer}</span>
    <VisuallyHidden>fewer than five people, not counted</VisuallyHidden>
  </Text>
)
