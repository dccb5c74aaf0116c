import { Text } from '@mantine/core'
import type { Programme, Step } from '../../preload/contract/programmes.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { Section } from '../ui/section.tsx'
import { sessionsWords, totalWords } from './curriculum-values.ts'

/** The curriculum to read, for those who do not change it. */
export function CurriculumTable({ programme }: { readonly programme: Programme }) {
  return (
    <Section title="Curriculum" flush action={<Text size="sm">{totalWords(programme.steps)}</Text>}>
      <DataTable
        caption="Steps of the curriculum"
        columns={columns}
        rows={programme.steps}
        rowKey={({ stepId }) => stepId}
      />
    </Section>
  )
}

const columns: readonly Column<Step>[] = [
  {
    key: 'position',
    header: 'No.',
    width: '4rem',
    align: 'right',
    cell: ({ position }) => (
      <Text size="sm" c="dimmed">
        {position}
      </Text>
    ),
  },
  { key: 'title', header: 'Step', cell: ({ title }) => title },
  {
    key: 'sessions',
    header: 'Sessions',
    width: '10rem',
    cell: ({ sessions }) =>
      sessions === 0 ? (
        <Text size="sm" c="dimmed">
          {sessionsWords(sessions)}
        </Text>
      ) : (
        sessionsWords(sessions)
      ),
  },
]
