import { Text } from '@mantine/core'
import type { InstrumentFacts, MeasureDue } from '../../preload/contract/measures.ts'
import type { Person } from '../app/use-person.ts'
import { ArrowRows } from '../ui/arrow-rows.tsx'
import { RowLink } from '../ui/row-link.tsx'
import { Section } from '../ui/section.tsx'
import classes from './choose-measure.module.css'
import { firstDue } from './first-due.ts'
import type { GiveSearch } from './give-search.ts'
import { whenGiven } from './measure-words.ts'

/** What is due first, then everything that Grove can score. */
export function ChooseMeasure(props: {
  readonly person: Person
  readonly instruments: readonly InstrumentFacts[]
  readonly due: readonly MeasureDue[]
}) {
  const { person, instruments, due } = props
  const to = (search: GiveSearch) => ({ params: { participantId: person.participantId }, search })
  return (
    <ArrowRows>
      {due.length > 0 && (
        <Section title="Due now" flush>
          <ul className={classes.list}>
            {firstDue(due).map((one) => (
              <li key={`${one.instrument} ${whenGiven(one)}`}>
                <RowLink
                  to="/participants/$participantId/measures/new"
                  {...to({
                    instrument: one.instrument,
                    timepoint: one.timepoint,
                    ...(one.followUpMonths === null ? {} : { months: one.followUpMonths }),
                  })}
                >
                  {one.instrumentName}
                </RowLink>
                <Text size="sm" c="dimmed">
                  {whenGiven(one)}
                </Text>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={due.length > 0 ? 'Or any other measure' : 'Which measure?'} flush>
        <ul className={classes.list}>
          {instruments.map(({ instrument, name, about, textShips }) => (
            <li key={instrument}>
              <RowLink to="/participants/$participantId/measures/new" {...to({ instrument })}>
                {name}
              </RowLink>
              <Text size="sm" c="dimmed">
                {about}
                {!textShips && ' Scores only: the questions are on your own paper form.'}
              </Text>
            </li>
          ))}
        </ul>
      </Section>
    </ArrowRows>
  )
}
