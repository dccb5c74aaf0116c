import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AdministrationRow } from '../../../preload/contract/measures.ts'
import { courseGeometry } from '../../../renderer/measures/course-geometry.ts'
import { courseSummary, standing } from '../../../renderer/measures/course-summary.ts'
import { spread } from '../../../renderer/measures/spread.ts'

const phq9 = {
  name: 'PHQ-9',
  least: 0,
  most: 27,
  bands: [
    { from: 0, label: 'Minimal' },
    { from: 5, label: 'Mild' },
    { from: 10, label: 'Moderate' },
    { from: 15, label: 'Moderately severe' },
    { from: 20, label: 'Severe' },
  ],
  cutOff: { at: 10, caseIs: 'at-or-above' as const },
}
const row = (givenOn: string, points: number | null, more: Partial<AdministrationRow> = {}): AdministrationRow => ({
  administrationId: givenOn,
  instrument: 1,
  timepoint: 'session',
  sessionNumber: 1,
  followUpMonths: null,
  givenOn,
  revision: 1,
  score: points === null ? null : { points, text: String(points), band: 'Moderate', bandPlace: 2, isCase: true },
  missing: points === null ? 1 : 0,
  change: null,
  flagNotKnown: false,
  ...more,
})
const worse = { points: 7, text: '+7', is: 'worsened', recovered: false } as const
const course = [row('2027-01-05', 12), row('2027-02-02', null), row('2027-03-02', 19, { change: worse })]
const sessions = [
  { number: 1, date: '2027-01-12', attended: true },
  { number: 2, date: '2027-01-19', attended: false },
  { number: 3, date: '2027-01-26', attended: null },
]
const draw = (administrations = course, width = 900) =>
  courseGeometry(phq9, { administrations, corridor: { from: 6, to: 18 } }, sessions, width)

test('a higher score stands higher, a later day further right, and each class of change has its own form', () => {
  const { points, unscored, line, plot } = draw()
  const [first, last] = points
  expect(points.map(({ text, look }) => [text, look])).toEqual([
    ['12', 'plain'],
    ['19', 'worsened'],
  ])
  expect(last?.y).toBeLessThan(first?.y ?? 0)
  expect(last?.x).toBeGreaterThan(first?.x ?? 0)
  expect(line).toBe(`M${first?.x} ${first?.y} L${last?.x} ${last?.y}`)
  expect(unscored).toHaveLength(1)
  expect(plot.bottom - plot.top).toBe(224)
})

test('bands fill the plot without a gap, and the corridor begins at the first score', () => {
  const { bands, plot, corridor, points, cutOff } = draw()
  expect(bands.map(({ label }) => label)).toEqual(phq9.bands.map(({ label }) => label))
  expect(bands.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(plot.bottom - plot.top)
  expect(corridor?.left).toBe(points[0]?.x)
  expect((corridor?.height ?? 0) / (plot.bottom - plot.top)).toBeCloseTo(12 / 27)
  expect(cutOff?.y).toBeCloseTo(bands[1]?.top ?? 0)
})

test('a session nobody recorded is neither attended nor missed', () => {
  expect(draw().sessions.map(({ is }) => is)).toEqual(['attended', 'missed', 'not-recorded'])
})

test('one score on one day is a picture too', () => {
  const { points, days } = courseGeometry(phq9, { administrations: [row('2027-01-05', 3)], corridor: null }, [], 700)
  expect(points).toHaveLength(1)
  expect(days).toHaveLength(1)
})

test('nothing is drawn outside of the picture, and no label lies on another', () => {
  const dates = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(
      fc.array(fc.tuple(dates, fc.option(fc.integer({ min: 0, max: 27 }))), { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 200, max: 2000 }),
      (given, width) => {
        const rows = given
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([day, points], i) => row(day, points, { administrationId: String(i) }))
        const { plot, points, labels, days, sessions: marks, width: whole } = draw(rows, width)
        for (const { x, y } of points) {
          expect(x).toBeGreaterThanOrEqual(plot.left)
          expect(x).toBeLessThanOrEqual(plot.right)
          expect(y).toBeGreaterThanOrEqual(plot.top - 0.1)
          expect(y).toBeLessThanOrEqual(plot.bottom + 0.1)
        }
        for (const { x } of marks) expect(x).toBeLessThanOrEqual(whole)
        for (const [i, { y }] of labels.entries()) if (i > 0) expect(y - (labels[i - 1]?.y ?? 0)).toBeGreaterThan(16)
        for (const [i, { x }] of days.entries()) if (i > 0) expect(x - (days[i - 1]?.x ?? 0)).toBeGreaterThanOrEqual(92)
      },
    ),
  )
})

test('labels that have room stay where they are', () => {
  expect(spread([10, 50, 90], { gap: 15, least: 0, most: 100 })).toEqual([10, 50, 90])
  expect(spread([10, 12, 14], { gap: 15, least: 0, most: 100 })).toEqual([10, 25, 40])
  expect(spread([95, 98, 99], { gap: 15, least: 0, most: 100 })).toEqual([70, 85, 100])
})

test('the chart in sentences', () => {
  expect(courseSummary(phq9, course, sessions, (day) => day)).toBe(
    'PHQ-9 over time: 2 scores. First 12, moderate, on 2027-01-05. Last 19, moderate, on 2027-03-02. Reliably worse. Attended 1 of 2 recorded sessions.',
  )
  expect(standing(course)).toBe('Now 19, moderate. +7 since the first score: reliably worse.')
  expect(standing([row('2027-01-05', null)])).toBe('Nothing that was filled in could be scored yet.')
})
