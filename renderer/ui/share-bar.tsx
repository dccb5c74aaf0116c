import classes from './share-bar.module.css'

/** A share of 0 to 1 as a percentage with a small bar. The number is the message; the bar is for the eye that compares. */
export function ShareBar({ share }: { readonly share: number }) {
  return (
    <span className={classes.share}>
      <span className={classes.bar} aria-hidden>
        <span className={classes.filled} style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }} />
      </span>
      <span className={classes.number}>{Math.round(share * 100)} %</span>
    </span>
  )
}
