import fc from 'fast-check'
import { expect, test } from 'vitest'
import { curveGeometry } from '../../../renderer/reports/curve-geometry.ts'
import { anyRoom, anyShare, aReportSection, shareKeys } from '../../support/a-report-section.ts'

test('a share stands at its height, and what is hidden between two is not guessed', () => {
  const section = aReportSection('', shareKeys, [
    ['1', 'Session 1', '20', '100%', '84%', '100%'],
    ['4', 'Session 4', '15', '75%', '53%', '89%'],
    ['7', 'Session 7', 'hidden', 'hidden', 'hidden', 'hidden'],
    ['10', 'Session 10', '10', '50%', '30%', '70%'],
  ])
  const { points, lines, plot } = curveGeometry(section, 800)
  const height = plot.bottom - plot.top
  expect(points.map(({ y }) => y)).toEqual([plot.top, plot.top + height / 4, null, plot.top + height / 2])
  expect(points[2]).toMatchObject({ drawn: 'hidden', from: null, to: null })
  expect(lines).toEqual([`M${points[0]?.x} ${points[0]?.y} L${points[1]?.x} ${points[1]?.y}`])
})

test('nothing is drawn outside of the frame, and neighbours do not touch', () => {
  fc.assert(
    fc.property(fc.array(anyShare, { minLength: 1, maxLength: 24 }), anyRoom, (given, room) => {
      const rows = given.map((texts, i) => [String(i), `Session ${i}`, ...texts] as const)
      const { points, plot, width, step } = curveGeometry(aReportSection('', shareKeys, rows), room)
      expect(step).toBeGreaterThanOrEqual(72)
      for (const { x, y, from, to } of points) {
        expect(x).toBeLessThan(width)
        for (const height of [y, from, to])
          if (height !== null) expect(height >= plot.top - 1e-6 && height <= plot.bottom + 1e-6).toBe(true)
      }
    }),
  )
})
