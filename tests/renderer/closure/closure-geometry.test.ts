import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MeasureInClosure } from '../../../preload/contract/closure.ts'
import { closureGeometry } from '../../../renderer/closure/closure-geometry.ts'

const phq9: MeasureInClosure = {
  instrument: 1,
  name: 'PHQ-9',
  higherIs: 'worse',
  least: 0,
  most: 27,
  bands: [
    { from: 0, label: 'Minimal' },
    { from: 5, label: 'Mild' },
    { from: 10, label: 'Moderate' },
    { from: 15, label: 'Moderately severe' },
    { from: 20, label: 'Severe' },
  ],
  cutOff: 10,
  corridor: null,
  first: null,
  last: null,
  change: null,
  reliableChange: null,
  notScored: 0,
  points: [],
}
const point = (givenOn: string, points: number) => ({ givenOn, points, text: String(points), label: 'Session' })
const course = (...points: readonly (readonly [string, number])[]): MeasureInClosure => ({
  ...phq9,
  points: points.map(([day, score]) => point(day, score)),
})

test('a higher score stands higher, a later day further right, and the line joins them', () => {
  const { points, line, ends } = closureGeometry(course(['2027-01-05', 18], ['2027-03-02', 9]), 600, false)
  const [first, last] = points
  expect(points.map(({ text }) => text)).toEqual(['18', '9'])
  expect(first?.y).toBeLessThan(last?.y ?? 0)
  expect(first?.x).toBeLessThan(last?.x ?? 0)
  expect(line).toBe(`M${first?.x} ${first?.y} L${last?.x} ${last?.y}`)
  expect(ends.map(({ day, anchor }) => [day, anchor])).toEqual([
    ['2027-01-05', 'start'],
    ['2027-03-02', 'end'],
  ])
})

test('bands fill the plot, the cut-off lies on its band, and the version for the participant has neither', () => {
  const measure = course(['2027-01-05', 18], ['2027-03-02', 9])
  const { bands, plot, cutOff, labels } = closureGeometry(measure, 600, false)
  expect(bands.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(plot.bottom - plot.top, 0)
  expect(cutOff).toBeCloseTo(bands[1]?.y ?? 0)
  expect(labels.map(({ text }) => text)).toContain('Cut-off 10')
  const plain = closureGeometry(measure, 600, true)
  expect([plain.bands, plain.cutOff, plain.labels]).toEqual([[], null, []])
  expect(plain.points.map(({ y }) => y)).toEqual(closureGeometry(measure, 600, false).points.map(({ y }) => y))
})

test('scores of one day stand in the middle, under one date', () => {
  const { points, plot, ends } = closureGeometry(course(['2027-01-05', 18], ['2027-01-05', 9]), 600, false)
  expect(new Set(points.map(({ x }) => x))).toEqual(new Set([(plot.left + plot.right) / 2]))
  expect(ends).toMatchObject([{ day: '2027-01-05', anchor: 'middle' }])
})

test('nothing is drawn outside of the picture, no figure lies on another, and the last score has its own', () => {
  const days = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const given = fc.array(fc.tuple(days, fc.integer({ min: -3, max: 30 })), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(given, fc.integer({ min: 260, max: 2000 }), fc.boolean(), (scores, width, plain) => {
      const measure = course(...scores.toSorted(([a], [b]) => (a < b ? -1 : 1)))
      const { plot, points, labels, height, width: whole } = closureGeometry(measure, width, plain)
      for (const { x, y, textY } of points) {
        expect(x).toBeGreaterThanOrEqual(plot.left)
        expect(x).toBeLessThanOrEqual(plot.right)
        expect(y).toBeGreaterThanOrEqual(plot.top)
        expect(y).toBeLessThanOrEqual(plot.bottom)
        expect(textY).toBeGreaterThan(0)
        expect(textY).toBeLessThan(height)
      }
      expect(plot.right).toBeLessThan(whole)
      const figures = points.filter(({ text }) => text !== null).map(({ x }) => x)
      for (const [i, x] of figures.entries()) if (i > 0) expect(x - (figures[i - 1] ?? 0)).toBeGreaterThanOrEqual(26)
      expect(points.at(-1)?.text).toBe(measure.points.at(-1)?.text)
      for (const [i, { y }] of labels.entries()) if (i > 0) expect((labels[i - 1]?.y ?? 0) - y).toBeGreaterThan(13)
    }),
  )
})
