import { Text } from '@mantine/core'
import type { howGiven, InstrumentFacts } from '../../preload/contract/measures.ts'
import { useCountry } from '../ui/country.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { shownDay, shownInstant } from '../ui/day.ts'
import { Section } from '../ui/section.tsx'
import type { Administration } from './measure-queries.ts'

type Revision = Administration['revisions'][number]

/** Who entered what and when: a correction stands above what it corrects, and both stay. */
export function AdministrationRevisions(props: {
  readonly facts: InstrumentFacts
  readonly revisions: readonly Revision[]
}) {
  return (
    <Section title={props.revisions.length > 1 ? 'Entered and corrected' : 'Entered'} flush>
      <DataTable
        caption={`Entries of this ${props.facts.name}`}
        columns={columns}
        rows={props.revisions}
        rowKey={({ revision }) => String(revision)}
      />
    </Section>
  )
}

const howWords: Readonly<Record<(typeof howGiven)[number], string>> = {
  form: 'on the screen',
  paper: 'from paper',
  total: 'a total from paper',
  imported: 'imported',
}

const columns: readonly Column<Revision>[] = [
  {
    key: 'at',
    header: 'Entered',
    width: '15rem',
    cell: ({ enteredAt, enteredBy }) => <Entered at={enteredAt} by={enteredBy} />,
  },
  { key: 'score', header: 'Score', width: '7rem', align: 'right', cell: ({ scoreText }) => scoreText ?? '–' },
  {
    key: 'answers',
    header: 'Answers',
    cell: ({ answers, how, givenOn }) => (
      <>
        {answers && <span>{answers.map((answer) => answer ?? '–').join(' ')}</span>}
        <How how={how} givenOn={givenOn} />
      </>
    ),
  },
  { key: 'reason', header: 'Reason', width: '30%', cell: ({ reason }) => reason || <Text c="dimmed">–</Text> },
]

function Entered({ at, by }: { readonly at: string; readonly by: string }) {
  const country = useCountry()
  return (
    <>
      {shownInstant(at, country)}
      <Text size="xs" c="dimmed">
        {by}
      </Text>
    </>
  )
}

function How({ how, givenOn }: Pick<Revision, 'how' | 'givenOn'>) {
  const country = useCountry()
  return (
    <Text size="xs" c="dimmed">
      {howWords[how]}, filled in on {shownDay(givenOn, country)}
    </Text>
  )
}
