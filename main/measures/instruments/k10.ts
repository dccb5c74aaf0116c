import { instrument } from './instrument.ts'

/**
 * The Australian self-report form, scored 1 to 5 (the American one asks about 30 days, orders two items otherwise and
 * scores 0 to 4). Its second sentence says how to mark the paper and differs between copies: it is left out.
 */
export const k10 = instrument({
  code: 4,
  version: 1,
  key: 'k10',
  name: 'K10',
  about: 'General psychological distress in the range of anxiety and depression.',
  recall: 'the last four weeks',
  text: {
    instruction: 'The following ten questions ask about how you have been feeling in the last four weeks.',
    items: [
      'In the last four weeks, about how often did you feel tired out for no good reason?',
      'In the last four weeks, about how often did you feel nervous?',
      'In the last four weeks, about how often did you feel so nervous that nothing could calm you down?',
      'In the last four weeks, about how often did you feel hopeless?',
      'In the last four weeks, about how often did you feel restless or fidgety?',
      'In the last four weeks, about how often did you feel so restless you could not sit still?',
      'In the last four weeks, about how often did you feel depressed?',
      'In the last four weeks, about how often did you feel that everything was an effort?',
      'In the last four weeks, about how often did you feel so sad that nothing could cheer you up?',
      'In the last four weeks, about how often did you feel worthless?',
    ],
    options: [
      { value: 1, text: 'None of the time' },
      { value: 2, text: 'A little of the time' },
      { value: 3, text: 'Some of the time' },
      { value: 4, text: 'Most of the time' },
      { value: 5, text: 'All of the time' },
    ],
    unscored: null,
    comparedWith: [
      'the assessment form of a health service, onlineservices.gph.org.au/gph/k10 (all)',
      'baynaturopath.co.nz, Kessler 10 (all)',
      'Australian Bureau of Statistics 4817.0.55.001 (options and their values)',
    ],
  },
  itemCount: 10,
  answer: { least: 1, most: 5 },
  reversedItems: [],
  paperPrints: 'answers',
  licence: {
    class: 'A',
    condition: null,
    creditLine:
      'Copyright © Ronald C. Kessler, PhD. All rights reserved. Kessler, R.C., Barker, P.R., Colpe, L.J., Epstein, J.F., Gfroerer, J.C., Hiripi, E., Howes, M.J, Normand, S-L.T., Manderscheid, R.W., Walters, E.E., Zaslavsky, A.M. (2003). Screening for serious mental illness in the general population. Archives of General Psychiatry, 60(2), 184-189.',
    source:
      'NSW Health, Transcultural Mental Health Centre: "available for unrestricted use"; an older copy of the page has © World Health Organization 2003',
  },
  score: {
    unitsPerPoint: 1,
    factorByMissing: [1],
    decimals: 0,
    isMean: false,
    words: 'Sum of the ten answers, each 1 to 5. No score if an answer is missing.',
  },
  range: { least: 10, most: 50 },
  higherIs: 'worse',
  bands: {
    list: [
      { from: 10, label: 'Low' },
      { from: 16, label: 'Moderate' },
      { from: 22, label: 'High' },
      { from: 30, label: 'Very high' },
    ],
    source: 'Australian Bureau of Statistics 4817.0.55.001, table E; other groupings are in use',
    certainty: 'V',
  },
  // Two sets of bands put it at 20 or at 22, and neither is agreed.
  cutOff: null,
  reliableChange: null,
  norms: null,
  flags: [],
  examples: [
    { answers: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1], score: '10', band: 'Low' },
    { answers: [2, 2, 2, 2, 2, 1, 1, 1, 1, 1], score: '15', band: 'Low' },
    { answers: [2, 2, 2, 2, 2, 2, 1, 1, 1, 1], score: '16', band: 'Moderate' },
    { answers: [3, 3, 2, 2, 2, 2, 2, 2, 2, 2], score: '22', band: 'High' },
    { answers: [3, 3, 3, 3, 3, 3, 3, 3, 3, 3], score: '30', band: 'Very high' },
    { answers: [5, 5, 5, 5, 5, 5, 5, 5, 5, 5], score: '50', band: 'Very high' },
    { answers: [5, 5, 5, 5, null, 5, 5, 5, 5, 5], score: null, band: null },
  ],
})
