import { instrument } from './instrument.ts'

/**
 * Without its words: the form is © CORE System Trust and may be shown unchanged alone, and the copies that we could
 * compare differ in the last option ("Most or all the time", "Most or all of the time"). From 2015 the Trust offered it
 * under CC BY-ND 4.0; its pages of 2025 say CC BY-NC-ND 4.0. Answers or the total of a clinic's own paper form are kept.
 */
export const core10 = instrument({
  code: 3,
  version: 1,
  key: 'core-10',
  name: 'CORE-10',
  about: 'General psychological distress: problems, functioning and risk.',
  recall: 'the last week',
  text: null,
  itemCount: 10,
  answer: { least: 0, most: 4 },
  reversedItems: [2, 3],
  paperPrints: 'scored-values',
  licence: {
    class: 'A*',
    condition: 'CORE-10 is used without commercial gain from the form itself, unchanged and with its copyright line.',
    creditLine: '© CORE System Trust: https://www.coresystemtrust.org.uk/copyright.pdf',
    source:
      'coresystemtrust.org.uk, copyright and licensing (CC BY-NC-ND 4.0), and its note to software vendors of 2025',
  },
  score: {
    unitsPerPoint: 9,
    factorByMissing: [9, 10],
    decimals: 1,
    isMean: false,
    words:
      'Sum of the ten answers, items 2 and 3 reversed. With one answer missing, ten times the mean of the nine; no score if more are missing.',
  },
  range: { least: 0, most: 40 },
  higherIs: 'worse',
  bands: {
    list: [
      { from: 0, label: 'Healthy' },
      { from: 6, label: 'Low' },
      { from: 11, label: 'Mild' },
      { from: 15, label: 'Moderate' },
      { from: 20, label: 'Moderate to severe' },
      { from: 25, label: 'Severe' },
    ],
    source: 'CORE-10 user manual 2007; Barkham 2013',
    certainty: 'V',
  },
  cutOff: { at: 11, source: 'Barkham 2013', certainty: 'V' },
  reliableChange: {
    by: 6,
    rule: 'at-least',
    confidence: 90,
    source: 'Barkham 2013: reliable change index of 6 at 90 %; at 95 % it would be 7',
    certainty: 'V',
  },
  norms: {
    reliability: { r: 0.9, kind: 'alpha', source: 'Barkham 2013' },
    clinical: { mean: 19.7, sd: 7.7, source: 'primary care counselling, n = 1835 (Connell and Barkham 2007)' },
    functional: { mean: 4.7, sd: 4.8, source: 'general population, n = 535 (Connell and Barkham 2007)' },
    certainty: 'V',
  },
  flags: [{ item: 6, above: 0, about: 'plans to end one’s life' }],
  examples: [
    // Nothing ticked beyond "Not at all": the two reversed items alone make 8.
    { answers: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0], score: '8', band: 'Low' },
    { answers: [0, 4, 4, 0, 0, 0, 0, 0, 0, 0], score: '0', band: 'Healthy' },
    { answers: [4, 0, 0, 4, 4, 4, 4, 4, 4, 4], score: '40', band: 'Severe' },
    { answers: [2, 3, 3, 1, 1, 0, 2, 1, 2, 0], score: '11', band: 'Mild' },
    // One missing: 12 of nine answers, so 120 / 9.
    { answers: [2, 3, 3, 1, 1, 0, 3, 1, 2, null], score: '13.3', band: 'Mild' },
    // 14.4 stays below 15: bands are compared unrounded.
    { answers: [2, 3, 2, 1, 1, 0, 3, 1, 2, null], score: '14.4', band: 'Mild' },
    { answers: [2, null, 2, 1, 1, 0, 3, 1, 2, null], score: null, band: null },
  ],
})
