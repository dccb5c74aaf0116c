import type { ReportSection } from '../../preload/contract/reports.ts'
import type { BeforeAfterPanel } from './before-after-geometry.ts'
import { changeClassNames, classGeometry } from './class-geometry.ts'
import { figuresOf } from './drawn-as.ts'
import { countWords, pairsWords, shareWords } from './figure-words.ts'
import { type EffectLook, forestGeometry } from './forest-geometry.ts'

// Each picture in sentences, for those who hear it: the figures that it draws, in the words of the table.

export function flowSummary(section: ReportSection): string {
  const said = section.rows.map(({ key, label }) => {
    const figure = figuresOf(section, key)
    const of = figure('share').value === null ? '' : ` of ${figure('of').text}`
    return `${label}: ${countWords(figure)}${of}.`
  })
  return [`${section.title}.`, ...said].join(' ')
}

export function curveSummary(section: ReportSection): string {
  const said = section.rows.map(({ key, label }) => `${label}: ${shareWords(figuresOf(section, key))}.`)
  return [`${section.title}.`, ...said].join(' ')
}

/** One panel of before and after. */
export function panelSummary(panel: BeforeAfterPanel): string {
  const { name, drawn, higherIs, pairs, first, last, change, interval } = panel
  if (drawn === 'hidden') return `${name}: hidden.`
  if (drawn === 'none') return `${name}: no figures, ${pairsWords(pairs)}.`
  const means = `Mean first ${first.text} (SD ${first.sd}), last ${last.text} (SD ${last.sd}).`
  const changed = `Change ${change}${interval === '' ? '' : ` (95%: ${interval})`}.`
  return `${name}, higher is ${higherIs}, ${pairsWords(pairs)}. ${means} ${changed}`
}

export function classSummary(section: ReportSection): string {
  const said = classGeometry(section, 0).stacks.map(
    ({ name, words }) =>
      `${name}: ${words.map(({ is, text }) => `${changeClassNames[is].toLowerCase()} ${text}`).join('; ')}.`,
  )
  return [`${section.title}.`, ...said].join(' ')
}

export function forestSummary(section: ReportSection, betterWhenHigher: ReadonlySet<string>): string {
  const said = forestGeometry(section, betterWhenHigher, 0).lines.map(
    ({ label, pairs, words, mark }) =>
      `${label}${pairs === '' ? '' : `, ${pairs}`}: ${words}${mark ? `, ${spoken[mark.look]}` : ''}.`,
  )
  return [`${section.title}, g_av with its 95% interval.`, ...said].join(' ')
}
const spoken: Readonly<Record<EffectLook, string>> = {
  better: 'better',
  worse: 'worse',
  open: 'zero is within the interval',
}
