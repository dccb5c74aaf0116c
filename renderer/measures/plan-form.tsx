import { Button, Checkbox, Text, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { fail } from '../../preload/contract/failure.ts'
import { type InstrumentFacts, measures } from '../../preload/contract/measures.ts'
import { CallForm } from '../app/call-form.tsx'
import { useCommands } from '../app/commands.ts'
import { LeaveGuard } from '../app/leave-guard.tsx'
import { type CallForm as Form, useCallForm } from '../app/use-call-form.ts'
import { Notice } from '../ui/notice.tsx'
import { sayDone } from '../ui/say-done.ts'
import { Section } from '../ui/section.tsx'
import { type MeasurePlan, measuresKey } from './measure-queries.ts'
import { measureReasons } from './measure-reasons.ts'
import classes from './plan-form.module.css'
import { type PlanLine, planEntries, planFault, planLines } from './plan-values.ts'

/** A line for each measure: ticks for intake, closure and follow-up, numbers for sessions. */
export function PlanForm(props: {
  readonly programmeId: string
  readonly instruments: readonly InstrumentFacts[]
  readonly plan: MeasurePlan
  /** How many sessions the curriculum has now. */
  readonly sessions: number
}) {
  const { programmeId, instruments, plan } = props
  /** A plan may name sessions of a curriculum that was longer once. */
  const most = Math.max(props.sessions, ...plan.entries.map(({ sessionNumber }) => sessionNumber ?? 0))
  /** The version that a save replaces: the last one that was shown. */
  const [known, setKnown] = useState(plan.version)
  const [newer, setNewer] = useState<MeasurePlan | null>(null)
  const form: Form<{ entries: readonly PlanLine[] }> = useCallForm({
    initial: { entries: planLines(instruments, plan.entries) },
    schema: measures.savePlan.input,
    input: ({ entries }) => ({ programmeId, version: known, entries: planEntries(entries, most) }),
    send: async (input) => {
      const faults = form.fields.values.entries.flatMap((line, place) =>
        planFault(line, most) ? [[`entries.${place}.sessions`, { fault: 'not-valid' as const }] as const] : [],
      )
      return faults.length > 0
        ? fail({ code: 'invalid', fields: Object.fromEntries(faults) })
        : window.grove.measures.savePlan(input)
    },
    say: (path) => {
      const line = form.fields.values.entries[Number(path.split('.')[1])]
      return (line && planFault(line, most)) ?? undefined
    },
    refresh: [measuresKey, ['sessions', 'ahead']],
    reasons: measureReasons,
    onSaved: ({ version }, values) => {
      setKnown(version)
      setNewer(null)
      const shown = planLines(instruments, planEntries(values.entries, most))
      form.fields.setValues({ entries: shown })
      form.fields.resetDirty({ entries: shown })
      sayDone('Plan saved')
    },
  })
  const { values, errors } = form.fields
  const change = (place: number, to: Partial<PlanLine>) => {
    const line = values.entries[place]
    if (line) form.fields.setFieldValue('entries', values.entries.with(place, { ...line, ...to }))
  }

  const refused = form.failure?.code === 'conflict'
  useEffect(() => {
    if (!refused || plan.version === known) return
    setKnown(plan.version)
    setNewer(plan)
  }, [refused, plan, known])

  useCommands([{ id: 'save plan', label: 'Save the plan', group: 'Do', keys: 'mod+Enter', run: () => form.submit() }])
  return (
    <>
      <LeaveGuard when={form.touched} />
      <CallForm form={form} action="Save the plan">
        <Section title="What is given when" flush>
          <table className={classes.plan}>
            <caption className={classes.caption}>What is given when</caption>
            <thead>
              <tr>
                <th scope="col">Measure</th>
                <th scope="col">Intake</th>
                <th scope="col">
                  Sessions
                  <Text size="xs" span c="dimmed">
                    {' '}
                    1 to {most}, for example 4, 8 or 1-{most}
                  </Text>
                </th>
                <th scope="col">Closure</th>
                <th scope="col">Follow-up</th>
              </tr>
            </thead>
            <tbody>
              {values.entries.map((line, place) => {
                const name = instruments[place]?.name ?? ''
                const tick = (label: string, key: 'intake' | 'closure' | 'followUp') => (
                  <td className={classes.tick}>
                    <Checkbox
                      aria-label={`${name} at ${label}`}
                      checked={line[key]}
                      onChange={({ currentTarget }) => change(place, { [key]: currentTarget.checked })}
                    />
                  </td>
                )
                return (
                  <tr key={line.instrument}>
                    <th scope="row">{name}</th>
                    {tick('intake', 'intake')}
                    <td>
                      <TextInput
                        aria-label={`${name} in sessions`}
                        autoComplete="off"
                        placeholder="None"
                        value={line.sessions}
                        error={errors[`entries.${place}.sessions`]}
                        onChange={({ currentTarget }) => change(place, { sessions: currentTarget.value })}
                      />
                    </td>
                    {tick('closure', 'closure')}
                    {tick('follow-up', 'followUp')}
                  </tr>
                )
              })}
            </tbody>
          </table>
        </Section>
        {newer && (
          <Notice tone="attention" title="Somebody else saved this plan meanwhile.">
            Above stands yours; saving puts it in the place of theirs.
            <Button
              display="block"
              mt="sm"
              variant="default"
              size="xs"
              onClick={() => {
                form.fields.setValues({ entries: planLines(instruments, newer.entries) })
                setNewer(null)
              }}
            >
              Take theirs
            </Button>
          </Notice>
        )}
      </CallForm>
    </>
  )
}
