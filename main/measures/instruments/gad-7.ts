import { instrument } from './instrument.ts'

/** Copies with "Not at all sure" or "Over half the days" for the first and third option are misprints (Zorowitz 2021). */
export const gad7 = instrument({
  code: 2,
  version: 1,
  key: 'gad-7',
  name: 'GAD-7',
  about: 'How much seven signs of anxiety bothered somebody.',
  recall: 'the last 2 weeks',
  text: {
    instruction: 'Over the last 2 weeks, how often have you been bothered by the following problems?',
    items: [
      'Feeling nervous, anxious or on edge',
      'Not being able to stop or control worrying',
      'Worrying too much about different things',
      'Trouble relaxing',
      'Being so restless that it is hard to sit still',
      'Becoming easily annoyed or irritable',
      'Feeling afraid as if something awful might happen',
    ],
    options: [
      { value: 0, text: 'Not at all' },
      { value: 1, text: 'Several days' },
      { value: 2, text: 'More than half the days' },
      { value: 3, text: 'Nearly every day' },
    ],
    unscored: null,
    comparedWith: [
      'CamCOPS, server/camcops_server/extra_strings/gad7.xml (items and options; its instruction says "any of")',
      'a copy of the printed form, scales.arabpsychology.com/s/gad-7-anxiety-severity (instruction and items)',
      '22zero.org/gad-7 and touringmanual.com (instruction; with a comma before "or on edge")',
    ],
  },
  itemCount: 7,
  answer: { least: 0, most: 3 },
  reversedItems: [],
  paperPrints: 'answers',
  licence: {
    class: 'A',
    condition: null,
    creditLine:
      'Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.',
    source: 'phqscreeners.com, quoted by CamCOPS and on copies of the form',
  },
  score: {
    unitsPerPoint: 1,
    factorByMissing: [1],
    decimals: 0,
    isMean: false,
    words: 'Sum of the seven answers. No score if an answer is missing.',
  },
  range: { least: 0, most: 21 },
  higherIs: 'worse',
  bands: {
    list: [
      { from: 0, label: 'Minimal' },
      { from: 5, label: 'Mild' },
      { from: 10, label: 'Moderate' },
      { from: 15, label: 'Severe' },
    ],
    source: 'Spitzer, Kroenke, Williams and Löwe 2006',
    certainty: 'V',
  },
  cutOff: { at: 8, source: 'NHS Talking Therapies, caseness', certainty: 'S' },
  reliableChange: {
    by: 4,
    rule: 'at-least',
    confidence: 95,
    source: 'NHS Talking Therapies',
    certainty: 'S',
  },
  norms: {
    reliability: { r: 0.83, kind: 'test-retest', source: 'Spitzer 2006' },
    clinical: { mean: 14, sd: 4.5, source: 'NHS Talking Therapies 2022/23, cases at start' },
    functional: null,
    certainty: 'S',
  },
  flags: [],
  examples: [
    { answers: [0, 0, 0, 0, 0, 0, 0], score: '0', band: 'Minimal' },
    { answers: [1, 1, 1, 1, 0, 0, 0], score: '4', band: 'Minimal' },
    { answers: [1, 1, 1, 1, 1, 0, 0], score: '5', band: 'Mild' },
    { answers: [2, 2, 2, 2, 1, 1, 0], score: '10', band: 'Moderate' },
    { answers: [3, 3, 3, 3, 1, 1, 1], score: '15', band: 'Severe' },
    { answers: [3, 3, 3, 3, 3, 3, 3], score: '21', band: 'Severe' },
    { answers: [0, 0, null, 0, 0, 0, 0], score: null, band: null },
  ],
})
