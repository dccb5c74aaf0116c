import { Text, Title } from '@mantine/core'
import type { InstrumentFacts } from '../../preload/contract/measures.ts'
import { Section } from '../ui/section.tsx'
import classes from './instrument-list.module.css'
import { bandWords, counted, cutOffWords } from './measure-words.ts'

/** What each measure is: what it asks, how its score is read, where that comes from, and whose it is. */
export function InstrumentList({ instruments }: { readonly instruments: readonly InstrumentFacts[] }) {
  return (
    <Section title="About these measures" flush>
      <ul className={classes.list}>
        {instruments.map((facts) => (
          <li key={facts.instrument}>
            <div>
              <Title order={3} size="sm" fw={600}>
                {facts.name}
              </Title>
              <Text size="xs" c="dimmed">
                {facts.textShips ? 'Questions on the screen or from paper' : 'Scores only, from your own paper form'}
              </Text>
            </div>
            <div className={classes.facts}>
              <p>
                {facts.about} {counted(facts.items.length, 'question')}
                {facts.recall && ` about ${facts.recall}`}. Scores from {facts.least} to {facts.most}; higher is{' '}
                {facts.higherIs}.
              </p>
              {facts.bands && <p>{bandWords(facts).join(' · ')}</p>}
              {facts.cutOff && <p>{cutOffWords(facts)}.</p>}
              <p>
                {facts.reliableChange
                  ? `Reliable change: ${facts.reliableChange.words}`
                  : 'No threshold for a reliable change is known.'}
              </p>
              <p className={classes.credit}>{facts.creditLine}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
