import { expect, test } from 'vitest'
import { reportHandlers } from '../../../main/reports/report-handlers.ts'
import { figureAt, type ReportSection, reports } from '../../../preload/contract/reports.ts'
import { beforeAfterPanels } from '../../../renderer/reports/before-after-geometry.ts'
import { betterWhenHigher } from '../../../renderer/reports/measure-direction.ts'
import {
  classSummary,
  curveSummary,
  flowSummary,
  forestSummary,
  panelSummary,
} from '../../../renderer/reports/picture-summary.ts'
import { aReportSection, shareKeys } from '../../support/a-report-section.ts'
import { aReportedPractice, likeTheDemo } from '../../support/a-reported-practice.ts'
import { aVault } from '../../support/a-vault.ts'
import { throughContract } from '../../support/through-contract.ts'

const outcome = throughContract(reports.outcome, reportHandlers.outcome)

/** What a picture draws: the rows that are not summed up as hidden or empty, by the columns of these keys. */
const drawnBy = {
  flow: ['count', 'share', 'from', 'to'],
  'before-after': ['pairs', 'first', 'sd-first', 'last', 'sd-last', 'change', 'from', 'to'],
  classes: ['count', 'share', 'from', 'to'],
  forest: ['pairs', 'g', 'from', 'to'],
  curve: ['share', 'from', 'to'],
} as const

function summaryOf(section: ReportSection, higher: ReadonlySet<string>): string {
  switch (section.picture) {
    case 'flow':
      return flowSummary(section)
    case 'before-after':
      return beforeAfterPanels(section).map(panelSummary).join(' ')
    case 'classes':
      return classSummary(section)
    case 'forest':
      return forestSummary(section, higher)
    case 'curve':
      return curveSummary(section)
    case null:
      return ''
  }
}

test('every picture of a report says what its table says', async () => {
  const vault = await aVault()
  await aReportedPractice(vault, likeTheDemo)
  const everything = { programmeId: null, groupId: null, fromQuarter: null, toQuarter: null } as const
  const { sections } = await vault.asOwner((work) => outcome(work, { ...everything, split: 'programme' }))
  vault.close()
  const drawn = sections.filter(({ picture, rows }) => picture !== null && rows.length > 0)
  expect(drawn.map(({ picture }) => picture)).toEqual(['flow', 'before-after', 'forest', 'classes', 'forest', 'curve'])
  for (const section of drawn) {
    const said = summaryOf(section, betterWhenHigher(sections))
    for (const { key } of section.rows)
      for (const column of section.picture ? drawnBy[section.picture] : []) {
        const { value, text } = figureAt(section, key, column)
        if (value !== null) expect(said, `${section.title}, ${key}, ${column}`).toContain(text)
      }
  }
})

test('hidden is said, and never as none', () => {
  const hidden = ['hidden', 'hidden', 'hidden', 'hidden'] as const
  const section = aReportSection('Who kept coming', shareKeys, [
    ['1', 'Session 1', '20', '100%', '84%', '100%'],
    ['4', 'Session 4', ...hidden],
  ])
  expect(curveSummary(section)).toBe('Who kept coming. Session 1: 100% (84% to 100%). Session 4: hidden.')
  const forest = aReportSection(
    'Size',
    ['pairs', 'g', 'from', 'to'],
    [
      ['1', 'PHQ-9', '20', '−0.80', '−1.10', '−0.50'],
      ['6', 'WHO-5 (higher is better)', ...hidden],
    ],
  )
  expect(forestSummary(forest, new Set(['6']))).toBe(
    'Size, g_av with its 95% interval. PHQ-9, 20 pairs: −0.80 (−1.10 to −0.50), better. WHO-5: hidden.',
  )
})
