import { Group, NativeSelect, SegmentedControl, Text } from '@mantine/core'
import IconClipboardCheck from '@tabler/icons-react/dist/esm/icons/IconClipboardCheck.mjs'
import { useState } from 'react'
import type { InstrumentFacts, MeasureDue } from '../../preload/contract/measures.ts'
import { LeaveGuard } from '../app/leave-guard.tsx'
import type { GroupSession } from '../app/use-session.ts'
import { today } from '../ui/day.ts'
import { DayInput } from '../ui/day-input.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Section } from '../ui/section.tsx'
import { BatchGrid } from './batch-grid.tsx'
import { batchOf } from './batch-rows.ts'
import { firstDue } from './first-due.ts'
import { FlagForm } from './flag-form.tsx'
import { counted } from './measure-words.ts'
import classes from './session-measures.module.css'
import { useBatch } from './use-batch.ts'

/** What is due in a session, and a grid to type it from paper: one row for each member, saved row by row. */
export function SessionMeasures(props: {
  readonly session: GroupSession
  readonly instruments: readonly InstrumentFacts[]
  readonly due: readonly MeasureDue[]
}) {
  const { session, instruments, due } = props
  const batch = useBatch(session.sessionId)
  const [chosen, setChosen] = useState(() => due[0]?.instrument ?? null)
  const [how, setHow] = useState<'paper' | 'total'>('paper')
  const [givenOn, setGivenOn] = useState(() => earlier(session.date, today(new Date())))
  const facts = instruments.find(({ instrument }) => instrument === chosen)
  const rows = facts ? batchOf(facts, due, session.members, session.number) : []
  const toGive = (instrument: InstrumentFacts) => {
    const wanted = firstDue(due).filter((one) => one.instrument === instrument.instrument)
    const open = wanted.filter((one) => batch.rowOf(instrument, one).saved === null)
    return { wanted: wanted.length, open: open.length }
  }
  const dueOnes = instruments.filter((instrument) => toGive(instrument).wanted > 0)
  const others = instruments.filter((instrument) => !dueOnes.includes(instrument))

  if (session.state === 'cancelled')
    return (
      <EmptyState icon={IconClipboardCheck} title="This session was cancelled.">
        Measures can still be given to single members, on their own pages.
      </EmptyState>
    )
  return (
    <>
      <LeaveGuard when={batch.hasUnsaved} />
      <Section title="Measures of this session">
        <Group gap="lg" align="flex-start">
          <NativeSelect
            label="Measure"
            description={
              dueOnes.length > 0 ? `${counted(dueOnes.length, 'measure')} planned for this session` : 'Nothing is due'
            }
            w={280}
            value={chosen === null ? '' : String(chosen)}
            data={[
              ...(chosen === null ? [{ value: '', label: 'Choose' }] : []),
              ...(dueOnes.length > 0
                ? [
                    {
                      group: 'Due in this session',
                      items: dueOnes.map((one) => ({
                        value: String(one.instrument),
                        label: one.name,
                      })),
                    },
                  ]
                : []),
              {
                group: 'Other measures',
                items: others.map((one) => ({ value: String(one.instrument), label: one.name })),
              },
            ]}
            onChange={({ currentTarget }) => setChosen(currentTarget.value === '' ? null : Number(currentTarget.value))}
          />
          <DayInput label="Filled in on" w={230} value={givenOn} onChange={setGivenOn} />
          {facts && (
            <div>
              <Text size="sm" fw={550}>
                Typed from paper
              </Text>
              <Text size="xs" c="dimmed" mb={5}>
                Totals leave single answers unknown
              </Text>
              <SegmentedControl
                aria-label="What is typed from paper"
                value={how}
                data={[
                  { value: 'paper', label: 'Every answer' },
                  { value: 'total', label: 'Totals alone' },
                ]}
                onChange={setHow}
              />
            </div>
          )}
        </Group>
        {dueOnes.length > 0 && (
          <ul className={classes.due}>
            {dueOnes.map((one) => (
              <li key={one.instrument}>
                <strong>{one.name}</strong> {openWords(toGive(one))}
              </li>
            ))}
          </ul>
        )}
      </Section>
      {facts && (
        <BatchGrid
          key={`${facts.instrument} ${how}`}
          session={session}
          facts={facts}
          how={how}
          rows={rows}
          batch={batch}
          givenOn={givenOn}
        />
      )}
      {batch.flags.length > 0 && (
        <Section title="Answers that ask for action">
          <div className={classes.flags}>
            {batch.flags.map((flag) => (
              <FlagForm key={flag.flagId} flag={flag} withName onClosed={() => batch.flagClosed(flag.flagId)} />
            ))}
          </div>
        </Section>
      )}
    </>
  )
}

const earlier = (one: string, other: string) => (one < other ? one : other)

const openWords = ({ wanted, open }: { readonly wanted: number; readonly open: number }) =>
  open === 0 ? `all ${wanted} given` : `${open} of ${wanted} still to give`
