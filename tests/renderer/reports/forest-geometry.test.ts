import fc from 'fast-check'
import { expect, test } from 'vitest'
import { effectLook, forestGeometry } from '../../../renderer/reports/forest-geometry.ts'
import { betterWhenHigher } from '../../../renderer/reports/measure-direction.ts'
import { anyRoom, aReportSection } from '../../support/a-report-section.ts'

const keys = ['pairs', 'g', 'from', 'to']
const noDirections: ReadonlySet<string> = new Set()
const hidden = ['hidden', 'hidden', 'hidden', 'hidden']

test('better is what the measure calls better, and an interval with zero in it says neither', () => {
  expect(effectLook(-1, -0.2, false)).toBe('better')
  expect(effectLook(-1, -0.2, true)).toBe('worse')
  expect(effectLook(0.2, 1, false)).toBe('worse')
  expect(effectLook(0.2, 1, true)).toBe('better')
  expect(effectLook(-0.1, 1, true)).toBe('open')
  expect(effectLook(0, 1, true)).toBe('open')
  expect(effectLook(null, null, false)).toBe('open')
})

test('which measures are better where they are higher is read from before and after', () => {
  const section = aReportSection(
    '',
    ['first'],
    [
      ['1', 'PHQ-9', '3'],
      ['6', 'WHO-5 (higher is better)', '3'],
    ],
  )
  expect([...betterWhenHigher([{ ...section, key: 'change' }, section])]).toEqual(['6'])
})

test('a lower effect stands further left, and zero between both sides', () => {
  const section = aReportSection('', keys, [
    ['1', 'PHQ-9', '20', '−0.80', '−1.10', '−0.50'],
    ['6', 'WHO-5 (higher is better)', '20', '+0.60', '+0.20', '+1.00'],
    ['3', 'CORE-10', ...hidden],
  ])
  const { lines, zero } = forestGeometry(section, new Set(['6']), 900)
  const [phq, who, core] = lines
  expect(phq?.mark?.x).toBeLessThan(zero)
  expect(who?.mark?.x).toBeGreaterThan(zero)
  expect([phq?.mark?.look, who?.mark?.look]).toEqual(['better', 'better'])
  expect(who?.label).toBe('WHO-5')
  expect(core).toMatchObject({ isHidden: true, mark: null, words: 'hidden', pairs: '' })
})

test('a split has a heading for each measure, and one line for all that is hidden', () => {
  const section = aReportSection('', keys, [
    ['1 a', 'PHQ-9: Trauma: adults', '8', '−0.80', '−1.10', '−0.50'],
    ['1 b', 'PHQ-9: Students', ...hidden],
    ['1 c', 'PHQ-9: Veterans', ...hidden],
    ['2 a', 'GAD-7: Trauma: adults', '0', '–', '–', '–'],
  ])
  const { heads, lines } = forestGeometry(section, noDirections, 900)
  expect(heads.map(({ text }) => text)).toEqual(['PHQ-9', 'GAD-7'])
  expect(lines.map(({ label, words }) => [label, words])).toEqual([
    ['PHQ-9, Trauma: adults', '−0.80 (−1.10 to −0.50)'],
    ['PHQ-9, 2 others', 'hidden'],
    ['GAD-7, Trauma: adults', 'no figure'],
  ])
})

test('every mark and every tick lies in its room, whatever the effects are', () => {
  const effect = fc.tuple(fc.double({ min: -80, max: 80, noNaN: true }), fc.double({ min: 0, max: 9, noNaN: true }))
  fc.assert(
    fc.property(fc.array(fc.option(effect), { minLength: 1, maxLength: 20 }), anyRoom, (given, room) => {
      const rows = given.map((one, i) => {
        const texts = one ? ['9', ...[0, -1, 1].map((side) => (one[0] + side * one[1]).toFixed(2))] : hidden
        return [String(i), 'A measure', ...texts] as const
      })
      const { lines, ticks, plot, zero } = forestGeometry(aReportSection('', keys, rows), noDirections, room)
      const isIn = (x: number | null) => x === null || (x >= plot.left - 1e-6 && x <= plot.right + 1e-6)
      for (const { mark } of lines) if (mark) expect([mark.x, mark.from, mark.to].every(isIn)).toBe(true)
      expect(ticks.every(({ x }) => isIn(x))).toBe(true)
      expect(ticks.some(({ x, text }) => text === '0' && Math.abs(x - zero) < 1e-6)).toBe(true)
      expect(ticks.length).toBeLessThanOrEqual(Math.max((plot.right - plot.left) / 30, 4))
    }),
  )
})
