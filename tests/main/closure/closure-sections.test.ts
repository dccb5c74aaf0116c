import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clinicianSections } from '../../../main/closure/clinician-sections.ts'
import type { ClosureContents } from '../../../main/closure/closure-contents.ts'
import { measureInClosure } from '../../../main/closure/measure-in-closure.ts'
import { participantSections } from '../../../main/closure/participant-sections.ts'
import { catalogue } from '../../../main/measures/instruments/catalogue.ts'
import { possibleScores } from '../../../main/measures/scoring.ts'
import type { ClosureSection } from '../../../preload/contract/closure.ts'
import { closureWords, noClosureWords } from '../../support/a-closure.ts'

const form = (units: number | null, timepoint: 'intake' | 'closure' | 'follow-up', instrument = 1) => ({
  instrument,
  version: 1,
  timepoint,
  sessionNumber: null,
  followUpMonths: null,
  units,
  givenOn: '2026-11-23',
})
const course = (first: number, last: number, instrument = 1) =>
  measureInClosure([form(first, 'intake', instrument), form(last, 'closure', instrument)])

const contents = (more: Partial<ClosureContents['facts']> = {}): ClosureContents => ({
  facts: {
    name: 'Ana Silva',
    callName: 'Ana',
    recordNumber: 'G-0001',
    programmeName: 'Resilience programme',
    groupName: 'Tuesday evening',
    facilitators: ['Tom Okafor', 'Mina Sato'],
    firstSession: '2026-11-23',
    lastSession: '2027-02-08',
    sessionsAttended: 9,
    sessionsOffered: 12,
    challenges: 'Low mood after a bereavement.',
    measures: [course(18, 7)],
    goals: [
      {
        wording: 'Go for a walk before breakfast',
        state: 'reached',
        firstProgress: 3,
        lastProgress: 8,
        firstLevel: -1,
        lastLevel: 1,
        lastLevelWords: 'Five times a week',
      },
    ],
    attainment: { first: '40.0', now: '60.0', goals: 1 },
    homePractice: { sessionsSet: 8, sessionsReported: 6, times: 21, helpfulness: '7.2' },
    hasSafetyPlan: true,
    crisisLines: [{ name: 'Samaritans, day and night', number: '116 123' }],
    ...more,
  },
  words: closureWords,
  endedWith: 'completed',
  followUps: [{ months: 3, dueOn: '2027-05-10' }],
  country: 'uk',
})

const textOf = (sections: readonly ClosureSection[]): string =>
  sections
    .flatMap(({ heading, paragraphs, columns, rows }) => [heading, ...paragraphs, ...columns, ...rows.flat()])
    .join('\n')
const plain = (more?: Partial<ClosureContents['facts']>) => textOf(participantSections(contents(more)))
const terse = (more?: Partial<ClosureContents['facts']>) => textOf(clinicianSections(contents(more)))

describe('the version for colleagues', () => {
  test('says every figure with its source', () => {
    const text = terse()
    for (const words of [
      'Ana Silva',
      'G-0001',
      '9 of 12 sessions for which attendance was recorded',
      'Completed',
      '18 (Moderately severe)',
      '7 (Mild)',
      '−11',
      'Reliably improved, recovered',
      'Reliable change: at least 6 points (NHS Talking Therapies',
      'A case: at or above 10.',
      'Level −1, 3 of 10',
      'Level +1, 8 of 10',
      'Kiresuk & Sherman 1968',
      '40.0 at first, 60.0 now',
      'done 21 times in all',
      closureWords.recommendation,
      '10 May 2027',
    ])
      expect(text).toContain(words)
  })

  test('has no word that is meant for the participant alone', () => {
    expect(terse()).not.toContain(closureWords.letter)
  })

  test('says what is not known instead of leaving it out', () => {
    const text = terse({
      measures: [measureInClosure([form(18, 'intake'), form(null, 'closure')])],
      goals: [],
      sessionsOffered: 0,
      sessionsAttended: 0,
      firstSession: null,
      lastSession: null,
      hasSafetyPlan: false,
    })
    for (const words of [
      'Not known: fewer than two scores',
      '1 form had too many answers missing and could not be scored',
      'No goal was agreed on this path.',
      'Not recorded for any session',
      'None in the record.',
    ])
      expect(text).toContain(words)
  })
})

