import { Group, NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { timepoints } from '../../preload/contract/measures.ts'
import { useCountry } from '../ui/country.tsx'
import { shownDay } from '../ui/day.ts'
import { DayInput } from '../ui/day-input.tsx'
import type { SessionOfPerson } from './measure-queries.ts'
import { timepointNames } from './measure-words.ts'

export type WhenValues = {
  readonly givenOn: string
  readonly timepoint: string
  readonly sessionId: string
  readonly months: string
}

/** The day, and the place in the course: intake, a session, closure, a follow-up. */
export function WhenFields(props: {
  readonly values: WhenValues
  readonly sessions: readonly SessionOfPerson[]
  readonly errors: Readonly<Record<string, ReactNode>>
  readonly onChange: (values: Partial<WhenValues>) => void
}) {
  const { values, sessions, errors, onChange } = props
  const country = useCountry()
  const manyGroups = new Set(sessions.map(({ groupName }) => groupName)).size > 1
  return (
    <Group gap="lg" align="flex-start">
      <DayInput
        label="Filled in on"
        w={230}
        value={values.givenOn}
        error={errors.givenOn}
        onChange={(givenOn) => onChange({ givenOn })}
      />
      <NativeSelect
        label="Timepoint"
        description="Its place in the course"
        w={170}
        value={values.timepoint}
        error={errors.timepoint}
        data={[{ value: '', label: 'Choose' }, ...timepoints.map((value) => ({ value, label: timepointNames[value] }))]}
        onChange={({ currentTarget }) => onChange({ timepoint: currentTarget.value })}
      />
      {values.timepoint === 'session' && (
        <NativeSelect
          label="Session"
          description="In which it was given"
          w={320}
          value={values.sessionId}
          error={errors.sessionId}
          data={[
            { value: '', label: 'Choose' },
            ...sessions.map(({ sessionId, number, stepTitle, date, groupName }) => ({
              value: sessionId,
              label: `${number}: ${stepTitle}, ${shownDay(date, country)}${manyGroups ? ` · ${groupName}` : ''}`,
            })),
          ]}
          onChange={({ currentTarget }) => onChange({ sessionId: currentTarget.value })}
        />
      )}
      {values.timepoint === 'follow-up' && (
        <NativeSelect
          label="After the closure"
          description="In months"
          w={170}
          value={values.months}
          error={errors.followUpMonths}
          data={[
            { value: '', label: 'Choose' },
            ...followUpChoices.map((months) => ({
              value: String(months),
              label: `${months} ${months === 1 ? 'month' : 'months'}`,
            })),
          ]}
          onChange={({ currentTarget }) => onChange({ months: currentTarget.value })}
        />
      )}
    </Group>
  )
}

/** What the contract takes. */
const followUpChoices = Array.from({ length: 24 }, (_, i) => i + 1)
