import { Fragment } from 'react'

/** Facts in one line, `G-0001 · 46 years old`. Each keeps its direction to itself: none may turn the next one round. */
export function Dotted({ facts }: { readonly facts: readonly (string | null | undefined | false)[] }) {
  return facts
    .filter((fact) => typeof fact === 'string' && fact !== '')
    .map((fact, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: facts have no name, and their order is their place
      <Fragment key={i}>
        {i > 0 && ' · '}
        <bdi>{fact}</bdi>
      </Fragment>
    ))
}
