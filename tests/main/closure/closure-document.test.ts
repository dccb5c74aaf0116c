import { expect, test } from 'vitest'
import { clinicianSections } from '../../../main/closure/clinician-sections.ts'
import type { SignedClosure } from '../../../main/closure/closure-body.ts'
import type { ClosureContents } from '../../../main/closure/closure-contents.ts'
import { closureDocument } from '../../../main/closure/closure-document.ts'
import { measureInClosure } from '../../../main/closure/measure-in-closure.ts'
import { participantSections } from '../../../main/closure/participant-sections.ts'
import { bandOf } from '../../../main/measures/band.ts'
import { catalogue } from '../../../main/measures/instruments/catalogue.ts'
import { possibleScores, scoreText } from '../../../main/measures/scoring.ts'
import type { ClosureForm, MeasureInClosure } from '../../../preload/contract/closure.ts'
import { closureWords } from '../../support/a-closure.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { testPress } from '../../support/test-press.ts'

const form = (instrument: number, units: number, timepoint: 'intake' | 'closure', givenOn: string) => ({
  instrument,
  version: 1,
  timepoint,
  sessionNumber: null,
  followUpMonths: null,
  units,
  givenOn,
})
const course = (instrument: number, first: number, last: number) =>
  measureInClosure([form(instrument, first, 'intake', '2026-09-07'), form(instrument, last, 'closure', '2026-11-23')])

const documentOf = (measures: readonly MeasureInClosure[], version: ClosureForm) => {
  const contents: ClosureContents = {
    facts: {
      name: 'Ana Silva',
      callName: 'Ana',
      recordNumber: 'G-0001',
      programmeName: 'Resilience programme',
      groupName: 'Tuesday evening',
      facilitators: ['Tom Okafor'],
      firstSession: '2026-09-07',
      lastSession: '2026-11-23',
      sessionsAttended: 9,
      sessionsOffered: 12,
      challenges: '',
      measures: [...measures],
      goals: [],
      attainment: null,
      homePractice: { sessionsSet: 0, sessionsReported: 0, times: 0, helpfulness: null },
      hasSafetyPlan: false,
      crisisLines: [],
    },
    words: closureWords,
    endedWith: 'completed',
    followUps: [],
    country: 'us',
  }
  const forms = { clinician: clinicianSections(contents), participant: participantSections(contents) }
  const summary = { ...contents, forms, version: 1, at: '2026-11-23T15:00:00.000Z' } as unknown as SignedClosure
  return closureDocument(
    { summary, form: version, authorName: 'Tom Okafor', password: null },
    {
      practice: { name: 'Alder House', logo: null },
      madeOn: 'November 23, 2026',
      demo: false,
      language: 'en-US',
      paper: 'letter',
      country: 'us',
    },
  )
}

test('for every score of every measure the page says the band of the one table, or none', () => {
  for (const instrument of catalogue)
    for (const units of possibleScores(instrument)) {
      const said = JSON.stringify(documentOf([course(instrument.code, units, units)], 'clinician').content)
      const band = bandOf(instrument, units)
      const cell = band ? `${scoreText(instrument, units)} (${band.label})` : scoreText(instrument, units)
      expect(said, `${instrument.key} ${units}`).toContain(`"text":"${cell}"`)
    }
})

test('the drawn courses name every band of the one table, to colleagues alone', async () => {
  const measures = catalogue.map((instrument) => {
    const scores = possibleScores(instrument)
    return course(instrument.code, scores[0] ?? 0, scores.at(-1) ?? 0)
  })
  const clinician = await readPdf(await testPress.layOut(documentOf(measures, 'clinician')))
  const participant = await readPdf(await testPress.layOut(documentOf(measures, 'participant')))
  const scored = participant.text.slice(0, participant.text.indexOf('What you practised'))
  for (const { name, bands, cutOff } of catalogue) {
    expect(clinician.text).toContain(name)
    for (const { label } of bands?.list ?? []) {
      expect(clinician.text, `${name} ${label}`).toContain(label)
      expect(scored, `${name} ${label}`).not.toMatch(new RegExp(`\\b${label}\\b(?! mood)`))
    }
    if (cutOff) expect(clinician.text).toContain(`cut-off ${cutOff.at}`)
  }
  expect(scored).not.toContain('cut-off')
  expect(clinician.images + participant.images).toBe(0)
  expect(clinician.sizes[0]).toEqual([612, 792])
})
