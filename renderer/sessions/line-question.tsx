import { Button, TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { QuestionBox } from './question-box.tsx'
import classes from './row-question.module.css'

/** One line to type in a row: Enter keeps it, Escape leaves it. */
export function LineQuestion(props: {
  readonly name: string
  readonly label: string
  readonly typed: string
  readonly onTyped: (typed: string) => void
  readonly error: string | null
  readonly keep: () => Promise<unknown>
  readonly onStop: () => void
  readonly short?: boolean
}) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') event.repeat || void props.keep()
    else if (event.key === 'Escape') props.onStop()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <QuestionBox>
      <TextInput
        label={props.label}
        aria-label={`${props.label}: ${props.name}`}
        size="xs"
        classNames={{ root: classes.line ?? '', label: classes.label ?? '' }}
        data-short={props.short || undefined}
        inputMode={props.short ? 'numeric' : 'text'}
        autoComplete="off"
        value={props.typed}
        error={props.error}
        onChange={(event) => props.onTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        data-question
      />
      <Button size="xs" variant="default" onClick={() => void props.keep()}>
        Keep
      </Button>
      <Button size="xs" variant="subtle" color="gray" onClick={props.onStop}>
        Cancel
      </Button>
    </QuestionBox>
  )
}
