import { Text } from '@mantine/core'
import type { Step } from '../../preload/contract/programmes.ts'
import { useCountry } from '../ui/country.tsx'
import { isDay, shownDay } from '../ui/day.ts'
import { Section } from '../ui/section.tsx'
import { counted, weeklySlot } from './group-words.ts'
import classes from './schedule.module.css'
import { schedulePreview } from './schedule-preview.ts'

/** What the group will meet for and when, before anything is saved. */
export function SchedulePreview(props: {
  readonly steps: readonly Step[]
  readonly firstDate: string
  readonly startTime: string
}) {
  const country = useCountry()
  const sessions = schedulePreview(props.steps, props.firstDate)
  const last = sessions.at(-1)?.date
  return (
    <div className={classes.stays}>
      <Section title="Schedule">
        {sessions.length === 0 ? (
          <Text size="sm" c="dimmed">
            Choose a programme to see its sessions.
          </Text>
        ) : (
          <>
            <Text size="sm" role="status">
              {counted(sessions.length, 'session')}
              {isDay(props.firstDate) && last
                ? `, ${weeklySlot(props.firstDate, props.startTime || '…')}, until ${shownDay(last, country)}`
                : ', one a week. Type the first date to see the days.'}
            </Text>
            <ol className={classes.sessions}>
              {sessions.map(({ number, date, title, part, of }) => (
                <li key={number}>
                  <span className={classes.number}>{number}</span>
                  <span className={classes.title}>
                    {title}
                    {of > 1 && (
                      <Text span size="xs" c="dimmed">
                        {' '}
                        {part} of {of}
                      </Text>
                    )}
                  </span>
                  {date && <span className={classes.date}>{shownDay(date, country)}</span>}
                </li>
              ))}
            </ol>
          </>
        )}
      </Section>
    </div>
  )
}
