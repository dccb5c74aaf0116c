import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reportHandlers } from '../../../main/reports/report-handlers.ts'
import {
  figureAt,
  type OutcomeReport,
  reportSplits,
  reports,
  type SectionKey,
} from '../../../preload/contract/reports.ts'
import { aReportedPractice, likeTheDemo } from '../../support/a-reported-practice.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { failureOf, throughContract } from '../../support/through-contract.ts'

const outcome = throughContract(reports.outcome, reportHandlers.outcome)
const options = throughContract(reports.options, reportHandlers.options)
const everything = { programmeId: null, groupId: null, fromQuarter: null, toQuarter: null, split: 'none' } as const

let vault: TestVault
let practice: Awaited<ReturnType<typeof aReportedPractice>>
beforeAll(async () => {
  vault = await aVault()
  practice = await aReportedPractice(vault, likeTheDemo)
})
afterAll(() => vault.close())

const sectionOf = (report: OutcomeReport, key: SectionKey) => {
  const found = report.sections.find((section) => section.key === key)
  if (!found) throw new Error(`no section ${key}`)
  return found
}
const textAt = (report: OutcomeReport, section: SectionKey, row: string, column: string) =>
  figureAt(sectionOf(report, section), row, column).text
const asManager = (wishes: object = {}) => vault.asManager((work) => outcome(work, { ...everything, ...wishes }))

describe('the figures of a practice', () => {
  let report: OutcomeReport
  beforeAll(async () => {
    report = await asManager()
  })

  test('the path, with Wilson intervals', () => {
    expect(textAt(report, 'flow', 'referred', 'count')).toBe('36')
    expect(textAt(report, 'flow', 'completed', 'count')).toBe('31')
    // R: prop.test(31, 36, correct = FALSE)$conf.int is 0.7134047 to 0.9391818.
    expect(textAt(report, 'flow', 'completed', 'from')).toBe('71%')
    expect(textAt(report, 'flow', 'completed', 'to')).toBe('94%')
    expect(textAt(report, 'flow', 'left-early', 'share')).toBe('14%')
    expect(textAt(report, 'flow', 'still-open', 'count')).toBe('0')
  })

  test.each([
    // R on the 31 pairs: mean, sd, t.test(last, first, paired = TRUE), wilcox.test likewise.
    ['change', 'pairs', '31'],
    ['change', 'first', '14.0'],
    ['change', 'sd-first', '4.0'],
    ['change', 'last', '8.7'],
    ['change', 'sd-last', '4.7'],
    ['change', 'change', '−5.3'],
    ['change', 'from', '−6.8'],
    ['change', 'to', '−3.9'],
    ['effect', 't', '−7.42'],
    ['effect', 'df', '30'],
    ['effect', 'p', '<0.001'],
    ['effect', 'v', '17.0'],
    ['completeness', 'due', '36'],
    ['completeness', 'share', '86%'],
    ['without-end', 'cases', '36'],
    ['without-end', 'improved', '56%'],
  ] as const)('%s: %s is %s', (section, column, text) => {
    expect(textAt(report, section, '1', column)).toBe(text)
  })

  test('classes of change; with the few who got worse the unchanged are hidden', () => {
    expect(textAt(report, 'classes', '1 improved', 'count')).toBe('20')
    expect(textAt(report, 'classes', '1 worsened', 'count')).toBe('hidden')
    expect(textAt(report, 'classes', '1 unchanged', 'count')).toBe('hidden')
    expect(textAt(report, 'classes', '1 unchanged', 'share')).toBe('hidden')
  })

  test('who cannot recover is counted apart', () => {
    expect(textAt(report, 'recovery', '1 case', 'count')).toBe('26')
    expect(textAt(report, 'recovery', '1 below', 'count')).toBe('5')
  })

  test('it prints what it was asked, how it is defined, and that people are not cases', () => {
    expect(report.inputs.map(({ text }) => text)).toEqual([
      'All',
      'All',
      'All time',
      'not split',
      '5',
      '2026-11-23 09:00 UTC',
    ])
    expect(report.definitions.map(({ term }) => term)).toContain('PHQ-9, version 1')
    expect(sectionOf(report, 'flow').notes[0]).toContain('episodes, not people')
  })

  test('the same question has the same answer', async () => {
    expect(await asManager()).toEqual(report)
  })

  test('a figure holds no digit that its text does not say', () => {
    for (const { value, text, why } of report.sections.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))) {
      if (why !== null) expect(value).toBeNull()
      if (value === null) continue
      const said = Number(text.replace('−', '-').replace('%', ''))
      expect(text.endsWith('%') ? Math.round(value * 100) : value).toBe(said)
    }
  })
})

