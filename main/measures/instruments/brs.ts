import { instrument } from './instrument.ts'

/**
 * Score-only: no open licence for the text was found; its author would have to agree.
 *
 * A mean of six answers is a whole number of sixths: 25/6 = 4.17 is normal and 26/6 = 4.33 is high, which a rounded
 * mean compared with 4.31 tells rightly only by luck. No reliable change: the deviation it would need is not confirmed.
 */
export const brs = instrument({
  code: 5,
  version: 1,
  key: 'brs',
  name: 'Brief Resilience Scale',
  about: 'The ability to bounce back or recover from stress.',
  recall: null,
  text: null,
  itemCount: 6,
  answer: { least: 1, most: 5 },
  reversedItems: [2, 4, 6],
  paperPrints: 'either',
  licence: {
    class: 'B',
    condition: null,
    creditLine:
      'Smith BW, Dalen J, Wiggins K et al. The Brief Resilience Scale: assessing the ability to bounce back. Int J Behav Med 2008;15:194-200.',
    source: 'article © Springer; a journal reprints the items "with permission"',
  },
  score: {
    unitsPerPoint: 6,
    factorByMissing: [1],
    decimals: 2,
    isMean: true,
    words: 'Mean of the six answers, items 2, 4 and 6 reversed. No score if an answer is missing.',
  },
  range: { least: 1, most: 5 },
  higherIs: 'better',
  bands: {
    list: [
      { from: 1, label: 'Low' },
      { from: 3, label: 'Normal' },
      { from: 4.31, label: 'High' },
    ],
    source: 'Smith 2013, p. 177',
    certainty: 'V',
  },
  cutOff: null,
  reliableChange: null,
  norms: null,
  flags: [],
  examples: [
    { answers: [3, 3, 3, 3, 3, 3], score: '3.00', band: 'Normal' },
    { answers: [1, 5, 1, 5, 1, 5], score: '1.00', band: 'Low' },
    { answers: [3, 3, 3, 3, 3, 4], score: '2.83', band: 'Low' },
    { answers: [4, 2, 4, 2, 4, 1], score: '4.17', band: 'Normal' },
    { answers: [4, 2, 4, 2, 5, 1], score: '4.33', band: 'High' },
    { answers: [5, 1, 5, 1, 5, 1], score: '5.00', band: 'High' },
    { answers: [5, 1, 5, 1, 5, null], score: null, band: null },
  ],
})
