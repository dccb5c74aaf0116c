import classes from './status-badge.module.css'

export type Tone = 'neutral' | 'good' | 'attention' | 'danger'

/** A state in a word; the colour only repeats what the word says. */
export function StatusBadge({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: string }) {
  return (
    <span className={classes.badge} data-tone={tone}>
      {children}
    </span>
  )
}
