import type { AdministrationRow, Score } from '../../preload/contract/measures.ts'
import { bandOf, isCase } from './band.ts'
import { instrumentOf } from './instruments/catalogue.ts'
import type { Instrument } from './instruments/instrument.ts'
import { isFlagKnown } from './item-flags.ts'
import { unpackAnswers } from './packed-answers.ts'
import { changeOf } from './reliable-change.ts'
import { pointsOf, scoreText } from './scoring.ts'

/** An administration as the files hold it; the score in units. */
export type KeptAdministration = {
  readonly administrationId: string
  readonly instrument: number
  readonly version: number
  readonly timepoint: AdministrationRow['timepoint']
  readonly sessionNumber: number | null
  readonly followUpMonths: number | null
  readonly givenOn: string
  readonly revision: number
  readonly scoreUnits: number | null
  readonly answers: string | null
  readonly void: number
}

/** A score in the one form in which it is shown. Throws RangeError for units that the instrument cannot give. */
export function scoreOf(instrument: Instrument, units: number): Score {
  const band = bandOf(instrument, units)
  return {
    points: pointsOf(instrument, units),
    text: scoreText(instrument, units),
    band: band?.label ?? null,
    bandPlace: band ? (instrument.bands?.list.indexOf(band) ?? null) : null,
    isCase: isCase(instrument, units),
  }
}

/** A difference of scores with its sign: "+4", "−0.83", "±0". */
export function changeText({ score }: Instrument, units: number): string {
  const points = Math.abs(units / score.unitsPerPoint)
  const sign = units > 0 ? '+' : units < 0 ? '−' : '±'
  return `${sign}${score.isMean || !Number.isInteger(points) ? points.toFixed(score.decimals) : points}`
}

/** As a screen shows it. `firstUnits`: the first score of the path, null for the first one itself. */
export function administrationRow(kept: KeptAdministration, firstUnits: number | null): AdministrationRow {
  const instrument = instrumentOf(kept.instrument, kept.version)
  const answers = kept.answers === null ? null : unpackAnswers(instrument, kept.answers)
  const { scoreUnits: units } = kept
  const change = units === null || firstUnits === null ? null : changeOf(instrument, firstUnits, units)
  return {
    administrationId: kept.administrationId,
    instrument: kept.instrument,
    timepoint: kept.timepoint,
    sessionNumber: kept.sessionNumber,
    followUpMonths: kept.followUpMonths,
    givenOn: kept.givenOn,
    revision: kept.revision,
    score: units === null ? null : scoreOf(instrument, units),
    missing: answers?.filter((answer) => answer === null).length ?? 0,
    change: change && {
      points: change.units / instrument.score.unitsPerPoint,
      text: changeText(instrument, change.units),
      is: change.is,
      recovered: change.hasRecovered ?? false,
    },
    flagNotKnown: instrument.flags.some((flag) => !isFlagKnown(flag, answers)),
  }
}

/** Those of one measure in order, each against the first that has a score. What was taken back is left out. */
export function courseRows(kept: readonly KeptAdministration[]): AdministrationRow[] {
  const standing = kept.filter((one) => one.void === 0)
  const first = standing.find(({ scoreUnits }) => scoreUnits !== null)
  return standing.map((one) => administrationRow(one, one === first ? null : (first?.scoreUnits ?? null)))
}
