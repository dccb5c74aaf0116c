import { Text } from '@mantine/core'
import type { InstrumentFacts } from '../../preload/contract/measures.ts'
import { lowered } from './measure-words.ts'
import { readTyped } from './typed-answers.ts'
import classes from './typed-echo.module.css'

/** What was typed, question by question, and which one is next: a slip is seen before it is saved. */
export function TypedEcho({ facts, digits }: { readonly facts: InstrumentFacts; readonly digits: string }) {
  const { answers, typed } = readTyped(digits, facts.items)
  const next = facts.items[typed]
  return (
    <>
      <ol className={classes.echo} aria-hidden>
        {facts.items.map(({ number, options }, place) => {
          const answer = answers[place] ?? null
          const wrong = answer !== null && !options.some(({ value }) => value === answer)
          return (
            <li key={number} data-next={place === typed || undefined} data-wrong={wrong || undefined}>
              <span>{number}</span>
              <strong>{place < typed ? (answer ?? '–') : '·'}</strong>
            </li>
          )
        })}
      </ol>
      <Text size="xs" c="dimmed" role="status" className={classes.next ?? ''}>
        {next
          ? `Next: question ${next.number}${next.text ? `, ${lowered(next.text)}` : ''}`
          : `All ${facts.items.length} questions are typed.`}
      </Text>
    </>
  )
}
