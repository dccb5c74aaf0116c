import { Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { type InstrumentFacts, measures, type Timepoint } from '../../preload/contract/measures.ts'
import { CallForm } from '../app/call-form.tsx'
import { FailureNotice } from '../app/failure-notice.tsx'
import { LeaveGuard } from '../app/leave-guard.tsx'
import { type CallForm as Form, useCallForm } from '../app/use-call-form.ts'
import type { Person } from '../app/use-person.ts'
import { today } from '../ui/day.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Section } from '../ui/section.tsx'
import { FillIn } from './fill-in.tsx'
import { emptyFillIn, type FillInValues, filledIn } from './fill-in-values.ts'
import type { GiveSearch } from './give-search.ts'
import { GivenResult } from './given-result.tsx'
import { type GivenMeasure, measuresKey, type SessionOfPerson, useSessionsOf } from './measure-queries.ts'
import { measureReasons } from './measure-reasons.ts'
import { useFillIn } from './use-fill-in.ts'
import { WhenFields, type WhenValues } from './when-fields.tsx'

type Values = WhenValues & FillInValues

/** One measure filled in by one person; after saving, what came out of it stands in the place of the form. */
export function GiveForm(props: {
  readonly person: Person
  readonly facts: InstrumentFacts
  readonly known: GiveSearch
}) {
  const { person, facts, known } = props
  const { participantId } = person
  const [given, setGiven] = useState<GivenMeasure | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const fillIn = useFillIn(facts)
  const initial: Values = {
    givenOn: today(new Date()),
    timepoint: known.timepoint ?? '',
    sessionId: known.sessionId ?? '',
    months: known.months === undefined ? '' : String(known.months),
    ...emptyFillIn(facts),
  }
  const form: Form<Values> = useCallForm({
    initial,
    schema: measures.give.input,
    input: (values) => ({
      participantId,
      instrument: facts.instrument,
      timepoint: values.timepoint as Timepoint,
      sessionId: sessionOf(values, known),
      followUpMonths: values.timepoint === 'follow-up' ? Number(values.months || Number.NaN) : null,
      givenOn: values.givenOn,
      how: values.how,
      ...filledIn(values, facts),
    }),
    send: async (input) => fillIn.check(form.fields.values) ?? (await window.grove.measures.give(input)),
    say: (path) => fillIn.say(path, form.fields.values) ?? choose[path],
    refresh: [measuresKey, ['sessions', 'ahead']],
    reasons: { ...measureReasons, ...fillIn.reasons },
    onSaved: setGiven,
  })
  const { values, errors, setValues } = form.fields
  const sessions = useSessionsOf(person, values.timepoint === 'session')

  // The person's page has its title focused; here somebody comes to answer.
  useEffect(() => {
    const first = place.current?.querySelector<HTMLElement>('[data-fill-in], [data-answers] input')
    const when = place.current?.querySelector<HTMLElement>('select')
    ;(known.timepoint ? first : when)?.focus({ preventScroll: true })
  }, [known.timepoint])

  if (given) return <GivenResult participantId={participantId} facts={facts} given={given} />
  return (
    <div ref={place}>
      <LeaveGuard when={form.touched} />
      <CallForm
        form={form}
        action={fillIn.warnedOf.length > 0 && form.failure ? 'Keep it as it is' : `Save the ${facts.name}`}
        beside={
          <LinkButton to="/participants/$participantId/course" params={{ participantId }} variant="subtle" color="gray">
            Cancel
          </LinkButton>
        }
      >
        <Section title={`${facts.name}: ${facts.about}`}>
          <Stack gap="lg">
            <WhenFields
              values={values}
              sessions={sessions.sessions}
              errors={errors}
              onChange={(when) => setValues(withDayOf(when, sessions.sessions))}
            />
            {sessions.error && <FailureNotice error={sessions.error} />}
            <FillIn
              facts={facts}
              values={values}
              errors={errors}
              missing={fillIn.warnedOf}
              onChange={(filled) => setValues(filled)}
            />
            <Text size="xs" c="dimmed" maw="80ch">
              {facts.creditLine}
            </Text>
          </Stack>
        </Section>
      </CallForm>
    </div>
  )
}

/** A session brings its day along; one that is still to come cannot have been filled in. */
function withDayOf(when: Partial<WhenValues>, sessions: readonly SessionOfPerson[]): Partial<WhenValues> {
  const session = sessions.find(({ sessionId }) => sessionId === when.sessionId)
  return session && session.date <= today(new Date()) ? { ...when, givenOn: session.date } : when
}

/** An intake measure may be given in a session, which then is told by the way that led here. */
function sessionOf({ timepoint, sessionId }: Values, known: GiveSearch): string | null {
  if (timepoint === 'session') return sessionId
  return timepoint === 'follow-up' ? null : (known.sessionId ?? null)
}

const choose: Readonly<Record<string, string>> = {
  timepoint: 'Choose where in the course this belongs.',
  sessionId: 'Choose the session in which it was given.',
  followUpMonths: 'Choose after how many months.',
}
