import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core'
import { enrolmentEnds } from '../../preload/contract/enrolments.ts'
import { endedWords, enrolmentEndWords } from '../app/enrolment-words.ts'
import { DayInput } from '../ui/day-input.tsx'
import { Section } from '../ui/section.tsx'
import classes from './also-done.module.css'
import { type ClosurePlan, goesOn } from './closure-plan.ts'

type Props = {
  readonly plan: ClosurePlan
  readonly onChange: (plan: ClosurePlan) => void
  /** With what the enrolment has ended already; null while it goes on. */
  readonly endedWith: string | null
  /** What is wrong, by the field's path. */
  readonly faults: Readonly<Record<string, string>>
}

/** What signing does besides: nothing that does not stand here. */
export function AlsoDone({ plan, onChange, endedWith, faults }: Props) {
  const { followUps } = plan
  const change = (index: number, more: Partial<ClosurePlan['followUps'][number]>) =>
    onChange({ ...plan, followUps: followUps.map((one, i) => (i === index ? { ...one, ...more } : one)) })
  return (
    <Section title="What signing does besides">
      <div className={classes.parts}>
        {endedWith === null ? (
          <NativeSelect
            label="The enrolment in the group"
            data={[
              { value: '', label: 'Choose how it ended' },
              ...enrolmentEnds.map((end) => ({ value: end, label: `Ends: ${enrolmentEndWords[end].toLowerCase()}` })),
              { value: goesOn, label: 'Goes on' },
            ]}
            value={plan.endEnrolment ?? ''}
            error={faults.endEnrolment}
            onChange={({ currentTarget: { value } }) =>
              onChange({
                ...plan,
                endEnrolment: enrolmentEnds.find((end) => end === value) ?? (value === goesOn ? goesOn : null),
              })
            }
          />
        ) : (
          <Text size="sm">The enrolment has ended already: {endedWords(endedWith).toLowerCase()}.</Text>
        )}
        <fieldset className={classes.followUps}>
          <legend>Follow-ups</legend>
          {followUps.length === 0 && (
            <Text size="sm" c="dimmed">
              None is created.
            </Text>
          )}
          {followUps.map(({ key, months, dueOn }, index) => (
            <div key={key} className={classes.followUp}>
              <TextInput
                label="Months"
                inputMode="numeric"
                autoComplete="off"
                description="after the end"
                w={104}
                value={months}
                error={faults[`followUps.${index}.months`]}
                onChange={({ currentTarget }) => change(index, { months: currentTarget.value })}
              />
              <DayInput
                label="Due on"
                value={dueOn}
                error={faults[`followUps.${index}.dueOn`]}
                onChange={(day) => change(index, { dueOn: day })}
              />
              <Button
                variant="subtle"
                color="gray"
                aria-label={`Leave out the follow-up after ${months} months`}
                onClick={() => onChange({ ...plan, followUps: followUps.filter((_, i) => i !== index) })}
              >
                Leave out
              </Button>
            </div>
          ))}
          {followUps.length < 6 && (
            <Group>
              <Button
                variant="default"
                size="xs"
                onClick={() =>
                  onChange({
                    ...plan,
                    followUps: [...followUps, { key: nextKey(followUps), months: '', dueOn: '' }],
                  })
                }
              >
                Add a follow-up
              </Button>
            </Group>
          )}
        </fieldset>
      </div>
    </Section>
  )
}

const nextKey = (followUps: ClosurePlan['followUps']) => 1 + Math.max(0, ...followUps.map(({ key }) => key))
