import { SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { InstrumentFacts } from '../../preload/contract/measures.ts'
import { AnswerSheet } from './answer-sheet.tsx'
import type { FillInValues } from './fill-in-values.ts'
import { TypedFields } from './typed-fields.tsx'

/** The ways to fill a measure in: its questions on the screen where its words may be shown, digits from paper, the total alone. */
export function FillIn(props: {
  readonly facts: InstrumentFacts
  readonly values: FillInValues
  readonly onChange: (values: FillInValues) => void
  /** By field, as in `fillInFaults`. */
  readonly errors: Readonly<Record<string, ReactNode>>
  /** Numbers of questions to look at again. */
  readonly missing: readonly number[]
}) {
  const { facts, values, onChange, errors, missing } = props
  const ways: readonly FillInValues['how'][] = facts.textShips ? ['form', 'paper', 'total'] : ['paper', 'total']
  return (
    <Stack gap="md">
      <div>
        <SegmentedControl
          aria-label="How it is filled in"
          value={values.how}
          data={ways.map((value) => ({ value, label: wayNames[value] }))}
          onChange={(how) => onChange({ ...values, how })}
        />
        {!facts.textShips && (
          <Text size="xs" c="dimmed" mt={6}>
            The words of {facts.name} may not be shown here. Use your own licensed paper form.
          </Text>
        )}
      </div>
      {values.how === 'form' && (
        <AnswerSheet
          facts={facts}
          answers={values.answers}
          missing={missing}
          onAnswer={(place, answer) => onChange({ ...values, answers: values.answers.with(place, answer) })}
        />
      )}
      {errors.answers && (
        <Text size="xs" c="var(--mantine-color-error)" data-fault tabIndex={-1}>
          {errors.answers}
        </Text>
      )}
      {values.how === 'paper' && (
        <TypedFields
          facts={facts}
          digits={values.digits}
          again={values.again}
          errors={errors}
          onDigits={(digits) => onChange({ ...values, digits })}
          onAgain={(place, typed) => onChange({ ...values, again: values.again.with(place, typed) })}
        />
      )}
      {values.how === 'total' && (
        <TextInput
          label="Total on paper"
          description={`From ${facts.least} to ${facts.most}. What was answered to the single questions is then not known.`}
          inputMode="decimal"
          autoComplete="off"
          data-fill-in
          maw={320}
          value={values.total}
          error={errors.total}
          onChange={({ currentTarget }) => onChange({ ...values, total: currentTarget.value })}
        />
      )}
    </Stack>
  )
}

const wayNames: Readonly<Record<FillInValues['how'], string>> = {
  form: 'On the screen',
  paper: 'Digits from paper',
  total: 'Total alone',
}
