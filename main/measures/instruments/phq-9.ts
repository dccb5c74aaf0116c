import { instrument } from './instrument.ts'

/**
 * The wording is that of the form with the credit line below; other wordings in use ("or hurting yourself", a question
 * mark after every item) are older or adapted.
 */
export const phq9 = instrument({
  code: 1,
  version: 1,
  key: 'phq-9',
  name: 'PHQ-9',
  about: 'How much nine signs of depression bothered somebody.',
  recall: 'the last 2 weeks',
  text: {
    instruction: 'Over the last 2 weeks, how often have you been bothered by any of the following problems?',
    items: [
      'Little interest or pleasure in doing things',
      'Feeling down, depressed, or hopeless',
      'Trouble falling or staying asleep, or sleeping too much',
      'Feeling tired or having little energy',
      'Poor appetite or overeating',
      'Feeling bad about yourself — or that you are a failure or have let yourself or your family down',
      'Trouble concentrating on things, such as reading the newspaper or watching television',
      'Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual',
      'Thoughts that you would be better off dead or of hurting yourself in some way',
    ],
    options: [
      { value: 0, text: 'Not at all' },
      { value: 1, text: 'Several days' },
      { value: 2, text: 'More than half the days' },
      { value: 3, text: 'Nearly every day' },
    ],
    unscored: {
      text: 'If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?',
      options: [
        { value: 0, text: 'Not difficult at all' },
        { value: 1, text: 'Somewhat difficult' },
        { value: 2, text: 'Very difficult' },
        { value: 3, text: 'Extremely difficult' },
      ],
    },
    comparedWith: [
      'CamCOPS, server/camcops_server/extra_strings/phq9.xml',
      'a copy of the printed form with its credit line, therandomtandem.com/mood-screening-questionnaire-printable-4892',
      'wikimsk.org/wiki/WikiMSK:Calculators/PHQ-9 (items and instruction)',
    ],
  },
  itemCount: 9,
  answer: { least: 0, most: 3 },
  reversedItems: [],
  paperPrints: 'answers',
  licence: {
    class: 'A',
    condition: null,
    creditLine:
      'Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.',
    source: 'phqscreeners.com, quoted by HL7 US Core and CamCOPS',
  },
  score: {
    unitsPerPoint: 1,
    factorByMissing: [1],
    decimals: 0,
    isMean: false,
    words: 'Sum of the nine answers. No score if an answer is missing.',
  },
  range: { least: 0, most: 27 },
  higherIs: 'worse',
  bands: {
    list: [
      { from: 0, label: 'Minimal' },
      { from: 5, label: 'Mild' },
      { from: 10, label: 'Moderate' },
      { from: 15, label: 'Moderately severe' },
      { from: 20, label: 'Severe' },
    ],
    source: 'Kroenke, Spitzer and Williams 2001',
    certainty: 'V',
  },
  cutOff: { at: 10, source: 'NHS Talking Therapies, caseness', certainty: 'S' },
  reliableChange: {
    by: 6,
    rule: 'at-least',
    confidence: 95,
    source: 'NHS Talking Therapies; 1.96 × √2 × 5.5 × √(1 − .89) = 5.06, so the next whole point',
    certainty: 'S',
  },
  norms: {
    reliability: { r: 0.89, kind: 'alpha', source: 'Kroenke 2001' },
    clinical: { mean: 15.4, sd: 5.5, source: 'NHS Talking Therapies 2022/23, cases at start' },
    functional: null,
    certainty: 'S',
  },
  flags: [{ item: 9, above: 0, about: 'thoughts of being better off dead or of self-harm' }],
  examples: [
    { answers: [0, 0, 0, 0, 0, 0, 0, 0, 0], score: '0', band: 'Minimal' },
    { answers: [1, 1, 1, 1, 0, 0, 0, 0, 0], score: '4', band: 'Minimal' },
    { answers: [1, 1, 1, 1, 1, 0, 0, 0, 0], score: '5', band: 'Mild' },
    { answers: [2, 1, 2, 2, 1, 1, 0, 0, 1], score: '10', band: 'Moderate' },
    { answers: [2, 2, 2, 2, 2, 2, 2, 1, 0], score: '15', band: 'Moderately severe' },
    { answers: [3, 3, 3, 3, 3, 3, 2, 0, 0], score: '20', band: 'Severe' },
    { answers: [3, 3, 3, 3, 3, 3, 3, 3, 3], score: '27', band: 'Severe' },
    { answers: [3, 3, 3, 3, 3, 3, 3, 3, null], score: null, band: null },
  ],
})
