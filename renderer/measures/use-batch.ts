import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { day } from '../../preload/contract/fields.ts'
import type { InstrumentFacts, MeasureDue } from '../../preload/contract/measures.ts'
import { settled } from '../app/call.ts'
import { faultText } from '../app/fault-text.ts'
import { type BatchRow, batchKey, emptyRow, isUnsavedRow, rowFaults } from './batch-rows.ts'
import { filledIn } from './fill-in-values.ts'
import { measuresKey } from './measure-queries.ts'

/** Forms typed from paper, each saved by itself as soon as it is whole. What was typed for one measure outlives a look at another. */
export function useBatch(sessionId: string) {
  const client = useQueryClient()
  const [rows, setRows] = useState<Readonly<Record<string, BatchRow>>>({})

  const rowOf = (facts: InstrumentFacts, due: MeasureDue): BatchRow => rows[batchKey(due)] ?? emptyRow(facts)
  const change = (facts: InstrumentFacts, due: MeasureDue, to: Partial<BatchRow>) =>
    setRows((before) => {
      const key = batchKey(due)
      return { ...before, [key]: { ...(before[key] ?? emptyRow(facts)), ...to } }
    })

  /** The way of the row to the vault; null where it cannot be saved, and the row says why. */
  const save = (facts: InstrumentFacts, due: MeasureDue, row: BatchRow, givenOn: string): Promise<void> | null => {
    if (row.saved || row.saving) return Promise.resolve()
    const faults = day.safeParse(givenOn).success
      ? rowFaults(row, facts)
      : { digits: 'Type the day on which these were filled in, above.' }
    change(facts, due, { ...row, faults, failure: null, saving: Object.keys(faults).length === 0 })
    if (Object.keys(faults).length > 0) return null
    return send(facts, due, row, givenOn)
  }

  const send = async (facts: InstrumentFacts, due: MeasureDue, row: BatchRow, givenOn: string) => {
    const result = await settled(
      window.grove.measures.give({
        participantId: due.participantId,
        instrument: facts.instrument,
        timepoint: due.timepoint,
        // What is still due from intake is given in this session too.
        sessionId: due.timepoint === 'follow-up' ? null : sessionId,
        followUpMonths: due.timepoint === 'follow-up' ? due.followUpMonths : null,
        givenOn,
        how: row.values.how,
        ...filledIn(row.values, facts),
      }),
    )
    if (!result.ok) {
      const [fault] = Object.values(result.failure.fields ?? {})
      return change(facts, due, {
        saving: false,
        ...(fault ? { faults: { digits: faultText(fault) } } : { failure: result.failure }),
      })
    }
    change(facts, due, { saving: false, saved: result.value })
    void client.invalidateQueries({ queryKey: measuresKey })
    void client.invalidateQueries({ queryKey: ['sessions', 'ahead'] })
  }

  const flagClosed = (flagId: string) =>
    setRows((before) =>
      Object.fromEntries(
        Object.entries(before).map(([key, row]) => [
          key,
          row.saved
            ? { ...row, saved: { ...row.saved, flags: row.saved.flags.filter((flag) => flag.flagId !== flagId) } }
            : row,
        ]),
      ),
    )

  const all = Object.values(rows)
  return {
    rowOf,
    change,
    save,
    flagClosed,
    /** Raised by what was typed here and not answered yet. */
    flags: all.flatMap(({ saved }) => saved?.flags.filter(({ closed }) => closed === null) ?? []),
    hasUnsaved: all.some(isUnsavedRow),
  }
}
