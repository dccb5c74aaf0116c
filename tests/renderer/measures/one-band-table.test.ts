import { describe, expect, test } from 'vitest'
import { clinicianSections } from '../../../main/closure/clinician-sections.ts'
import { closureChart } from '../../../main/closure/closure-chart.ts'
import { type GivenForm, measureInClosure } from '../../../main/closure/measure-in-closure.ts'
import { scoreOf } from '../../../main/measures/administration-row.ts'
import { instrumentFacts } from '../../../main/measures/instrument-facts.ts'
import { catalogue } from '../../../main/measures/instruments/catalogue.ts'
import { possibleScores } from '../../../main/measures/scoring.ts'
import { reportDefinitions } from '../../../main/reports/report-definitions.ts'
import type { ClosureFacts } from '../../../preload/contract/closure.ts'
import { closureGeometry } from '../../../renderer/closure/closure-geometry.ts'
import { courseGeometry } from '../../../renderer/measures/course-geometry.ts'
import { bandWords, cutOffWords, lowered, scoreWords } from '../../../renderer/measures/measure-words.ts'

// What was said of a score, read back from where it is said, for every score that can be.

type Instrument = (typeof catalogue)[number]
const givenOn = '2026-03-03'

/** Where a number lies in `Mild from 5 to below 10` and `Severe from 20 to 27`, as a person reads it. */
function bandInWords(instrument: Instrument, points: number): readonly string[] {
  const facts = instrumentFacts(instrument)
  return bandWords(facts).flatMap((words) => {
    const [, label = '', from, below, to] = /^(.*) from ([\d.]+) to (below )?([\d.]+)$/.exec(words) ?? []
    const isIn = points >= Number(from) && (below ? points < Number(to) : points <= Number(to))
    return isIn ? [label] : []
  })
}

type Area = { readonly top: number; readonly height: number; readonly label: string }

/** The bands, from the lowest, in whose area a point stands. A line between two belongs to the upper one. */
const bandsAt = (y: number, areas: readonly Area[], blur: number): readonly string[] =>
  areas.flatMap(({ top, height, label }, place) => {
    const isHighest = place === areas.length - 1
    return y <= top + height + blur && (y > top + blur || isHighest) ? [label] : []
  })

function bandInChart(instrument: Instrument, units: number): readonly string[] {
  const facts = instrumentFacts(instrument)
  const row = { administrationId: 'one', givenOn, score: scoreOf(instrument, units), change: null }
  const { bands, points } = courseGeometry(facts, { administrations: [row], corridor: null }, [], 900)
  return bandsAt(points[0]?.y ?? Number.NaN, bands, 1e-6)
}

/** Read back from the picture that is printed: its boxes are the bands from the lowest, its last dot is the score. */
function bandInPdf(measure: ClosureFacts['measures'][number]): readonly string[] {
  const svg = closureChart(measure, { plain: false, width: 480, country: 'us' })
  const dots = [...svg.matchAll(/<circle [^>]*cy="([\d.]+)"/g)].map(([, cy]) => Number(cy))
  const boxes = [...svg.matchAll(/<rect [^>]*y="([\d.]+)" width="[\d.]+" height="([\d.]+)"/g)]
  const areas = measure.bands.map(({ label }, place) => {
    const [, top, height] = boxes[place] ?? []
    return { top: Number(top), height: Number(height), label }
  })
  for (const { label } of areas) expect(svg).toContain(`>${label}</text>`)
  // Places are printed with two decimals.
  return bandsAt(dots.at(-1) ?? Number.NaN, areas, 0.021)
}

const form = ({ code, version }: Instrument, units: number): GivenForm => ({
  instrument: code,
  version,
  timepoint: 'closure',
  sessionNumber: null,
  followUpMonths: null,
  units,
  givenOn,
})

