import { Text } from '@mantine/core'
import { useRef } from 'react'
import type { InstrumentFacts } from '../../preload/contract/measures.ts'
import { afterAnswers } from './after-answers.ts'
import { AnswerRow } from './answer-row.tsx'
import classes from './answer-sheet.module.css'

/**
 * The questions in their exact words. A digit answers and goes on; the arrows choose as in any group of choices. After
 * the last one comes what saves.
 */
export function AnswerSheet(props: {
  readonly facts: InstrumentFacts
  readonly answers: readonly (number | null)[]
  readonly onAnswer: (place: number, answer: number | null) => void
  /** Numbers of questions to look at again. */
  readonly missing: readonly number[]
}) {
  const { facts, answers, onAnswer, missing } = props
  const sheet = useRef<HTMLOListElement>(null)
  const goTo = (place: number) => {
    const row = sheet.current?.querySelectorAll<HTMLElement>('[data-answers]')[place]
    const target = row
      ? (row.querySelector<HTMLElement>('input:checked') ?? row.querySelector<HTMLElement>('input'))
      : afterAnswers(sheet.current)
    target?.focus()
    ;(row ?? target)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <div>
      {facts.instruction && <Text fw={550}>{facts.instruction}</Text>}
      <Text size="xs" c="dimmed" mb="sm">
        A digit answers and goes on. Backspace takes an answer away.
      </Text>
      <ol ref={sheet} className={classes.sheet}>
        {facts.items.map((item, place) => (
          <AnswerRow
            key={item.number}
            item={item}
            answer={answers[place] ?? null}
            missing={missing.includes(item.number)}
            onAnswer={(answer) => onAnswer(place, answer)}
            onMove={(by) => goTo(Math.max(0, place + by))}
          />
        ))}
      </ol>
    </div>
  )
}
