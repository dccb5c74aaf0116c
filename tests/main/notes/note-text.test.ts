import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { absenceText, addendumText, memberNoteText, withoutCodes } from '../../../main/notes/note-text.ts'
import { noteCodeWords } from '../../../preload/contract/note-codes.ts'
import { type Draft, noteCodes, noteFormats } from '../../../preload/contract/notes.ts'
import { aDraft } from '../../support/a-session.ts'

const own = 'Slept better since.'
const codes = { engagement: 4, response: 2, goal: 0, homePractice: 3 }

describe('a member note', () => {
  test.each([
    [
      'plain',
      'Slept better since.\nEngagement: took part actively and supported others. Response: some response. Goal: no progress. Home practice: done as agreed.',
    ],
    [
      'soap',
      'Subjective:\nHome practice: done as agreed.\n\nObjective:\nEngagement: took part actively and supported others. Response: some response.\nSlept better since.\n\nAssessment:\nGoal: no progress.',
    ],
    [
      'dap',
      'Data:\nEngagement: took part actively and supported others. Home practice: done as agreed.\nSlept better since.\n\nAssessment:\nResponse: some response. Goal: no progress.',
    ],
    [
      'birp',
      'Behaviour:\nEngagement: took part actively and supported others. Home practice: done as agreed.\nSlept better since.\n\nResponse:\nResponse: some response. Goal: no progress.',
    ],
    [
      'girp',
      'Goal:\nGoal: no progress.\n\nResponse:\nEngagement: took part actively and supported others. Response: some response. Home practice: done as agreed.\nSlept better since.',
    ],
  ] as const)('as %s', (format, expected) => {
    expect(memberNoteText(aDraft(own, { ...codes, format }))).toBe(expected)
  })

  test('own lines go to the section that they name', () => {
    const text = 'Slept better.\nP: ring on Friday\nand again on Monday\nAssessment: steadier'
    expect(
      memberNoteText(
        aDraft(text, { engagement: null, response: null, goal: null, homePractice: null, format: 'soap' }),
      ),
    ).toBe('Objective:\nSlept better.\n\nAssessment:\nsteadier\n\nPlan:\nring on Friday\nand again on Monday')
    expect(memberNoteText(aDraft('P: ring on Friday', { ...codes, format: 'plain' }))).toMatch(/^P: ring on Friday\n/)
  })

  test('that says nothing has no words', () => {
    for (const format of noteFormats)
      expect(
        memberNoteText(aDraft(' \n', { engagement: null, response: null, goal: null, homePractice: null, format })),
      ).toBe('')
  })

  const level = fc.option(fc.integer({ min: 0, max: 4 }))
  const anyDraft: fc.Arbitrary<Draft> = fc.record({
    format: fc.constantFrom(...noteFormats),
    engagement: level,
    response: level,
    goal: level,
    homePractice: level,
    text: fc.string({ unit: fc.constantFrom('a', 'B', '.', ' ', '\n', 'é'), maxLength: 40 }),
  })

  test('holds every own word once and every code that is set, and nothing else of substance', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const note = memberNoteText(draft)
        for (const code of noteCodes) {
          const { label, levels } = noteCodeWords[code]
          for (const [at, words] of levels.entries())
            expect(note.includes(`${label}: ${words}.`)).toBe(draft[code] === at)
        }
        const rest = withoutCodes(note).replace(
          /^(?:Subjective|Objective|Assessment|Plan|Data|Behaviour|Response|Goal):$/gm,
          '',
        )
        expect(rest.replace(/\s/g, '')).toBe(draft.text.replace(/\s/g, ''))
      }),
    )
  })
})

test.each([
  [{ reason: 'ill', words: 'a cold', text: 'Rang back.' }, 'Did not attend.\nReason: ill. a cold\nRang back.'],
  [{ reason: 'no-contact', words: null, text: '' }, 'Did not attend.\nReason: no contact'],
  [{ reason: null, words: null, text: ' ' }, 'Did not attend.'],
])('an absence %o', (absence, expected) => {
  expect(absenceText(absence)).toBe(expected)
})

test('an addendum has its reason in the first line', () => {
  expect(addendumText(' wrong\nday ', 'It was Tuesday.\n')).toBe('Reason: wrong day\nIt was Tuesday.')
})
