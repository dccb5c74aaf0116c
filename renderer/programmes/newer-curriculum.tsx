import { Button, Text } from '@mantine/core'
import type { Programme } from '../../preload/contract/programmes.ts'
import { Section } from '../ui/section.tsx'
import { useScrollHere } from '../ui/use-scroll-here.ts'
import { sessionsWords, totalWords } from './curriculum-values.ts'
import classes from './newer-curriculum.module.css'

/** What somebody else saved meanwhile, below what was typed here: saving keeps one's own, a button takes the other. */
export function NewerCurriculum({ newer, onTake }: { readonly newer: Programme; readonly onTake: () => void }) {
  return (
    <div ref={useScrollHere()}>
      <Section
        title="The newer version"
        action={
          <Button variant="default" size="xs" onClick={onTake}>
            Take this one
          </Button>
        }
      >
        <Text size="sm" mb="sm">
          {newer.name}: {totalWords(newer.steps)}. Above stands yours; saving puts it in the place of this one.
        </Text>
        <ol className={classes.steps}>
          {newer.steps.map(({ stepId, title, sessions }) => (
            <li key={stepId}>
              {title}{' '}
              <Text span size="xs" c="dimmed">
                {sessionsWords(sessions)}
              </Text>
            </li>
          ))}
        </ol>
      </Section>
    </div>
  )
}
