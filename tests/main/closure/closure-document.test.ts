import { expect, test } from 'vitest'
import { bandOf } from '../../../main/measures/band.ts'
import { catalogue } from '../../../main/measures/instruments/catalogue.ts'
import { possibleScores, scoreText } from '../../../main/measures/scoring.ts'
import { aClosureDocument, courseOf } from '../../support/a-closure-document.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { testPress } from '../../support/test-press.ts'

test('for every score of every measure the page says the band of the one table, or none', () => {
  for (const instrument of catalogue)
    for (const units of possibleScores(instrument)) {
      const said = JSON.stringify(aClosureDocument([courseOf(instrument.code, units, units)], 'clinician').content)
      const band = bandOf(instrument, units)
      const cell = band ? `${scoreText(instrument, units)} (${band.label})` : scoreText(instrument, units)
      expect(said, `${instrument.key} ${units}`).toContain(`"text":"${cell}"`)
    }
})

test('the drawn courses name every band of the one table, to colleagues alone', async () => {
  const measures = catalogue.map((instrument) => {
    const scores = possibleScores(instrument)
    return courseOf(instrument.code, scores[0] ?? 0, scores.at(-1) ?? 0)
  })
  const clinician = await readPdf(await testPress.layOut(aClosureDocument(measures, 'clinician')))
  const participant = await readPdf(await testPress.layOut(aClosureDocument(measures, 'participant')))
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
