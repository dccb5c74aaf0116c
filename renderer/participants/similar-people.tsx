import { Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useCountry } from '../ui/country.tsx'
import { shownDay } from '../ui/day.ts'
import { Dotted } from '../ui/dotted.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextLink } from '../ui/text-link.tsx'
import { type Sought, useSimilar } from './participant-queries.ts'
import classes from './similar-people.module.css'

const typingPauseMs = 350
const mostShown = 5

/** Somebody like this may be registered already: a person with two records has half a history in each. */
export function SimilarPeople({ givenName, familyName, birthDate }: Sought) {
  const country = useCountry()
  const [sought] = useDebouncedValue({ givenName, familyName, birthDate }, typingPauseMs)
  const { data: people = [], isEnabled } = useSimilar(sought)
  const shown = isEnabled ? people.slice(0, mostShown) : []
  return (
    <div role="status">
      {shown.length > 0 && (
        <Notice tone="attention" title={shown.length === 1 ? 'Is this the same person?' : 'Is it one of these people?'}>
          <ul className={classes.people}>
            {shown.map(({ participantId, name, recordNumber, birthDate: born, groups }) => (
              <li key={participantId}>
                <TextLink to="/participants/$participantId" params={{ participantId }}>
                  <bdi>{name}</bdi>
                </TextLink>
                <Text span size="sm" c="dimmed">
                  <Dotted facts={[recordNumber, born && `born ${shownDay(born, country)}`, groups.join(', ')]} />
                </Text>
              </li>
            ))}
          </ul>
          {people.length > mostShown && (
            <Text size="sm" c="dimmed">
              and {people.length - mostShown} more
            </Text>
          )}
          If so, open that record instead of making a second one.
        </Notice>
      )}
    </div>
  )
}
