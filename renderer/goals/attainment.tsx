import type { Output } from '../../preload/contract/endpoint.ts'
import type { goals } from '../../preload/contract/goals.ts'
import { Section } from '../ui/section.tsx'
import classes from './attainment.module.css'

type Shown = NonNullable<Output<typeof goals.list>['attainment']>

/** Goal attainment then and now, and what its number means. */
export function Attainment({ attainment: { first, now, goals, leftOut } }: { readonly attainment: Shown }) {
  return (
    <Section title="Goal attainment">
      <div className={classes.attainment}>
        <dl className={classes.numbers}>
          <div>
            <dt>First ratings</dt>
            <dd>{first.toFixed(1)}</dd>
          </div>
          <div>
            <dt>Newest ratings</dt>
            <dd>{now.toFixed(1)}</dd>
          </div>
        </dl>
        <p className={classes.words}>
          T score of {goals === 1 ? 'one goal' : `${goals} goals`}, by weight. 50 means that the goals came out as
          expected; 10 more or less is one standard deviation.
          {leftOut > 0 &&
            ` Left out: ${leftOut === 1 ? 'one goal' : `${leftOut} goals`} not rated on the present levels in two different weeks.`}
        </p>
      </div>
    </Section>
  )
}
