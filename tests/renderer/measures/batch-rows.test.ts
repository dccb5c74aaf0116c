import { expect, test } from 'vitest'
import type { MeasureDue } from '../../../preload/contract/measures.ts'
import { batchOf, rowAfter } from '../../../renderer/measures/batch-rows.ts'
import { firstDue } from '../../../renderer/measures/first-due.ts'
import { giveSearch } from '../../../renderer/measures/give-search.ts'

const due = (participantId: string, timepoint: MeasureDue['timepoint'], instrument = 1): MeasureDue => ({
  participantId,
  name: participantId,
  instrument,
  instrumentName: 'PHQ-9',
  timepoint,
  sessionNumber: timepoint === 'session' ? 6 : null,
  followUpMonths: null,
})
const members = ['ana', 'bo', 'cy'].map((participantId) => ({ participantId, name: participantId }))
const phq9 = { instrument: 1, name: 'PHQ-9' }

test('a form that is filled in once is asked for once', () => {
  const all = [due('ana', 'session'), due('ana', 'intake'), due('bo', 'session'), due('ana', 'session', 2)]
  expect(
    firstDue(all).map(({ participantId, timepoint, instrument }) => [participantId, timepoint, instrument]),
  ).toEqual([
    ['ana', 'intake', 1],
    ['bo', 'session', 1],
    ['ana', 'session', 2],
  ])
})

test('a row for each member who has the measure to give, in the order of the roster', () => {
  const rows = batchOf(phq9, [due('cy', 'session'), due('ana', 'intake')], members, 9)
  expect(rows.map(({ participantId }) => participantId)).toEqual(['ana', 'cy'])
})

test('a measure that is not due can be typed for everybody, as given in this session', () => {
  const rows = batchOf(phq9, [due('ana', 'intake', 2)], members, 9)
  expect(rows.map(({ participantId, timepoint, sessionNumber }) => [participantId, timepoint, sessionNumber])).toEqual([
    ['ana', 'session', 9],
    ['bo', 'session', 9],
    ['cy', 'session', 9],
  ])
})

test.each([
  [[false, false], 0, 1],
  [[false, true, false], 0, 2],
  [[false, true], 0, null],
])('of %j the row after %i is %j', (done, from, next) => {
  expect(rowAfter(done, from)).toBe(next)
})

test('an address gives codes and ids alone', () => {
  expect(giveSearch({ instrument: 1, timepoint: 'intake', sessionId: 'x', months: 3, name: 'Ana' })).toEqual({
    instrument: 1,
    timepoint: 'intake',
    sessionId: 'x',
    months: 3,
  })
  expect(giveSearch({ instrument: 'PHQ-9', timepoint: 'lunch' })).toEqual({})
})
