import type { SessionAhead } from '../../preload/contract/sessions.ts'
import { useCountry } from '../ui/country.tsx'
import { today } from '../ui/day.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { sessionNeeds } from './session-needs.ts'
import classes from './start-line.module.css'
import { StartLine } from './start-line.tsx'
import { nearDay, whenWords } from './when-words.ts'

/** One session that waits, with what it needs. */
export function SessionLine(props: {
  readonly session: SessionAhead
  /** How many measures its members still have to fill in. */
  readonly measuresDue: number
  readonly primary: boolean
}) {
  const country = useCountry()
  const { session } = props
  const { sessionId, groupName, number, stepTitle, date, startTime } = session
  const when = whenWords(date, today(new Date()))
  const look = props.primary ? {} : { variant: 'default' }
  return (
    <StartLine
      title={groupName}
      below={`Session ${number}: ${stepTitle}`}
      reason={
        <>
          {when && <strong className={classes.near}>{when}, </strong>}
          {nearDay(date, country)}, {startTime}
        </>
      }
      more={sessionNeeds(session, props.measuresDue)}
      action={
        session.state === 'held' ? (
          <LinkButton
            to="/sessions/$sessionId/notes"
            params={{ sessionId }}
            aria-label={`Write up session ${number} of ${groupName}`}
            {...look}
          >
            Write up
          </LinkButton>
        ) : (
          <LinkButton
            to="/sessions/$sessionId"
            params={{ sessionId }}
            aria-label={`Open session ${number} of ${groupName}`}
            {...look}
          >
            Open
          </LinkButton>
        )
      }
    />
  )
}
