import type { OutcomeReport } from '../../preload/contract/reports.ts'
import type { Instrument } from '../measures/instruments/instrument.ts'

/** How the figures are defined; printed at the end of every report. */
export const reportDefinitions = (measures: readonly Instrument[], smallest: number): OutcomeReport['definitions'] => [
  {
    term: 'Case',
    text: 'An episode: a person’s path from referral to follow-up. A person who comes back has another. People who refused to be in reports are in no figure.',
  },
  {
    term: 'Quarter of a case',
    text: 'For a closed group the quarter in which the group began, for an open group the one of the enrolment, without a group the one in which the path began. Quarters are made of whole ISO weeks: 1 to 13, 14 to 26, 27 to 39, and the rest.',
  },
  { term: 'Group of a case', text: 'The first group of the path, also where the person moved to another one.' },
  { term: 'Started', text: 'Was present in at least one session.' },
  {
    term: 'Pair',
    text: 'The first and the last score of a case up to its end, from two different forms. Follow-ups are left out.',
  },
  {
    term: 'Intervals',
    text: '95%. Of shares by Wilson, of mean changes by Student’s t, of g_av by Bonett. They are not widened for the likeness of members of a group.',
  },
  ...measures.map((instrument) => ({
    term: `${instrument.name}, version ${instrument.version}`,
    text: factsOf(instrument),
  })),
  {
    term: 'Hidden',
    text: `A count of fewer than ${smallest} cases is hidden, and so is everything from which it could be worked out by adding and subtracting: other counts of this report and of reports about other groups, programmes and quarters, with their shares and means. What lies between two counts is a count too: where few people of a programme lack a pair, the number of its pairs is shown, and how many started is not. None (0) is shown. Reports made on different days are not held against each other.`,
  },
  {
    term: 'What is not known',
    text: 'There is no comparison group. A change may have other reasons than the group, for example that people come when they feel worst.',
  },
]

function factsOf({ score, higherIs, cutOff, reliableChange }: Instrument): string {
  const words = [score.words, higherIs === 'worse' ? 'Higher is worse.' : 'Higher is better.']
  words.push(
    cutOff
      ? `A case is ${cutOff.at} or ${higherIs === 'worse' ? 'more' : 'less'} (${cutOff.source}).`
      : 'No cut-off is known well enough to be used.',
  )
  words.push(
    reliableChange
      ? `A reliable change is ${reliableChange.rule === 'at-least' ? 'at least' : 'more than'} ${reliableChange.by} points (${reliableChange.confidence}%, ${reliableChange.source}).`
      : 'No threshold of reliable change is known well enough to be used.',
  )
  return words.join(' ')
}
