import { Text, TextInput } from '@mantine/core'
import type { ChangeEvent, KeyboardEvent } from 'react'
import type { InstrumentFacts, MeasureDue } from '../../preload/contract/measures.ts'
import { failureText } from '../app/failure-text.ts'
import { TextLink } from '../ui/text-link.tsx'
import classes from './batch-grid.module.css'
import { type BatchRow, rowFaults } from './batch-rows.ts'
import { measureReasons } from './measure-reasons.ts'
import { scoreWords, whenGiven } from './measure-words.ts'
import { readTyped } from './typed-answers.ts'

/** One member's paper form: digits, once more those that ask for action, and what came of it. */
export function BatchLine(props: {
  readonly place: number
  readonly due: MeasureDue
  readonly sessionId: string
  readonly facts: InstrumentFacts
  readonly row: BatchRow
  readonly twice: readonly InstrumentFacts['items'][number][]
  readonly absent: boolean
  readonly onChange: (row: BatchRow) => void
  readonly onFinish: (row: BatchRow) => void
  readonly onMove: (by: 1 | -1) => void
}) {
  const { place, due, facts, row, twice, onChange, onFinish, onMove } = props
  const { values, faults } = row
  const done = row.saved !== null || row.saving
  const type = (to: Partial<BatchRow['values']>): BatchRow => {
    const next = { ...row, values: { ...values, ...to }, faults: {}, failure: null }
    onChange(next)
    return next
  }
  const inputs = (target: Element) => [...(target.closest('tr')?.querySelectorAll('input') ?? [])]

  const onDigits = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const { value, selectionEnd } = currentTarget
    const next = type({ digits: value })
    const grew = value.length > values.digits.length && selectionEnd === value.length
    const read = readTyped(value, facts.items)
    if (read.fault) return onChange({ ...next, faults: rowFaults(next, facts) })
    if (!grew || !read.complete) return
    if (twice.length > 0) inputs(currentTarget)[1]?.focus()
    else onFinish(next)
  }
  const onAgain = (at: number) => (event: ChangeEvent<HTMLInputElement>) => {
    const { value } = event.currentTarget
    const next = type({ again: values.again.with(at, value) })
    if (value.trim() === '') return
    const following = inputs(event.currentTarget)[at + 2]
    if (following) following.focus()
    else onFinish(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    if (event.key === 'Enter') onFinish(row)
    else if (event.key === 'ArrowDown') onMove(1)
    else if (event.key === 'ArrowUp') onMove(-1)
    else return
    event.preventDefault()
  }
  const field = { inputMode: 'numeric', autoComplete: 'off', readOnly: done, onKeyDown } as const
  return (
    <tr data-row={place} data-done={row.saved !== null || undefined}>
      <th scope="row">
        {due.name}
        <Text size="xs" c="dimmed">
          {[due.timepoint === 'session' ? '' : whenGiven(due), props.absent ? 'Absent' : '']
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </th>
      <td>
        {values.how === 'total' ? (
          <TextInput
            {...field}
            inputMode="decimal"
            aria-label={`Total: ${due.name}`}
            classNames={{ input: classes.total ?? '' }}
            value={values.total}
            error={faults.total ?? faults.digits}
            onChange={({ currentTarget }) => type({ total: currentTarget.value })}
          />
        ) : (
          <TextInput
            {...field}
            aria-label={`Answers: ${due.name}`}
            classNames={{ input: classes.digits ?? '' }}
            placeholder={'·'.repeat(facts.items.length)}
            value={values.digits}
            error={faults.digits}
            onChange={onDigits}
          />
        )}
      </td>
      {twice.map(({ number }, at) => (
        <td key={number}>
          <TextInput
            {...field}
            aria-label={`Question ${number} again: ${due.name}`}
            classNames={{ input: classes.again ?? '' }}
            value={values.again[at] ?? ''}
            error={faults[`again.${at}`]}
            onChange={onAgain(at)}
          />
        </td>
      ))}
      <td className={classes.state}>
        <RowState row={row} due={due} facts={facts} sessionId={props.sessionId} />
      </td>
    </tr>
  )
}

function RowState(props: {
  readonly row: BatchRow
  readonly due: MeasureDue
  readonly facts: InstrumentFacts
  readonly sessionId: string
}) {
  const { row, due, facts, sessionId } = props
  const { participantId } = due
  if (row.saved) {
    const { administration, flags } = row.saved
    return (
      <>
        <TextLink
          to="/participants/$participantId/measures/$administrationId"
          params={{ participantId, administrationId: administration.administrationId }}
          size="sm"
        >
          {scoreWords(administration)}
        </TextLink>
        {flags.some(({ closed }) => closed === null) && (
          <Text size="xs" fw={600} c="var(--grove-attention)">
            Asks for action, see below
          </Text>
        )}
      </>
    )
  }
  if (row.failure) {
    const { title, advice } = failureText(row.failure, measureReasons)
    return (
      <Text size="xs" c="var(--mantine-color-error)" role="alert">
        Not saved. {title} {advice}
      </Text>
    )
  }
  if (row.saving) return null
  return facts.textShips ? (
    <TextLink
      to="/participants/$participantId/measures/new"
      params={{ participantId }}
      search={{
        instrument: facts.instrument,
        timepoint: due.timepoint,
        ...(due.timepoint === 'follow-up' ? {} : { sessionId }),
        ...(due.followUpMonths === null ? {} : { months: due.followUpMonths }),
      }}
      size="sm"
      aria-label={`On the screen: ${due.name}`}
      tabIndex={-1}
    >
      On the screen
    </TextLink>
  ) : null
}
