import type { Goal } from '../../preload/contract/goals.ts'
import { useCountry } from '../ui/country.tsx'
import { shownInstant } from '../ui/day.ts'
import classes from './rating-history.module.css'

/** What the goal was before, and why it was changed. */
export function EarlierWordings({ earlier }: Pick<Goal, 'earlier'>) {
  const country = useCountry()
  if (earlier.length === 0) return null
  return (
    <details className={classes.all}>
      <summary>{earlier.length === 1 ? 'One earlier wording' : `${earlier.length} earlier wordings`}</summary>
      <ol>
        {earlier.map(({ version, wording, agreedAt, reasonOfChange }) => (
          <li key={version}>
            <span dir="auto">{wording}</span>
            <span className={classes.by}>
              {' '}
              {shownInstant(agreedAt, country)}. Changed because: {reasonOfChange}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
