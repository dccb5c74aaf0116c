import type { ReactNode } from 'react'
import classes from './picture.module.css'

/** One sign of a picture, 18 px wide and high, and what it means. */
export function LegendEntry({ sign, children }: { readonly sign: ReactNode; readonly children: ReactNode }) {
  return (
    <span className={classes.entry}>
      <svg width={18} height={18} aria-hidden="true" className={classes.sign}>
        {sign}
      </svg>
      <span>{children}</span>
    </span>
  )
}
