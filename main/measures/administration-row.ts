import { bandPlace } from '../../preload/contract/band-table.ts'
import type { AdministrationRow, Score } from '../../preload/contract/measures.ts'
import { bandOf, isCase } from './band.ts'
import { changeText } from './change-text.ts'
import type { Instrument } from './instruments/instrument.ts'
import { isFlagKnown } from './item-flags.ts'
import { unpackAnswers } from './packed-answers.ts'
import { changeOf } from './reliable-change.ts'
import { pointsOf, scoreText } from './scoring.ts'

type Kept = Pick<
  AdministrationRow,
  'administrationId' | 'instrument' | 'timepoint' | 'sessionNumber' | 'followUpMonths' | 'givenOn' | 'revision'
> & {
  readonly position: number
  readonly units: number | null
  /** Packed; null: a total from paper. */
  readonly answers: string | null
  readonly isVoid: number
}
/** The first score of the path, in units, and where it stands. */
export type FirstScore = { readonly position: number; readonly units: number }

/** A score in the one form in which screen, chart, report and PDF show it. Throws for what is no score. */
export function scoreOf(instrument: Instrument, units: number): Score {
  const band = bandOf(instrument, units)
  return {
    points: pointsOf(instrument, units),
    text: scoreText(instrument, units),
    band: band?.label ?? null,
    bandPlace: band && bandPlace(instrument.bands?.list ?? [], pointsOf(instrument, units)),
    isCase: isCase(instrument, units),
  }
}

/** One filling-in as the page sees it. */
export function administrationRow(instrument: Instrument, kept: Kept, first: FirstScore | null): AdministrationRow {
  const { administrationId, timepoint, sessionNumber, followUpMonths, givenOn, revision, units } = kept
  const answers = kept.answers === null ? null : unpackAnswers(instrument, kept.answers)
  return {
    administrationId,
    instrument: kept.instrument,
    timepoint,
    sessionNumber,
    followUpMonths,
    givenOn,
    revision,
    score: units === null ? null : scoreOf(instrument, units),
    missing: answers?.filter((value) => value === null).length ?? 0,
    change: changeFrom(instrument, kept, first),
    flagNotKnown: instrument.flags.some((flag) => !isFlagKnown(flag, answers)),
  }
}

function changeFrom(instrument: Instrument, { units, position, isVoid }: Kept, first: FirstScore | null) {
  if (units === null || !first || first.position === position || isVoid) return null
  const change = changeOf(instrument, first.units, units)
  return {
    points: pointsOf(instrument, change.units),
    text: changeText(instrument, change.units),
    is: change.is,
    recovered: change.hasRecovered ?? false,
  }
}
