import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beforeAfterPanels, panelSize } from '../../../renderer/reports/before-after-geometry.ts'
import { aReportSection } from '../../support/a-report-section.ts'

const keys = ['pairs', 'first', 'sd-first', 'last', 'sd-last', 'change', 'from', 'to', 'sd-change']
const hidden = keys.map(() => 'hidden')

test('a panel for each measure, on its own scale, with its direction', () => {
  const [phq, brs, core] = beforeAfterPanels(
    aReportSection('', keys, [
      ['1', 'PHQ-9', '15', '14.5', '3.0', '9.5', '4.0', '−5.0', '−7.2', '−2.8', '4.0'],
      [
        '5',
        'Brief Resilience Scale (higher is better)',
        '6',
        '2.42',
        '0.40',
        '2.89',
        '0.46',
        '+0.47',
        '–',
        '–',
        '0.51',
      ],
      ['3', 'CORE-10', ...hidden],
    ]),
  )
  expect(phq).toMatchObject({ name: 'PHQ-9', higherIs: 'worse', drawn: 'shown', interval: '−7.2 to −2.8' })
  expect(phq?.first.whisker?.[0]).toBeCloseTo(panelSize.top)
  expect(phq?.last.whisker?.[1]).toBeCloseTo(panelSize.bottom)
  expect(phq?.first.y).toBeLessThan(phq?.last.y ?? 0)
  expect(brs).toMatchObject({ name: 'Brief Resilience Scale', higherIs: 'better', interval: '' })
  expect(brs?.first.y).toBeGreaterThan(brs?.last.y ?? 0)
  expect(core?.drawn).toBe('hidden')
})

test('one hidden mean hides the panel', () => {
  const texts = ['15', '14.5', '3.0', 'hidden', 'hidden', 'hidden', 'hidden', 'hidden', 'hidden']
  expect(beforeAfterPanels(aReportSection('', keys, [['1', 'PHQ-9', ...texts]]))[0]?.drawn).toBe('hidden')
})

test('means and deviations stay in the panel', () => {
  const point = fc.double({ min: -100, max: 100, noNaN: true }).map((value) => value.toFixed(2))
  const spread = fc.oneof(
    fc.double({ min: 0, max: 60, noNaN: true }).map((value) => value.toFixed(2)),
    fc.constant('–'),
  )
  fc.assert(
    fc.property(point, spread, point, spread, (first, sdFirst, last, sdLast) => {
      const [panel] = beforeAfterPanels(
        aReportSection('', keys, [['1', 'A', '9', first, sdFirst, last, sdLast, '0', '–', '–', '–']]),
      )
      for (const { y, whisker } of panel ? [panel.first, panel.last] : [])
        for (const height of [y, ...(whisker ?? [])]) {
          expect(height).toBeGreaterThanOrEqual(panelSize.top - 1e-6)
          expect(height).toBeLessThanOrEqual(panelSize.bottom + 1e-6)
        }
    }),
  )
})
