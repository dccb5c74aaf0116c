import { ActionIcon, NativeSelect, TextInput } from '@mantine/core'
import IconArrowDown from '@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs'
import IconArrowUp from '@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs'
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs'
import type { KeyboardEvent, ReactNode } from 'react'
import { mostSessionsOfStep, type StepValues, sessionsWords } from './curriculum-values.ts'
import classes from './step-row.module.css'

const sessionChoices = Array.from({ length: mostSessionsOfStep + 1 }, (_, n) => ({
  value: String(n),
  label: sessionsWords(n),
}))

/** One step of the curriculum to change. Alt with the arrow keys moves it from any of its controls. */
export function StepRow(props: {
  readonly step: StepValues
  readonly number: number
  readonly last: boolean
  readonly error: ReactNode
  readonly onTitle: (title: string) => void
  readonly onSessions: (sessions: number) => void
  /** `control` is the one that had the focus, and gets it again where the step then stands. */
  readonly onMove: (by: -1 | 1, control: string) => void
  readonly onRemove: () => void
}) {
  const { step, number, last, error, onMove } = props
  const name = step.title || `step ${number}`

  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (!event.altKey || event.ctrlKey || event.metaKey || by === null) return
    event.preventDefault()
    onMove(by, (event.target as HTMLElement).dataset.control ?? 'title')
  }

  return (
    <li className={classes.row} data-step={step.key} data-skipped={step.sessions === 0} onKeyDown={onKeyDown}>
      <span className={classes.number}>{number}</span>
      <TextInput
        data-control="title"
        aria-label={`Title of step ${number}`}
        autoComplete="off"
        className={classes.title ?? ''}
        value={step.title}
        error={error}
        onChange={({ currentTarget }) => props.onTitle(currentTarget.value)}
      />
      <NativeSelect
        data-control="sessions"
        aria-label={`Sessions of ${name}`}
        w="8.75rem"
        data={sessionChoices}
        value={String(step.sessions)}
        onChange={({ currentTarget }) => props.onSessions(Number(currentTarget.value))}
      />
      <ActionIcon.Group>
        <ActionIcon
          data-control="up"
          variant="default"
          size={36}
          aria-label={`Move ${name} up`}
          aria-disabled={number === 1}
          onClick={() => onMove(-1, 'up')}
        >
          <IconArrowUp size={17} stroke={1.6} aria-hidden />
        </ActionIcon>
        <ActionIcon
          data-control="down"
          variant="default"
          size={36}
          aria-label={`Move ${name} down`}
          aria-disabled={last}
          onClick={() => onMove(1, 'down')}
        >
          <IconArrowDown size={17} stroke={1.6} aria-hidden />
        </ActionIcon>
      </ActionIcon.Group>
      <ActionIcon
        data-control="remove"
        variant="subtle"
        color="gray"
        size={36}
        aria-label={`Take out ${name}`}
        onClick={props.onRemove}
      >
        <IconX size={17} stroke={1.6} aria-hidden />
      </ActionIcon>
    </li>
  )
}