describe('the version for the person', () => {
  test('is plain and in the second person', () => {
    const text = plain()
    for (const words of [
      'Dear Ana,',
      'You came to the group “Tuesday evening” from 23 November 2026 to 8 February 2027.',
      'You were there for 9 of 12 sessions. Tom Okafor and Mina Sato led the group.',
      'Your scores went from 18 to 7. A change of 6 or more is more than chance. So by this measure you are better than at the start.',
      'You put yourself at 3 of 10 first, and at 8 of 10 last.',
      'you practised 21 times at home',
      'You have a safety plan.',
      '116 123',
      'around 10 May 2027',
      closureWords.letter,
    ])
      expect(text).toContain(words)
  })

  test('has no word of the trade and nothing that is for colleagues', () => {
    const text = plain()
    for (const words of ['reliabl', 'case', 'cut-off', 'T score', 'severe', 'Mild', 'enrolment', 'Level'])
      expect(text.toLowerCase()).not.toContain(words.toLowerCase())
    expect(text).not.toContain(closureWords.recommendation)
    expect(text).not.toContain('bereavement')
  })

  test('tells somebody who got worse so, kindly, and never that it is better', () => {
    const text = plain({ measures: [course(9, 17)] })
    expect(text).toContain('Your scores went from 9 to 17.')
    expect(text).toContain('things are harder for you now than at the start. That is not your fault')
    expect(text).toContain('Please talk with us or with your doctor')
    expect(text).not.toMatch(/improv|you are better/i)
    expect(terse({ measures: [course(9, 17)] })).toContain('Reliably worse')
  })

  test('a small change is called no more than that', () => {
    expect(plain({ measures: [course(12, 9)] })).toContain('Yours is smaller, so it may be chance.')
    expect(plain({ measures: [course(12, 12)] })).toContain('Your score is the same as at the start: 12.')
    expect(plain({ measures: [course(20, 25, 5)] })).toContain('Take it as a hint.')
  })

  test('parts without content do not appear, and whom to ring always does', () => {
    const empty = contents({ measures: [], goals: [], crisisLines: [], hasSafetyPlan: false })
    const sections = participantSections({ ...empty, words: noClosureWords, followUps: [] })
    expect(sections.map(({ heading }) => heading)).toEqual([
      'Your time in the group',
      'What you practised',
      'When it gets hard again',
      'Whom to ring',
    ])
    expect(textOf(sections)).toContain('ring the emergency number of your country at once')
  })
})

test('for every pair of scores of every measure both versions say the same of it', () => {
  const said = { improved: 'you are better', worsened: 'harder for you now', unchanged: '', 'not-known': 'as a hint' }
  for (const instrument of catalogue) {
    const scores = possibleScores(instrument)
    // Every score with the least, the middle and the greatest one.
    const others = [scores[0], scores[Math.floor(scores.length / 2)], scores.at(-1)].flatMap((one) => one ?? [])
    for (const first of scores)
      for (const last of others) {
        const measure = course(first, last, instrument.code)
        const is = measure.change?.is ?? 'not-known'
        const text = plain({ measures: [measure] })
        expect(text.includes('you are better'), `${instrument.key} ${first} ${last}`).toBe(is === 'improved')
        expect(text.includes('harder for you now'), `${instrument.key} ${first} ${last}`).toBe(is === 'worsened')
        if (said[is]) expect(text).toContain(said[is])
        expect(text).toContain(measure.last?.text)
        expect(terse({ measures: [measure] })).toContain(measure.first?.text)
      }
  }
})

test('a follow-up score is drawn and is never the last score', () => {
  const measure = measureInClosure([form(18, 'intake'), form(12, 'closure'), form(4, 'follow-up')])
  expect(measure).toMatchObject({ last: { text: '12' }, change: { size: '6' } })
  expect(measure.points.map(({ text }) => text)).toEqual(['18', '12', '4'])
})

test('every own word stands in at least one version, unchanged but for blank lines', () => {
  const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).filter((text) => !/[\r\n]/.test(text))
  fc.assert(
    fc.property(word, (text) => {
      for (const field of Object.keys(closureWords)) {
        const given = { ...contents(), words: { ...noClosureWords, [field]: text } }
        const both = textOf([...clinicianSections(given), ...participantSections(given)])
        expect(both).toContain(text.trim())
      }
    }),
    { numRuns: 50 },
  )
})
