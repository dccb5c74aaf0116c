import type { MeasureInClosure } from '../../preload/contract/closure.ts'
import type { Timepoint } from '../../preload/contract/measures.ts'
import { bandOf, isCase } from '../measures/band.ts'
import { instrumentOf } from '../measures/instruments/catalogue.ts'
import type { Instrument } from '../measures/instruments/instrument.ts'
import { changeOf, corridorOf } from '../measures/reliable-change.ts'
import { pointsOf, scoreText } from '../measures/scoring.ts'
import { counted } from './closure-contents.ts'

/** One form that was filled in, in the order of the forms of its measure. */
export type GivenForm = {
  readonly instrument: number
  readonly version: number
  readonly timepoint: Timepoint
  readonly sessionNumber: number | null
  readonly followUpMonths: number | null
  /** null: could not be scored. */
  readonly units: number | null
  /** YYYY-MM-DD */
  readonly givenOn: string
}
type Scored = GivenForm & { readonly units: number }

const isScored = (form: GivenForm): form is Scored => form.units !== null

/** The course of one measure as a closure summary holds it; `forms` are those of one instrument, at least one. */
export function measureInClosure(forms: readonly [GivenForm, ...GivenForm[]]): MeasureInClosure {
  const scored = forms.filter(isScored)
  const upToEnd = scored.filter(({ timepoint }) => timepoint !== 'follow-up')
  const [first] = upToEnd
  const last = upToEnd.at(-1)
  const instrument = instrumentOf(forms[0].instrument, (last ?? forms[0]).version)
  const corridor = first ? corridorOf(instrumentOf(first.instrument, first.version), first.units) : null
  const { reliableChange } = instrument
  return {
    instrument: instrument.code,
    name: instrument.name,
    higherIs: instrument.higherIs,
    least: instrument.range.least,
    most: instrument.range.most,
    bands: instrument.bands?.list.map(({ from, label }) => ({ from, label })) ?? [],
    cutOff: instrument.cutOff?.at ?? null,
    corridor: corridor && { from: corridor.low, to: corridor.high },
    first: first ? shownScore(first) : null,
    last: last ? shownScore(last) : null,
    change: first && last && first !== last ? changeBetween(instrument, first, last) : null,
    reliableChange: reliableChange && {
      by: String(reliableChange.by),
      rule: reliableChange.rule === 'at-least' ? 'at least' : 'more than',
      source: reliableChange.source,
    },
    notScored: forms.length - scored.length,
    points: scored.map((form) => ({
      givenOn: form.givenOn,
      points: pointsOf(instrumentOf(form.instrument, form.version), form.units),
      text: shownScore(form).text,
      label: labelOf(form),
    })),
  }
}

function shownScore({ instrument: code, version, units }: Scored) {
  const instrument = instrumentOf(code, version)
  return {
    text: scoreText(instrument, units),
    band: bandOf(instrument, units)?.label ?? null,
    isCase: isCase(instrument, units),
  }
}

/** Scores of two versions of a form measure different things: no change is told. */
function changeBetween(instrument: Instrument, first: Scored, last: Scored): MeasureInClosure['change'] {
  if (first.version !== last.version) return null
  const { is, units, hasRecovered } = changeOf(instrument, first.units, last.units)
  return {
    size: sizeText(instrument, Math.abs(units)),
    to: units === 0 ? 'same' : units > 0 ? 'higher' : 'lower',
    is,
    recovered: hasRecovered,
  }
}

/** A change has the decimals of the scores that it lies between; it need not be a score itself. */
function sizeText({ score }: Instrument, units: number): string {
  const { unitsPerPoint, decimals, isMean } = score
  const places = isMean || units % unitsPerPoint !== 0 ? decimals : 0
  return (Math.round((units * 10 ** places) / unitsPerPoint) / 10 ** places).toFixed(places)
}

function labelOf({ timepoint, sessionNumber, followUpMonths }: GivenForm): string {
  switch (timepoint) {
    case 'intake':
      return 'Intake'
    case 'closure':
      return 'Closure'
    case 'session':
      return sessionNumber === null ? 'Session' : `Session ${sessionNumber}`
    case 'follow-up':
      return followUpMonths === null ? 'Follow-up' : `Follow-up, ${counted(followUpMonths, 'month')}`
  }
}
