import { Text } from '@mantine/core'
import type { InstrumentFacts } from '../../preload/contract/measures.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { Section } from '../ui/section.tsx'
import type { MeasurePlan } from './measure-queries.ts'
import { type PlanLine, planLines } from './plan-values.ts'

/** The plan to read, for those who do not change it. */
export function PlanTable(props: { readonly instruments: readonly InstrumentFacts[]; readonly plan: MeasurePlan }) {
  const { instruments, plan } = props
  const lines = planLines(instruments, plan.entries).filter(
    ({ intake, sessions, closure, followUp }) => intake || sessions !== '' || closure || followUp,
  )
  const name = (instrument: number) => instruments.find((one) => one.instrument === instrument)?.name ?? ''
  const tick = (key: 'intake' | 'closure' | 'followUp', header: string): Column<PlanLine> => ({
    key,
    header,
    width: '8rem',
    cell: (line) => (line[key] ? 'Yes' : <None />),
  })
  const columns: readonly Column<PlanLine>[] = [
    { key: 'measure', header: 'Measure', cell: ({ instrument }) => name(instrument) },
    tick('intake', 'Intake'),
    { key: 'sessions', header: 'Sessions', width: '14rem', cell: ({ sessions }) => sessions || <None /> },
    tick('closure', 'Closure'),
    tick('followUp', 'Follow-up'),
  ]
  return (
    <Section title="What is given when" flush>
      <DataTable
        caption="What is given when"
        columns={columns}
        rows={lines}
        rowKey={({ instrument }) => String(instrument)}
        none="No measure is planned in this programme."
      />
    </Section>
  )
}

const None = () => (
  <Text size="sm" c="dimmed">
    –
  </Text>
)
