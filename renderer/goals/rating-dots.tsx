import type { GoalRating } from '../../preload/contract/goals.ts'
import classes from './rating-history.module.css'

const width = 168
const height = 40
const room = 6

/** Ratings in order as dots on a line: progress 0 to 10, or the levels where no progress was rated. */
export function RatingDots({ ratings }: { readonly ratings: readonly GoalRating[] }) {
  const byProgress = ratings.some(({ progress }) => progress !== null)
  const shares = ratings
    .map(({ progress, gasLevel }) => (byProgress ? progress : gasLevel))
    .filter((value) => value !== null)
    .map((value) => (byProgress ? value / 10 : (value + 2) / 4))
  const points = shares.map((share, i) => ({
    x: shares.length === 1 ? width / 2 : room + (i * (width - 2 * room)) / (shares.length - 1),
    y: height - room - share * (height - 2 * room),
  }))
  return (
    <svg width={width} height={height} className={classes.dots} aria-hidden="true">
      <line className={classes.edge} x1={0} x2={width} y1={height - room} y2={height - room} />
      <line className={classes.edge} x1={0} x2={width} y1={room} y2={room} />
      <polyline className={classes.line} points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map(({ x, y }) => (
        <circle key={x} className={classes.dot} cx={x} cy={y} r={3.5} />
      ))}
    </svg>
  )
}
