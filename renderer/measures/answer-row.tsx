import { Text } from '@mantine/core'
import { type KeyboardEvent, useId } from 'react'
import type { InstrumentFacts } from '../../preload/contract/measures.ts'
import classes from './answer-sheet.module.css'

/** One question with its answers, as the form has them. */
export function AnswerRow(props: {
  readonly item: InstrumentFacts['items'][number]
  readonly answer: number | null
  readonly missing: boolean
  readonly onAnswer: (answer: number | null) => void
  readonly onMove: (by: 1 | -1) => void
}) {
  const { item, answer, missing, onAnswer, onMove } = props
  const id = useId()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const { key } = event
    if (/^\d$/.test(key) && item.options.some(({ value }) => value === Number(key))) {
      onAnswer(Number(key))
      onMove(1)
    } else if (key === 'Enter') onMove(1)
    else if (key === 'Backspace' || key === 'Delete') {
      if (answer === null && key === 'Backspace') onMove(-1)
      else onAnswer(null)
    } else return
    event.preventDefault()
  }
  return (
    <li className={classes.row} data-missing={missing || undefined}>
      <span className={classes.number} aria-hidden>
        {item.number}
      </span>
      <div id={id} className={classes.question}>
        {item.text ?? `Question ${item.number}`}
        {missing && (
          <Text size="xs" c="var(--mantine-color-error)">
            No answer
          </Text>
        )}
      </div>
      <div role="radiogroup" data-answers aria-labelledby={id} className={classes.options} onKeyDown={onKeyDown}>
        {item.options.map(({ value, text }) => (
          <label key={value} className={classes.option}>
            <input type="radio" name={id} checked={answer === value} onChange={() => onAnswer(value)} />
            <span className={classes.digit}>{value}</span>
            {text && <span className={classes.words}>{text}</span>}
          </label>
        ))}
      </div>
    </li>
  )
}
