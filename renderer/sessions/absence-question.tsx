import { Group, UnstyledButton } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { type AbsenceChoice, absenceChoices } from './absence-choices.ts'
import { isAbsentBecause } from './attendance-entry.ts'
import { QuestionBox } from './question-box.tsx'
import classes from './row-question.module.css'
import type { RowQuestionProps } from './row-question-props.ts'

/** Why somebody is absent: one letter records it. */
export function AbsenceQuestion({ member, record, onStop }: RowQuestionProps) {
  const choose = ({ reason }: AbsenceChoice) => {
    onStop()
    void record([isAbsentBecause(member, reason)])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const chosen = absenceChoices.find(({ letter }) => letter === event.key.toUpperCase())
    if (chosen) choose(chosen)
    else if (event.key === 'Escape') onStop()
    // A letter of the roster, pressed by mistake here, must not record anything.
    else if (event.key.length > 1 || event.key === ' ') return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <QuestionBox>
      <Group gap={6} role="group" aria-label={`Why was ${member.name} not there?`} onKeyDown={onKeyDown}>
        {absenceChoices.map((choice, i) => (
          <UnstyledButton
            key={choice.reason}
            className={classes.choice ?? ''}
            data-question={i === 0 || undefined}
            onClick={() => choose(choice)}
          >
            <kbd>{choice.letter}</kbd> {choice.word}
          </UnstyledButton>
        ))}
      </Group>
    </QuestionBox>
  )
}
