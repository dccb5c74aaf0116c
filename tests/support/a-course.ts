import { giveMeasure } from '../../main/measures/measure-giving-service.ts'
import type { Input } from '../../preload/contract/endpoint.ts'
import { measures } from '../../preload/contract/measures.ts'
import type { TestVault } from './a-vault.ts'
import { throughContract } from './through-contract.ts'

const give = throughContract(measures.give, giveMeasure)

type Given = Partial<Input<typeof measures.give>>

/** Answers of the PHQ-9 with this total; item 9 is 0 unless `ninth` says otherwise. */
export const phq9Answers = (total: number, ninth = 0): number[] => {
  let left = total - ninth
  const eight = Array.from({ length: 8 }, () => {
    const value = Math.min(3, left)
    left -= value
    return value
  })
  if (left > 0) throw new Error('at most 24 without item 9')
  return [...eight, ninth]
}

/** Gives one measure as the clinician would: a PHQ-9 of 14 at intake, today, unless said otherwise. */
export const given = (vault: TestVault, participantId: string, wishes: Given = {}) =>
  vault.asClinician((work) =>
    give(work, {
      participantId,
      instrument: 1,
      timepoint: 'intake',
      sessionId: null,
      followUpMonths: null,
      givenOn: work.today,
      how: wishes.answers === null ? 'total' : 'paper',
      answers: phq9Answers(14),
      total: null,
      ...wishes,
    }),
  )

/** Gives the PHQ-9 with these totals in order, one on each of the days before today, the first at intake. */
export async function aCourse(vault: TestVault, participantId: string, totals: readonly number[]) {
  const today = Date.parse(`${vault.clock.now.slice(0, 10)}T00:00:00Z`)
  const rows = []
  for (const [index, total] of totals.entries()) {
    const givenOn = new Date(today - (totals.length - 1 - index) * 86_400_000).toISOString().slice(0, 10)
    rows.push((await given(vault, participantId, { givenOn, answers: phq9Answers(total) })).administration)
  }
  return rows
}
