import { Button, Text } from '@mantine/core'
import { useCountry } from '../ui/country.tsx'
import { shownInstant } from '../ui/day.ts'
import classes from './plan-sheet.module.css'
import type { ShownPlan } from './safety-queries.ts'

/** The ways to what was agreed before. */
export function PlanVersions(props: { readonly plan: ShownPlan; readonly onChoose: (version: number) => void }) {
  const { versions, version } = props.plan
  const country = useCountry()
  if (versions.length < 2) return null
  return (
    <section className={classes.versions} aria-label="Versions of this plan">
      <Text size="sm" c="dimmed">
        Versions
      </Text>
      {versions.map((one) => (
        <Button
          key={one.version}
          size="compact-sm"
          variant={one.version === version ? 'light' : 'subtle'}
          color={one.version === version ? 'evergreen' : 'gray'}
          aria-pressed={one.version === version}
          onClick={() => props.onChoose(one.version)}
        >
          {`${one.version} · ${shownInstant(one.agreedAt, country)}`}
        </Button>
      ))}
    </section>
  )
}
