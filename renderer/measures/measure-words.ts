import { bandAreas } from '../../preload/contract/band-table.ts'
import type { AdministrationRow, InstrumentFacts, Timepoint } from '../../preload/contract/measures.ts'

type When = {
  readonly timepoint: Timepoint
  readonly sessionNumber: number | null
  readonly followUpMonths: number | null
}
type Change = NonNullable<AdministrationRow['change']>

export const timepointNames: Readonly<Record<Timepoint, string>> = {
  intake: 'Intake',
  session: 'Session',
  closure: 'Closure',
  'follow-up': 'Follow-up',
}

/** `Intake`, `Session 4`, `Closure`, `Follow-up at 3 months`. */
export function whenGiven({ timepoint, sessionNumber, followUpMonths }: When): string {
  if (timepoint === 'session' && sessionNumber !== null) return `Session ${sessionNumber}`
  if (timepoint === 'follow-up' && followUpMonths !== null)
    return `Follow-up at ${followUpMonths} ${followUpMonths === 1 ? 'month' : 'months'}`
  return timepointNames[timepoint]
}

export const changeClassWords: Readonly<Record<Change['is'], string>> = {
  improved: 'Reliably improved',
  unchanged: 'No reliable change',
  worsened: 'Reliably worse',
  'not-known': 'No threshold is known',
}

/** `Reliably improved, and no longer beyond the cut-off`. */
export const changeWords = ({ is, recovered }: Change): string =>
  recovered ? `${changeClassWords[is]}, and no longer beyond the cut-off` : changeClassWords[is]

/** `PHQ-9` 14, `Moderate`; or why there is no score. */
export function scoreWords({ score, missing }: Pick<AdministrationRow, 'score' | 'missing'>): string {
  if (score) return score.band === null ? score.text : `${score.text}, ${lowered(score.band)}`
  return missing === 0 ? 'No score' : `No score: ${counted(missing, 'answer')} missing`
}

/** `10 or more is beyond the cut-off`. */
export const cutOffWords = ({ cutOff }: Pick<InstrumentFacts, 'cutOff'>): string | null =>
  cutOff && `${cutOff.at} or ${cutOff.caseIs === 'at-or-above' ? 'more' : 'less'} is beyond the cut-off`

/** `Mild from 5 to below 10`, `Severe from 20 to 27`. */
export const bandWords = ({ bands, most }: Pick<InstrumentFacts, 'bands' | 'most'>): readonly string[] =>
  bandAreas(bands ?? [], most).map(
    ({ from, to, label, isLast }) => `${label} from ${from} to ${isLast ? '' : 'below '}${to}`,
  )

/** `3 answers`, `1 answer`. */
export const counted = (n: number, thing: string): string => `${n} ${thing}${n === 1 ? '' : 's'}`

/** `question 4`, `questions 3 and 7`, `questions 1, 2 and 9`. */
export function questionsWords(numbers: readonly number[]): string {
  const last = numbers.at(-1)
  if (last === undefined) return 'no question'
  if (numbers.length === 1) return `question ${last}`
  return `questions ${numbers.slice(0, -1).join(', ')} and ${last}`
}

export const lowered = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)
