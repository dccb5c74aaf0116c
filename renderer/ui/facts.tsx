import type { ReactNode } from 'react'
import classes from './facts.module.css'

export type Fact = { readonly label: string; readonly value: ReactNode }

/** Names and values, one below the other. What is not known is said, so that nobody looks for it elsewhere. */
export function Facts({ facts, none = 'Not known' }: { readonly facts: readonly Fact[]; readonly none?: string }) {
  return (
    <dl className={classes.facts}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt className={classes.label}>{label}</dt>
          <dd className={classes.value}>
            {value === null || value === '' ? <span className={classes.none}>{none}</span> : value}
          </dd>
        </div>
      ))}
    </dl>
  )
}
