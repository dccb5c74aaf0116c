import { instrument } from './instrument.ts'

/** Score-only: sources disagree whether the text is in the public domain or licensed for non-commercial use. */
export const who5 = instrument({
  code: 6,
  version: 1,
  key: 'who-5',
  name: 'WHO-5',
  about: 'Well-being: good spirits, calm, energy, rest and interest.',
  recall: 'the last two weeks',
  text: null,
  itemCount: 5,
  answer: { least: 0, most: 5 },
  reversedItems: [],
  paperPrints: 'answers',
  licence: {
    class: 'A*',
    condition: 'WHO-5 is used without commercial gain from the form itself, and its source is named.',
    creditLine:
      'WHO-5 Well-Being Index, Psychiatric Research Unit, Mental Health Centre North Zealand, Hillerød, Denmark.',
    source: 'INSPQ: "Public domain. The source must be mentioned"; not yet squared with the edition of 2024',
  },
  score: {
    unitsPerPoint: 1,
    factorByMissing: [4],
    decimals: 0,
    isMean: false,
    words: 'Sum of the five answers times four. No score if an answer is missing.',
  },
  range: { least: 0, most: 100 },
  higherIs: 'better',
  bands: {
    // Scores are multiples of four: up to 28, up to 48, from 52.
    list: [
      { from: 0, label: 'Very low' },
      { from: 29, label: 'Low' },
      { from: 51, label: 'Not low' },
    ],
    source: 'Topp 2015 and INSPQ: at most 50 low, at most 28 very low',
    certainty: 'V',
  },
  cutOff: { at: 50, source: 'INSPQ: 50 or less', certainty: 'V' },
  reliableChange: {
    by: 24,
    rule: 'at-least',
    confidence: 95,
    source:
      'Schougaard 2018: minimal detectable change 23.60, so the next possible score (Danish outpatients with epilepsy)',
    certainty: 'V',
  },
  norms: null,
  flags: [],
  examples: [
    { answers: [0, 0, 0, 0, 0], score: '0', band: 'Very low' },
    { answers: [1, 1, 1, 2, 2], score: '28', band: 'Very low' },
    { answers: [2, 2, 2, 1, 1], score: '32', band: 'Low' },
    { answers: [3, 3, 2, 2, 2], score: '48', band: 'Low' },
    { answers: [3, 3, 3, 2, 2], score: '52', band: 'Not low' },
    { answers: [5, 5, 5, 5, 5], score: '100', band: 'Not low' },
    { answers: [5, 5, 5, 5, null], score: null, band: null },
  ],
})
