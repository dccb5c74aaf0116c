import { Text, Title } from '@mantine/core'
import type { ClosureFacts, MeasureInClosure } from '../../preload/contract/closure.ts'
import { useCountry } from '../ui/country.tsx'
import { shownDay } from '../ui/day.ts'
import { Facts } from '../ui/facts.tsx'
import { Section } from '../ui/section.tsx'
import { CoursePicture } from './course-picture.tsx'
import classes from './drawn-together.module.css'
import { changeInWords, goalInWords } from './drawn-words.ts'

/** What the summary says by itself, so that nobody types it again. */
export function DrawnTogether({ facts }: { readonly facts: ClosureFacts }) {
  return (
    <Section title="Drawn together">
      <div className={classes.parts}>
        <Treatment facts={facts} />
        {facts.measures.length === 0 ? (
          <Text c="dimmed">No measure was filled in.</Text>
        ) : (
          facts.measures.map((measure) => <Course key={measure.instrument} measure={measure} />)
        )}
        <Goals facts={facts} />
        {facts.challenges !== '' && (
          <section aria-label="Presenting challenges">
            <Title order={3} size="h4" fz="sm" fw={600}>
              Presenting challenges at intake
            </Title>
            <p className={classes.words} dir="auto">
              {facts.challenges}
            </p>
          </section>
        )}
      </div>
    </Section>
  )
}

function Treatment({ facts }: { readonly facts: ClosureFacts }) {
  const country = useCountry()
  const { firstSession, lastSession, sessionsAttended, sessionsOffered, homePractice } = facts
  const day = (iso: string | null) => (iso === null ? null : shownDay(iso, country))
  return (
    <div className={classes.treatment}>
      <Facts
        none="None"
        facts={[
          { label: 'Programme', value: facts.programmeName },
          { label: 'Group', value: facts.groupName },
          { label: 'Facilitators', value: facts.facilitators.join(', ') },
          { label: 'First session', value: day(firstSession) },
          { label: 'Last session', value: day(lastSession) },
          {
            label: 'Attended',
            value: sessionsOffered === 0 ? 'Not recorded yet' : `${sessionsAttended} of ${sessionsOffered}`,
          },
          {
            label: 'Home practice',
            value:
              homePractice.sessionsSet === 0
                ? null
                : `Set ${homePractice.sessionsSet} times, done ${homePractice.times} times`,
          },
          { label: 'Safety plan', value: facts.hasSafetyPlan ? 'Agreed' : null },
        ]}
      />
    </div>
  )
}

function Course({ measure }: { readonly measure: MeasureInClosure }) {
  return (
    <section className={classes.course} aria-label={measure.name}>
      <div className={classes.head}>
        <Title order={3} size="h4" fz="sm" fw={600}>
          {measure.name}
        </Title>
        <Text size="sm">{changeInWords(measure)}</Text>
      </div>
      {measure.points.length > 1 && <CoursePicture measure={measure} />}
    </section>
  )
}

function Goals({ facts: { goals, attainment } }: { readonly facts: ClosureFacts }) {
  if (goals.length === 0) return <Text c="dimmed">No goal was agreed.</Text>
  return (
    <section aria-label="Goals">
      <Title order={3} size="h4" fz="sm" fw={600}>
        Goals
      </Title>
      <ul className={classes.goals}>
        {goals.map((goal, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two goals may have the same words, and none moves
          <li key={i}>
            <span dir="auto">{goal.wording}</span>
            <Text span size="sm" c="dimmed">
              {goalInWords(goal)}
            </Text>
          </li>
        ))}
      </ul>
      {attainment && (
        <Text size="sm">
          Goal attainment (T score): {attainment.first} at first, {attainment.now} now
        </Text>
      )}
    </section>
  )
}
