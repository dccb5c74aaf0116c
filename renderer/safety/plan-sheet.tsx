import { Text, Title } from '@mantine/core'
import { safetyParts, safetyPartWords } from '../../preload/contract/safety.ts'
import { useCountry } from '../ui/country.tsx'
import { shownInstant } from '../ui/day.ts'
import { CrisisNumbers } from './crisis-numbers.tsx'
import classes from './plan-sheet.module.css'
import type { ShownPlan } from './safety-queries.ts'

/** The plan as it stands on its page: the parts that have words, in the order in which they are used. */
export function PlanSheet({ name, plan }: { readonly name: string; readonly plan: ShownPlan }) {
  const country = useCountry()
  const { versions, version, agreedAt, agreedBy } = plan
  return (
    <article className={classes.sheet} aria-label="Safety plan">
      <header className={classes.head}>
        <Title order={2} size="h2">
          My safety plan
        </Title>
        <Text size="sm" c="dimmed">
          {name}
          {agreedAt && ` · agreed with ${agreedBy}, ${shownInstant(agreedAt, country)}`}
          {version !== versions[0]?.version && ` · version ${version}, replaced since`}
        </Text>
      </header>
      <ol className={classes.parts}>
        {safetyParts
          .filter((part) => plan[part].trim() !== '')
          .map((part) => (
            <li key={part} className={classes.part}>
              <Title order={3} size="h4" fz="sm" fw={600}>
                {safetyPartWords[part].title}
              </Title>
              <p className={classes.words} dir="auto">
                {plan[part]}
              </p>
            </li>
          ))}
      </ol>
      <CrisisNumbers lines={plan.crisisLines} />
    </article>
  )
}
