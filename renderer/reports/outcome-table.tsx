import { Text } from '@mantine/core'
import type { ReportSection } from '../../preload/contract/reports.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import classes from './outcome-section.module.css'

/** The figures of one part of the report: the same texts as in every file. */
export function OutcomeTable({ section: { title, columns, rows } }: { readonly section: ReportSection }) {
  return (
    <div className={classes.table}>
      <DataTable
        caption={title}
        columns={tableColumns(columns)}
        rows={rows}
        rowKey={({ key }) => key}
        none="There is nothing to count here."
      />
    </div>
  )
}

type Row = ReportSection['rows'][number]

const tableColumns = (columns: ReportSection['columns']): readonly Column<Row>[] => [
  {
    key: 'label',
    header: 'Of',
    hideHeader: true,
    cell: ({ label }) => (
      <Text size="sm" fw={550}>
        {label}
      </Text>
    ),
  },
  ...columns.map(
    ({ key, header, kind }, place): Column<Row> => ({
      key,
      header,
      align: kind === 'words' ? 'left' : 'right',
      cell: ({ cells }) => {
        const figure = cells[place]
        return (
          <Text size="sm" span c={figure?.why ? 'dimmed' : 'inherit'}>
            {figure?.text}
          </Text>
        )
      },
    }),
  ),
]
