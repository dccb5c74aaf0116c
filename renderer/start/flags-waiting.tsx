import type { MeasureFlag } from '../../preload/contract/measures.ts'
import { flagTitle } from '../app/flag-title.ts'
import { useCountry } from '../ui/country.tsx'
import { shownDay } from '../ui/day.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Section } from '../ui/section.tsx'
import { StartLine } from './start-line.tsx'

/** Answers to measures for which nobody has written down yet what was done. */
export function FlagsWaiting({ flags }: { readonly flags: readonly MeasureFlag[] }) {
  const country = useCountry()
  if (flags.length === 0) return null
  return (
    <Section title="Asks for action" flush>
      {flags.map((flag, place) => (
        <StartLine
          key={flag.flagId}
          title={flag.name}
          below={`Filled in on ${shownDay(flag.givenOn, country)}`}
          reason={flagTitle(flag)}
          more={flag.itemText}
          action={
            <LinkButton
              to="/participants/$participantId/course"
              params={{ participantId: flag.participantId }}
              aria-label={`Answer: ${flag.name}, ${flagTitle(flag)}`}
              {...(place === 0 ? {} : { variant: 'default' })}
            >
              Answer
            </LinkButton>
          }
        />
      ))}
    </Section>
  )
}
