import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flowGeometry } from '../../../renderer/reports/flow-geometry.ts'
import { anyRoom, anyShare, aReportSection, shareKeys } from '../../support/a-report-section.ts'

const keys = [...shareKeys, 'of']
const flow = aReportSection('The path of cases', keys, [
  ['referred', 'Referred', '40', '', '', '', ''],
  ['started', 'Started', '30', '75%', '60%', '86%', 'referred'],
  ['left', 'Left early', 'hidden', 'hidden', 'hidden', 'hidden', 'started and ended'],
  ['open', 'Still open', '0', '0%', '0%', '11%', 'started'],
])

test('a bar is as long as its count, and none and hidden are not alike', () => {
  const { bars, plot } = flowGeometry(flow, 900)
  const across = plot.right - plot.left
  expect(bars.map(({ length }) => length / across)).toEqual([1, 0.75, 0, 0])
  expect(bars.map(({ drawn }) => drawn)).toEqual(['shown', 'shown', 'hidden', 'shown'])
  expect(bars.map(({ words }) => words)).toEqual(['40', '30, 75% (60% to 86%)', 'hidden', '0, 0% (0% to 11%)'])
  expect(bars.map(({ of }) => of)).toEqual(['', 'of referred', 'of started and ended', 'of started'])
})

test('a count whose share is hidden says so', () => {
  const [bar] = flowGeometry(
    aReportSection('', keys, [['a', 'A', '5', 'hidden', 'hidden', 'hidden', 'referred']]),
    900,
  ).bars
  expect(bar?.words).toBe('5, share hidden')
})

test('no bar leaves its room', () => {
  fc.assert(
    fc.property(fc.array(anyShare, { minLength: 1, maxLength: 12 }), anyRoom, (given, room) => {
      const rows = given.map((texts, i) => [String(i), 'Row', ...texts, 'referred'] as const)
      const { bars, plot, height } = flowGeometry(aReportSection('', keys, rows), room)
      for (const { length, y, drawn } of bars) {
        expect(length).toBeGreaterThanOrEqual(0)
        expect(length).toBeLessThanOrEqual(plot.right - plot.left)
        expect(y).toBeLessThan(height)
        if (drawn !== 'shown') expect(length).toBe(0)
      }
    }),
  )
})