describe('what is asked', () => {
  test('one programme, one group, one quarter', async () => {
    const trauma = await asManager({ programmeId: practice.programmes.get('Trauma') })
    expect(textAt(trauma, 'change', '1', 'pairs')).toBe('15')
    // With these it would tell how few have no pair.
    expect(textAt(trauma, 'flow', 'referred', 'count')).toBe('hidden')
    const friday = await asManager({ groupId: practice.groups[3]?.groupId })
    expect(textAt(friday, 'change', '1', 'pairs')).toBe('8')
    expect(textAt(friday, 'flow', 'completed', 'count')).toBe('hidden')
    const spring = await asManager({ fromQuarter: '2026-Q2', toQuarter: '2026-Q2' })
    expect(textAt(spring, 'change', '1', 'pairs')).toBe('15')
    expect(spring.inputs.find(({ label }) => label === 'Period')?.text).toBe('2026-Q2')
  })

  test.each(reportSplits.filter((split) => split !== 'facilitator'))('split by %s', async (split) => {
    const report = await asManager({ split })
    expect(report.inputs.find(({ label }) => label === 'Split by')?.text).not.toBe('')
    if (split !== 'none') expect(sectionOf(report, 'split-change').rows.length).toBeGreaterThan(1)
  })

  test('by facilitator for the owner alone', async () => {
    expect(await failureOf(asManager({ split: 'facilitator' }))).toEqual({ code: 'not-allowed' })
    const asked = { ...everything, split: 'facilitator' } as const
    expect(await failureOf(vault.asClinician((work) => outcome(work, asked)))).toEqual({ code: 'not-allowed' })
    const report = await vault.asOwner((work) => outcome(work, asked))
    expect(sectionOf(report, 'split-flow').rows.map(({ label }) => label)).toEqual(['Tom Okafor'])
  })

  test('what is there to be chosen', async () => {
    const { programmes, groups, quarters, splits } = await vault.asManager((work) => options(work, null))
    expect(programmes.map(({ name, enough }) => [name, enough])).toEqual([
      ['Anxiety', true],
      ['Caregivers', true],
      ['Trauma', true],
    ])
    expect(groups.map(({ name }) => name)).toEqual(['Friday', 'Thursday', 'Tuesday', 'Wednesday'])
    expect(quarters.map(({ key }) => key)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3'])
    expect(splits).not.toContain('facilitator')
    expect((await vault.asOwner((work) => options(work, null))).splits).toContain('facilitator')
  })

  test.each([
    ['a programme that is not there', { programmeId: 'p'.repeat(22) }, { programmeId: { fault: 'not-a-choice' } }],
    ['a group that is not there', { groupId: 'g'.repeat(22) }, { groupId: { fault: 'not-a-choice' } }],
    [
      'an end before the beginning',
      { fromQuarter: '2026-Q3', toQuarter: '2026-Q1' },
      { toQuarter: { fault: 'too-small' } },
    ],
    ['a fifth quarter', { fromQuarter: '2026-Q5' }, { fromQuarter: { fault: 'not-valid' } }],
    ['a quarter and more', { toQuarter: `2026-Q1'; DROP TABLE episode;--` }, { toQuarter: { fault: 'not-valid' } }],
    ['a split that is none', { split: 'person' }, { split: { fault: 'not-a-choice' } }],
    ['a smaller limit', { smallest: 1 }, { '': { fault: 'not-valid' } }],
  ])('%s', async (_what, wishes, fields) => {
    expect(await failureOf(asManager(wishes))).toEqual({ code: 'invalid', fields })
  })

  test('a group of another programme', async () => {
    const failure = await failureOf(
      asManager({ programmeId: practice.programmes.get('Anxiety'), groupId: practice.groups[0]?.groupId }),
    )
    expect(failure).toEqual({ code: 'invalid', fields: { groupId: { fault: 'not-a-choice' } } })
  })
})

test('no answer holds a name or an id of anybody', async () => {
  const answer = JSON.stringify(await asManager({ split: 'group' }))
  for (const person of practice.groups.flatMap(({ members }) => members))
    for (const word of [person.familyName, person.recordNumber, person.participantId, person.enrolmentId])
      expect(answer).not.toContain(word)
})

test('who refused to be in reports is in none of them', async () => {
  const ids = practice.groups[0]?.members.map(({ participantId }) => participantId) ?? []
  const refuse = (consent: 'refused' | 'given') =>
    vault.asOwner(({ outcomes }) =>
      outcomes.updateTable('person').set({ report_consent: consent }).where('person_id', 'in', ids).execute(),
    )
  await refuse('refused')
  const report = await asManager()
  await refuse('given')
  expect(textAt(report, 'change', '1', 'pairs')).toBe('23')
  // Four of the others have no pair, and whoever knows how many were referred would know it.
  expect(textAt(report, 'flow', 'referred', 'count')).toBe('hidden')
})
