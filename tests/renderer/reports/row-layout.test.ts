import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelLines, rowLayout } from '../../../renderer/reports/row-layout.ts'
import { anyRoom } from '../../support/a-report-section.ts'

test.each([
  ['Short', ['Short']],
  ['Resilience after service', ['Resilience', 'after service']],
  ['Donaudampfschifffahrt', ['Donaudampfschi', 'fffahrt']],
  ['A name that would take three lines of this', ['A name that', 'would take th…']],
])('%s', (label, lines) => {
  expect(labelLines(label, 14)).toEqual(lines)
})

test('no line is longer than its room', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 120 }), fc.integer({ min: 5, max: 40 }), (label, most) => {
      const lines = labelLines(label, most)
      expect(lines.length).toBeLessThanOrEqual(2)
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(most)
    }),
  )
})

test('label, drawing and words lie beside one another', () => {
  fc.assert(
    fc.property(anyRoom, fc.nat(40), (room, length) => {
      const { plot, words, width } = rowLayout(room, length)
      expect(plot.left).toBeLessThan(plot.right)
      expect(plot.right).toBeLessThan(words)
      expect(words).toBeLessThanOrEqual(width)
    }),
  )
})
