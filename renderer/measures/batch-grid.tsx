import { Text } from '@mantine/core'
import { useRef } from 'react'
import type { InstrumentFacts, MeasureDue } from '../../preload/contract/measures.ts'
import type { GroupSession } from '../app/use-session.ts'
import { Keys } from '../ui/keys.tsx'
import { Section } from '../ui/section.tsx'
import classes from './batch-grid.module.css'
import { BatchLine } from './batch-line.tsx'
import { type BatchRow, batchKey, isUnsavedRow, rowAfter } from './batch-rows.ts'
import { counted } from './measure-words.ts'
import { twiceKeyed } from './typed-answers.ts'
import type { useBatch } from './use-batch.ts'

/** A row for each member. The last digit of a row saves it and leads to the next one; a fault stays at its row. */
export function BatchGrid(props: {
  readonly session: GroupSession
  readonly facts: InstrumentFacts
  readonly how: 'paper' | 'total'
  readonly rows: readonly MeasureDue[]
  readonly batch: ReturnType<typeof useBatch>
  readonly givenOn: string
}) {
  const { session, facts, how, rows, batch, givenOn } = props
  const grid = useRef<HTMLTableElement>(null)
  const twice = how === 'paper' ? twiceKeyed(facts.items) : []
  const states = rows.map((due) => withHow(batch.rowOf(facts, due), how))
  const unsaved = states.filter((row) => isUnsavedRow(row) && !row.saving).length
  const saved = states.filter((row) => row.saved !== null).length

  const focusRow = (place: number | null) => {
    const row = place === null ? null : grid.current?.querySelector<HTMLElement>(`[data-row="${place}"] input`)
    const flag = document.querySelector<HTMLElement>('[data-flag] textarea')
    const target = row ?? flag ?? document.querySelector<HTMLElement>('h1')
    target?.focus()
    target?.scrollIntoView({ block: 'nearest' })
  }
  const finish = (place: number, row: BatchRow) => {
    const due = rows[place]
    const saving = due ? batch.save(facts, due, row, givenOn) : null
    if (!saving) return
    const next = rowAfter(
      states.map((one) => one.saved !== null || one.saving),
      place,
    )
    if (next !== null) return focusRow(next)
    // At the end: back to what could not be saved, else to what asks for action, which comes with the answer.
    const left = states.findIndex((one, i) => i !== place && isUnsavedRow(one) && !one.saving)
    void saving.then(() => setTimeout(() => focusRow(left === -1 ? null : left)))
  }

  return (
    <Section
      title={`${facts.name} from paper`}
      flush
      action={
        <Text size="sm" c="dimmed" role="status" component="span">
          {saved} of {rows.length} saved{unsaved > 0 && `, ${counted(unsaved, 'row')} not saved yet`}
        </Text>
      }
    >
      <table ref={grid} className={classes.grid}>
        <caption className={classes.caption}>{facts.name} from paper</caption>
        <thead>
          <tr>
            <th scope="col">Member</th>
            <th scope="col">{how === 'paper' ? `Answers, ${facts.items.length} digits` : 'Total'}</th>
            {twice.map(({ number }) => (
              <th key={number} scope="col">
                Question {number} again
              </th>
            ))}
            <th scope="col">Score</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((due, place) => (
            <BatchLine
              key={batchKey(due)}
              place={place}
              due={due}
              sessionId={session.sessionId}
              facts={facts}
              row={states[place] ?? withHow(batch.rowOf(facts, due), how)}
              twice={twice}
              absent={session.members.some(
                ({ participantId, attendance }) =>
                  participantId === due.participantId && attendance?.state === 'absent',
              )}
              onChange={(row) => batch.change(facts, due, row)}
              onFinish={(row) => finish(place, row)}
              onMove={(by) => focusRow(Math.min(Math.max(place + by, 0), rows.length - 1))}
            />
          ))}
        </tbody>
      </table>
      <div className={classes.foot}>
        <span>
          <Keys of="-" /> no answer
        </span>
        <span>
          <Keys of="Enter" /> save the row and go on
        </span>
        <span>
          <Keys of="ArrowUp" /> <Keys of="ArrowDown" /> change the row
        </span>
        <span className={classes.credit}>{facts.creditLine}</span>
      </div>
    </Section>
  )
}

const withHow = (row: BatchRow, how: 'paper' | 'total'): BatchRow =>
  row.saved ? row : { ...row, values: { ...row.values, how } }
