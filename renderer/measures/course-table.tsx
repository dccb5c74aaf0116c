import { Text } from '@mantine/core'
import type { AdministrationRow, InstrumentFacts } from '../../preload/contract/measures.ts'
import { useCountry } from '../ui/country.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { shownDay } from '../ui/day.ts'
import { RowLink } from '../ui/row-link.tsx'
import { changeWords, counted, whenGiven } from './measure-words.ts'

/** What stands behind a chart, newest last; each row opens its answers. */
export function CourseTable(props: {
  readonly participantId: string
  readonly facts: InstrumentFacts
  readonly administrations: readonly AdministrationRow[]
}) {
  const { participantId, facts, administrations } = props
  const columns: readonly Column<AdministrationRow>[] = [
    {
      key: 'date',
      header: 'Filled in on',
      width: '9rem',
      cell: ({ administrationId, givenOn }) => (
        <RowLink
          to="/participants/$participantId/measures/$administrationId"
          params={{ participantId, administrationId }}
        >
          <Day of={givenOn} />
        </RowLink>
      ),
    },
    { key: 'timepoint', header: 'Timepoint', width: '11.5rem', cell: whenGiven },
    { key: 'score', header: 'Score', width: '5.5rem', align: 'right', cell: (row) => row.score?.text ?? '–' },
    { key: 'band', header: 'Band', cell: (row) => <BandOf row={row} /> },
    { key: 'change', header: 'Since the first score', width: '36%', cell: (row) => <ChangeOf row={row} /> },
  ]
  return (
    <DataTable
      caption={`${facts.name}, every filling-in`}
      columns={columns}
      rows={administrations}
      rowKey={({ administrationId }) => administrationId}
    />
  )
}

function Day({ of }: { readonly of: string }) {
  return shownDay(of, useCountry())
}

function BandOf({ row: { score, missing, flagNotKnown } }: { readonly row: AdministrationRow }) {
  return (
    <>
      {score ? score.band : `No score: ${counted(missing, 'answer')} missing`}
      {flagNotKnown && (
        <Text size="xs" c="dimmed">
          A total alone: the answers that would ask for action are not known
        </Text>
      )}
    </>
  )
}

function ChangeOf({ row: { change } }: { readonly row: AdministrationRow }) {
  if (!change)
    return (
      <Text size="sm" c="dimmed">
        –
      </Text>
    )
  return (
    <>
      {change.text}{' '}
      <Text size="sm" span {...(change.is === 'worsened' ? { fw: 600 } : { c: 'dimmed' })}>
        {changeWords(change)}
      </Text>
    </>
  )
}
