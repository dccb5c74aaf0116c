import { groupsOfFour } from './groups-of-four.ts'
import classes from './secret-words.module.css'

/** The 24 digits in groups of four, to be read out. */
export function ShownDigits({ digits }: { readonly digits: string }) {
  return (
    <ol className={`${classes.code} ${classes.digits}`} aria-label="Digits to read out">
      {groupsOfFour(digits).map((group, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place
        <li key={i}>{group}</li>
      ))}
    </ol>
  )
}
