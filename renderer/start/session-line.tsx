import { Text } from '@mantine/core'
import type { SessionAhead } from '../../preload/contract/sessions.ts'
import { useCountry } from '../ui/country.tsx'
import { today } from '../ui/day.ts'
import { LinkButton } from '../ui/link-button.tsx'
import classes from './session-line.module.css'
import { nearDay, whenWords } from './when-words.ts'

/** One session that waits, and the one thing to do about it. */
export function SessionLine({ session, primary }: { readonly session: SessionAhead; readonly primary: boolean }) {
  const country = useCountry()
  const { sessionId, groupName, number, stepTitle, date, startTime, state, members, unsigned } = session
  const held = state === 'held'
  const when = whenWords(date, today(new Date()))
  const look = primary ? {} : { variant: 'default' }
  return (
    <div className={classes.line}>
      <div className={classes.what}>
        <Text fw={600}>{groupName}</Text>
        <Text size="sm" c="dimmed">
          Session {number}: {stepTitle}
        </Text>
      </div>
      <div className={classes.when}>
        <Text size="sm">
          {when && <strong className={classes.near}>{when}, </strong>}
          {nearDay(date, country)}, {startTime}
        </Text>
        <Text size="sm" c="dimmed">
          {held ? waiting(unsigned) : counted(members, 'member')}
        </Text>
      </div>
      {held ? (
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
      )}
    </div>
  )
}

const waiting = (unsigned: number) =>
  unsigned === 0 ? 'All notes are signed; something else is still open' : `${counted(unsigned, 'note')} to sign`

const counted = (n: number, thing: string) => `${n} ${thing}${n === 1 ? '' : 's'}`
