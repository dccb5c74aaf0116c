import { Text } from '@mantine/core'
import type { InstrumentFacts } from '../../preload/contract/measures.ts'
import { Section } from '../ui/section.tsx'
import { CourseChart } from './course-chart.tsx'
import classes from './course-section.module.css'
import { standing } from './course-summary.ts'
import { CourseTable } from './course-table.tsx'
import type { Course } from './measure-queries.ts'

/** One measure: where the person stands, the chart, the table behind it, and whose measure it is. */
export function CourseSection(props: {
  readonly participantId: string
  readonly facts: InstrumentFacts
  readonly course: Course['courses'][number]
  readonly sessions: Course['sessions']
}) {
  const { participantId, facts, course, sessions } = props
  return (
    <Section
      title={facts.name}
      flush
      action={
        <Text size="sm" c="dimmed" component="span">
          {facts.higherIs === 'worse' ? 'Higher is worse' : 'Higher is better'}, {facts.least} to {facts.most}
        </Text>
      }
    >
      <div className={classes.picture}>
        <Text fw={600} mb="sm">
          {standing(course.administrations)}
        </Text>
        <CourseChart facts={facts} course={course} sessions={sessions} />
      </div>
      <CourseTable participantId={participantId} facts={facts} administrations={course.administrations} />
      <div className={classes.foot}>
        {facts.reliableChange && <p>Reliable change: {facts.reliableChange.words}</p>}
        <p>{facts.creditLine}</p>
      </div>
    </Section>
  )
}
