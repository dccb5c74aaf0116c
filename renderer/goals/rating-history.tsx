import { Text } from '@mantine/core'
import type { GoalRating } from '../../preload/contract/goals.ts'
import { useCountry } from '../ui/country.tsx'
import { shownDay } from '../ui/day.ts'
import { ratingWords } from './goal-words.ts'
import { RatingDots } from './rating-dots.tsx'
import classes from './rating-history.module.css'

/** How a goal was rated: a picture, the newest in words, and every rating behind a line that opens. */
export function RatingHistory({ ratings }: { readonly ratings: readonly GoalRating[] }) {
  const country = useCountry()
  const newest = ratings.at(-1)
  if (!newest) return <Text c="dimmed">Not rated yet.</Text>
  return (
    <div className={classes.history}>
      <div className={classes.newest}>
        <RatingDots ratings={ratings} />
        <Text size="sm">
          {capital(ratingWords(newest))}
          <Text span c="dimmed" size="xs" display="block">
            {shownDay(newest.ratedOn, country)}
          </Text>
        </Text>
      </div>
      <details className={classes.all}>
        <summary>{ratings.length === 1 ? 'One rating' : `All ${ratings.length} ratings`}</summary>
        <ol>
          {ratings
            .map((rating, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: ratings are only ever added
              <li key={i}>
                {shownDay(rating.ratedOn, country)}
                {rating.sessionNumber !== null && `, session ${rating.sessionNumber}`}: {ratingWords(rating)}
                {rating.words && <span dir="auto">. {rating.words}</span>}
                <span className={classes.by}> {rating.ratedBy}</span>
              </li>
            ))
            .toReversed()}
        </ol>
      </details>
    </div>
  )
}

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`
