import { goalLevels, signed } from './goal-words.ts'
import classes from './level-list.module.css'

/** What each level means, the best first, with the one that was rated last. */
export function LevelList(props: { readonly levels: readonly string[]; readonly rated: number | null }) {
  return (
    <ol className={classes.levels} aria-label="Levels of this goal">
      {goalLevels
        .map(({ level, words }, i) => (
          <li key={level} className={classes.level} data-rated={level === props.rated || undefined}>
            <span className={classes.number}>{signed(level)}</span>
            <span className={classes.words} dir="auto">
              {props.levels[i]}
            </span>
            <span className={classes.meaning}>{words}</span>
            {level === props.rated && <span className={classes.mark}>Rated last</span>}
          </li>
        ))
        .toReversed()}
    </ol>
  )
}
