import { Text } from '@mantine/core'
import type { MeasureFlag } from '../../preload/contract/measures.ts'
import { flagTitle } from '../app/flag-title.ts'
import { useCountry } from '../ui/country.tsx'
import { shownDay, shownInstant } from '../ui/day.ts'
import { Section } from '../ui/section.tsx'
import classes from './closed-flags.module.css'

/** Answers that asked for action, with what was done, by whom and when. They stay. */
export function ClosedFlags({ flags }: { readonly flags: readonly MeasureFlag[] }) {
  const country = useCountry()
  if (flags.length === 0) return null
  return (
    <Section title="Answers that asked for action" flush>
      <ul className={classes.list}>
        {flags.map((flag) => (
          <li key={flag.flagId}>
            <Text size="sm" fw={550}>
              {flagTitle(flag)}, {shownDay(flag.givenOn, country)}
            </Text>
            {flag.closed && (
              <>
                <p className={classes.action} dir="auto">
                  {flag.closed.action}
                </p>
                <Text size="xs" c="dimmed">
                  {flag.closed.by}, {shownInstant(flag.closed.at, country)}
                </Text>
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
