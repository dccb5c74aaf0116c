import { Button, Stack, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { type InstrumentFacts, measures } from '../../preload/contract/measures.ts'
import { CallForm } from '../app/call-form.tsx'
import { LeaveGuard } from '../app/leave-guard.tsx'
import { type CallForm as Form, useCallForm } from '../app/use-call-form.ts'
import { DayInput } from '../ui/day-input.tsx'
import { sayDone } from '../ui/say-done.ts'
import { Section } from '../ui/section.tsx'
import { FillIn } from './fill-in.tsx'
import { emptyFillIn, type FillInValues, filledIn } from './fill-in-values.ts'
import { type Administration, measuresKey } from './measure-queries.ts'
import { measureReasons } from './measure-reasons.ts'
import { useFillIn } from './use-fill-in.ts'

type Values = FillInValues & { readonly givenOn: string; readonly reason: string }

/** Puts a slip right. What was entered before stays beside it, and so does every flag that it raised. */
export function CorrectForm(props: {
  readonly facts: InstrumentFacts
  readonly given: Administration
  readonly onStop: () => void
}) {
  const { facts, given, onStop } = props
  const { administrationId, revision, givenOn } = given.administration
  const fillIn = useFillIn(facts)
  const [initial] = useState((): Values => ({ givenOn, reason: '', ...enteredBefore(facts, given) }))
  const form: Form<Values> = useCallForm({
    initial,
    schema: measures.correct.input,
    input: (values) => ({
      administrationId,
      revision,
      givenOn: values.givenOn,
      reason: values.reason,
      ...filledIn(values, facts),
    }),
    send: async (input) => fillIn.check(form.fields.values) ?? (await window.grove.measures.correct(input)),
    say: (path) => fillIn.say(path, form.fields.values),
    refresh: [measuresKey, ['sessions', 'ahead']],
    reasons: { ...measureReasons, ...fillIn.reasons },
    onSaved: () => {
      sayDone('Corrected. The earlier entry stays below.')
      onStop()
      document.querySelector('h1')?.focus()
    },
  })
  const { values, errors, setValues, getInputProps } = form.fields
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.querySelector<HTMLElement>('[data-fill-in], [data-answers] input')?.focus(), [])
  return (
    <div ref={place}>
      <LeaveGuard when={form.touched} />
      <CallForm
        form={form}
        action={fillIn.warnedOf.length > 0 && form.failure ? 'Keep it as it is' : 'Save the correction'}
        beside={
          <Button variant="subtle" color="gray" onClick={onStop}>
            Cancel
          </Button>
        }
      >
        <Section title={`Correct this ${facts.name}`}>
          <Stack gap="lg">
            <DayInput label="Filled in on" w={230} {...getInputProps('givenOn')} />
            <FillIn
              facts={facts}
              values={values}
              errors={errors}
              missing={fillIn.warnedOf}
              onChange={(filled) => setValues(filled)}
            />
            <TextInput
              label="Why it is corrected"
              description="Kept with your name, above the earlier entry."
              autoComplete="off"
              data-after-answers
              maw={560}
              {...getInputProps('reason')}
            />
          </Stack>
        </Section>
      </CallForm>
    </div>
  )
}

/** The newest entry, in the way in which it came. */
function enteredBefore(facts: InstrumentFacts, { revisions }: Administration): FillInValues {
  const empty = emptyFillIn(facts)
  const [newest] = revisions
  if (!newest?.answers) return { ...empty, how: 'total', total: newest?.scoreText ?? '' }
  // From paper it is typed anew: what was typed wrongly once is not to be read over.
  return newest.how === 'form' && facts.textShips
    ? { ...empty, how: 'form', answers: newest.answers }
    : { ...empty, how: 'paper' }
}