const summaryOf = (measure: ClosureFacts['measures'][number]) => {
  const facts: ClosureFacts = {
    name: 'Robin Ash',
    callName: 'Robin',
    recordNumber: '1',
    programmeName: 'Resilience group',
    groupName: 'Tuesday',
    facilitators: [],
    firstSession: null,
    lastSession: null,
    sessionsAttended: 0,
    sessionsOffered: 0,
    challenges: '',
    measures: [measure],
    goals: [],
    attainment: null,
    homePractice: { sessionsSet: 0, sessionsReported: 0, times: 0, helpfulness: null },
    hasSafetyPlan: false,
    crisisLines: [],
  }
  const none = { achievements: '', skills: '', support: '', maintenance: '', resources: '', recommendation: '' }
  const sections = clinicianSections({
    facts,
    words: { ...none, letter: '' },
    endedWith: 'completed',
    followUps: [],
    country: 'us',
  })
  const found = sections.find(({ heading }) => heading === 'Measures')
  if (!found) throw new Error('a summary has measures')
  return found
}

describe.each(catalogue)('$name', (instrument) => {
  const facts = instrumentFacts(instrument)
  const scores = possibleScores(instrument)
  const [least = 0] = scores

  test('every score has one band, and the list of measures, the words and the chart name it', () => {
    for (const units of scores) {
      const { band, bandPlace, points, text } = scoreOf(instrument, units)
      const expected = band === null ? [] : [band]
      const at = `${instrument.name} ${text}`
      expect(bandInWords(instrument, points), at).toEqual(expected)
      expect(bandInChart(instrument, units), at).toEqual(expected)
      expect(facts.bands?.[bandPlace ?? -1]?.label ?? null, at).toBe(band)
      const words = scoreWords({ score: scoreOf(instrument, units), missing: 0 })
      expect(words).toBe(band === null ? text : `${text}, ${lowered(band)}`)
    }
  })

  test('and the closure summary names the same, beside its first and its last score and in its chart on screen and in print', () => {
    for (const units of scores) {
      const { band, text, points } = scoreOf(instrument, units)
      const said = band === null ? text : `${text} (${band})`
      const measure = measureInClosure([form(instrument, least), form(instrument, units)])
      expect(summaryOf(measure).rows[0]?.[2]).toBe(said)
      expect(summaryOf(measureInClosure([form(instrument, units)])).rows[0]?.[1]).toBe(said)
      const expected = band === null ? [] : [band]
      expect(bandInPdf(measure), said).toEqual(expected)
      const { bands, points: drawn } = closureGeometry(measure, 400, false)
      const areas = bands.map(({ y, ...area }) => ({ ...area, top: y }))
      expect(bandsAt(drawn.at(-1)?.y ?? Number.NaN, areas, 1e-6), said).toEqual(expected)
      expect(measure.points.at(-1)).toMatchObject({ points, text })
    }
  })

  test('the cut-off parts the same scores in every place', () => {
    const [definition] = reportDefinitions([instrument], 5).filter(({ term }) => term.startsWith(instrument.name))
    const inReport = /A case is ([\d.]+) or (more|less) /.exec(definition?.text ?? '')
    const onScreen = /^([\d.]+) or (more|less) is beyond/.exec(cutOffWords(facts) ?? '')
    const notes = summaryOf(measureInClosure([form(instrument, least)])).paragraphs.join(' ')
    const inSummary = /A case: at or (above|below) ([\d.]+)\./.exec(notes)
    const isBeyond = (points: number, at: string | undefined, isUp: boolean) =>
      at === undefined ? null : isUp ? points >= Number(at) : points <= Number(at)
    for (const units of scores) {
      const { isCase, points } = scoreOf(instrument, units)
      expect(isBeyond(points, inReport?.[1], inReport?.[2] === 'more')).toBe(isCase)
      expect(isBeyond(points, onScreen?.[1], onScreen?.[2] === 'more')).toBe(isCase)
      expect(isBeyond(points, inSummary?.[2], inSummary?.[1] === 'above')).toBe(isCase)
    }
  })
})
