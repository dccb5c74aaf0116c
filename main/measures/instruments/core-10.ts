import { instrument } from './instrument.ts'

/**
 * The text in this file is not Grove's and not under Grove's licence: © CORE System Trust, CC BY-NC-ND 4.0. It stands
 * here unchanged; do not edit, shorten, reorder or translate it.
 *
 * From 2015 the Trust offered it under CC BY-ND 4.0; its pages of 2025 say CC BY-NC-ND 4.0. We keep to the narrower one.
 */
export const core10 = instrument({
  code: 3,
  version: 1,
  key: 'core-10',
  name: 'CORE-10',
  about: 'General psychological distress: problems, functioning and risk.',
  recall: 'the last week',
  text: {
    instruction:
      'This form has 10 statements about how you have been OVER THE LAST WEEK. Please read each statement and think how often you felt that way last week. Then tick the box which is closest to this.',
    items: [
      'I have felt tense, anxious or nervous',
      'I have felt I have someone to turn to for support when needed',
      'I have felt able to cope when things go wrong',
      'Talking to people has felt too much for me',
      'I have felt panic or terror',
      'I made plans to end my life',
      'I have had difficulty getting to sleep or staying asleep',
      'I have felt despairing or hopeless',
      'I have felt unhappy',
      'Unwanted images or memories have been distressing me',
    ],
    options: [
      { value: 0, text: 'Not at all' },
      { value: 1, text: 'Only occasionally' },
      { value: 2, text: 'Sometimes' },
      { value: 3, text: 'Often' },
      { value: 4, text: 'Most or all the time' },
    ],
    unscored: null,
    comparedWith: [
      'softoutcomes.org/questionnaires/clinical-outcomes-in-routine-evaluation-10 (items, options)',
      'CamCOPS, server/camcops_server/extra_strings/core10.xml (items, first two sentences of the instruction; its last option has "all of the time")',
      'helpineedsomebody.org/c-o-r-e-10-results (items)',
      'socasresourcehub.com, scoring the CORE-10 (first and last option)',
      'ministryofjustice/CFO-CaseAssessmentTrackingSystem, H3.cs (item 6 with its five options)',
      'two implementations of CORE-OM and GP-CORE, which share instruction and options',
    ],
  },
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
