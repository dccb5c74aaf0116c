import type { ReactNode } from 'react'
import classes from './grid-symbol.module.css'
import type { GridState } from './grid-words.ts'

/** Told apart by shape, so that they can be read without colour: full, half, crossed, a point, a line. */
export function GridSymbol({ state }: { readonly state: GridState }) {
  return (
    <svg viewBox="0 0 20 20" width={20} height={20} className={classes.symbol} data-state={state} aria-hidden>
      {shapes[state]}
    </svg>
  )
}

const ring = <circle cx="10" cy="10" r="7.2" fill="none" strokeWidth="1.6" />
const shapes: Readonly<Record<GridState, ReactNode>> = {
  attended: (
    <>
      <circle cx="10" cy="10" r="8" stroke="none" fill="currentColor" />
      <path d="m6.6 10.3 2.4 2.3 4.4-4.8" className={classes.cut} fill="none" strokeWidth="1.7" />
    </>
  ),
  partly: (
    <>
      {ring}
      <path d="M10 2.8a7.2 7.2 0 0 0 0 14.4z" stroke="none" fill="currentColor" />
    </>
  ),
  missed: (
    <>
      {ring}
      <path d="m7.4 7.4 5.2 5.2m0-5.2-5.2 5.2" fill="none" strokeWidth="1.6" />
    </>
  ),
  'not-yet': <circle cx="10" cy="10" r="1.9" stroke="none" fill="currentColor" />,
  'before-joining': <path d="M5.5 10h9" fill="none" strokeWidth="1.4" />,
  ended: <path d="m6.5 13.5 7-7" fill="none" strokeWidth="1.4" />,
}
