import { Text, Title } from '@mantine/core'
import classes from './plan-sheet.module.css'
import type { ShownPlan } from './safety-queries.ts'

/** Whom to ring at once. Where Grove knows no line of the country, it says so: a wrong number is worse than none. */
export function CrisisNumbers({ lines }: { readonly lines: ShownPlan['crisisLines'] }) {
  return (
    <section className={classes.lines} aria-label="If it cannot wait">
      <Title order={3} size="h4" fz="sm" fw={600}>
        If it cannot wait
      </Title>
      {lines.length === 0 ? (
        <Text size="sm">
          Grove knows no crisis line for this practice’s country. Write the local numbers into the part about
          professionals and services.
        </Text>
      ) : (
        <ul className={classes.numbers}>
          {lines.map(({ name, number }) => (
            <li key={number}>
              <span className={classes.number}>{number}</span> {name}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
