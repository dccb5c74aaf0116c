import { describe, expect, test } from 'vitest'
import { axisTicks } from '../../../main/documents/axis-ticks.ts'
import { flowBarChart, stackedBarChart } from '../../../main/documents/bar-chart.ts'
import { forestChart } from '../../../main/documents/forest-chart.ts'
import { type LineChart, lineChart } from '../../../main/documents/line-chart.ts'
import { aDocument } from '../../support/a-document.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { testPress } from '../../support/test-press.ts'

const course = (more: Partial<LineChart> = {}): LineChart => ({
  points: [
    { x: 0, y: 18, label: '18', mark: 'intake' },
    { x: 4, y: 12, label: '12' },
    { x: 8, y: 7, label: '7', mark: 'closure' },
  ],
  yRange: { from: 0, to: 27 },
  bands: [
    { from: 0, to: 5, label: 'Minimal' },
    { from: 5, to: 10, label: 'Mild' },
    { from: 10, to: 27, label: 'Moderate or more' },
  ],
  cutOff: 10,
  corridor: { from: 12, to: 24 },
  sessionMarks: [1, 2, 3, 4, 5, 6, 7],
  xLabels: [{ x: 0, label: 'Intake' }],
  width: 480,
  height: 190,
  ...more,
})
const printed = async (svg: string) => readPdf(await testPress.layOut(aDocument({ content: [{ svg }] })))

describe('a course', () => {
  test('is drawn in lines, and says its scores, bands, cut-off and corridor', async () => {
    const { text, images, strokes } = await printed(lineChart(course()))
    expect(images).toBe(0)
    expect(strokes).toBeGreaterThan(10)
    for (const words of ['18 intake', '7 closure', 'Minimal', 'Mild', 'Moderate or more', 'cut-off 10', 'no reliable'])
      expect(text).toContain(words)
  })

  test('shows hostile words as words', async () => {
    const label = '</text><script>alert(1)</script>&amp;'
    const { text } = await printed(lineChart(course({ points: [{ x: 0, y: 1, label }] })))
    expect(text).toContain(label)
  })

  test.each([
    ['one point', course({ points: [{ x: 3, y: 5, label: '5' }], sessionMarks: [], xLabels: [] })],
    ['no point', course({ points: [], sessionMarks: [], xLabels: [] })],
    ['scores beyond the scale', course({ points: [{ x: 0, y: 99, label: '99' }] })],
  ])('has only finite places with %s', (_, chart) => expect(lineChart(chart)).not.toMatch(/NaN|Infinity|undefined/))
})

describe('bars and intervals', () => {
  test('say their counts and effects, and what is hidden as it is written', async () => {
    const flow = flowBarChart({
      rows: [
        { label: 'Started', percent: 77.5, interval: { from: 62.5, to: 87.7 }, count: '31 of 40' },
        { label: 'Completed', percent: 0, interval: null, count: 'hidden' },
      ],
      width: 480,
    })
    const classes = stackedBarChart({
      classes: [
        { label: 'Improved', share: 12, count: '12' },
        { label: 'Worse', share: 0, count: 'hidden' },
      ],
      width: 480,
    })
    const forest = forestChart({
      rows: [
        { label: 'PHQ-9', effect: { at: 0.62, from: 0.31, to: 0.93 }, words: '0.62 (0.31 to 0.93)' },
        { label: 'GAD-7', effect: null, words: 'hidden' },
      ],
      axis: 'g',
      width: 480,
    })
    for (const [svg, words] of [
      [flow, ['31 of 40', 'Completed', 'hidden']],
      [classes, ['Improved: 12', 'Worse: hidden']],
      [forest, ['0.62 (0.31 to 0.93)', 'GAD-7', 'hidden']],
    ] as const) {
      const { text, images } = await printed(svg)
      expect(images).toBe(0)
      for (const word of words) expect(text).toContain(word)
    }
  })
})

describe('axisTicks', () => {
  test.each([
    [0, 27, [0, 10, 20]],
    [0, 100, [0, 20, 40, 60, 80, 100]],
    [-0.3, 0.35, [-0.2, 0, 0.2]],
    [5, 5, [5]],
  ])('from %d to %d', (from, to, ticks) => expect(axisTicks(from, to)).toEqual(ticks))
})
