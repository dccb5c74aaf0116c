import { Table, Text, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './data-table.module.css'

export type Column<R> = {
  readonly key: string
  readonly header: string
  readonly cell: (row: R) => ReactNode
  /** CSS width, for example `9rem` or `40%`. */
  readonly width?: string
  readonly align?: 'left' | 'right' | 'center'
  /** The header is only for those who hear the page, for example above a button. */
  readonly hideHeader?: boolean
}

/**
 * A plain table. Give the first column a `RowLink` to make the whole row open something: there is one link per row, so
 * the keyboard and a screen reader meet it once.
 */
export function DataTable<R>(props: {
  /** What the table lists, for those who hear it. */
  readonly caption: string
  readonly columns: readonly Column<R>[]
  readonly rows: readonly R[]
  readonly rowKey: (row: R) => string
  /** Said below a table without rows, for example after a search. */
  readonly none?: string
}) {
  return (
    <div className={classes.frame}>
      <Table verticalSpacing={11} horizontalSpacing="lg" className={classes.table ?? ''}>
        <caption className={classes.caption}>{props.caption}</caption>
        <Table.Thead>
          <Table.Tr>
            {props.columns.map(({ key, header, width, align = 'left', hideHeader }) => (
              <Table.Th key={key} w={width ?? 'auto'} ta={align} scope="col">
                {hideHeader ? <VisuallyHidden>{header}</VisuallyHidden> : header}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {props.rows.map((row) => (
            <Table.Tr key={props.rowKey(row)} className={classes.row ?? ''}>
              {props.columns.map(({ key, cell, align = 'left' }) => (
                <Table.Td key={key} ta={align}>
                  {cell(row)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {props.rows.length === 0 && props.none && (
        <Text c="dimmed" ta="center" py="xl" role="status">
          {props.none}
        </Text>
      )}
    </div>
  )
}
