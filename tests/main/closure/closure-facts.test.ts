import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { setMark } from '../../../main/sessions/mark-service.ts'
import { aClosure, type Closing, closureCalls, closureWords, givePhq9 } from '../../support/a-closure.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { failureOf } from '../../support/through-contract.ts'

let vault: TestVault
let closing: Closing
beforeEach(async () => {
  vault = await aVault()
  closing = await aClosure(vault)
})
afterEach(() => vault.close())

const prepare = () => vault.asClinician((work) => closureCalls.prepare(work, { enrolmentId: closing.enrolmentId }))
const save = (words: Partial<typeof closureWords>, version = 0) =>
  vault.asClinician((work) =>
    closureCalls.saveDraft(work, { enrolmentId: closing.enrolmentId, ...closureWords, ...words, version }),
  )
/** But for measures that the programme's plan gives at closure and this path never had. */
const kinds = async () =>
  (await prepare()).findings
    .filter(({ finding }) => finding !== 'no-last-score')
    .map(({ finding, blocks }) => [finding, blocks])

describe('what is drawn together', () => {
  test('person, group, sessions, scores, goals and home practice of the path', async () => {
    const { drawn, endedWith, followUps } = await prepare()
    expect(drawn).toMatchObject({
      name: 'Ana Silva',
      callName: 'Ana',
      recordNumber: 'G-0001',
      programmeName: 'Resilience programme',
      groupName: 'Group 1',
      facilitators: ['Tom Okafor'],
      firstSession: '2026-11-23',
      lastSession: '2026-12-07',
      sessionsAttended: 2,
      sessionsOffered: 3,
      challenges: 'Low mood after a bereavement, little sleep.',
      hasSafetyPlan: false,
      homePractice: { sessionsSet: 3, sessionsReported: 2, times: 7, helpfulness: '7.0' },
      goals: [
        {
          wording: 'Go for a walk before breakfast',
          state: 'active',
          firstProgress: 3,
          lastProgress: 8,
          firstLevel: -1,
          lastLevel: 1,
          lastLevelWords: 'Five times a week',
        },
      ],
      attainment: { first: '40.0', now: '60.0', goals: 1 },
    })
    expect(drawn.measures).toMatchObject([
      {
        name: 'PHQ-9',
        first: { text: '18', band: 'Moderately severe', isCase: true },
        last: { text: '7', band: 'Mild', isCase: false },
        change: { size: '11', to: 'lower', is: 'improved', recovered: true },
        reliableChange: { by: '6', rule: 'at least' },
        notScored: 0,
        points: [
          { givenOn: '2026-11-23', points: 18, text: '18', label: 'Intake' },
          { givenOn: '2026-12-10', points: 7, text: '7', label: 'Closure' },
        ],
      },
    ])
    expect(endedWith).toBeNull()
    expect(followUps).toEqual([
      { months: 1, dueOn: '2027-01-10' },
      { months: 3, dueOn: '2027-03-10' },
      { months: 6, dueOn: '2027-06-10' },
    ])
  })

  test('a form with missing answers is no score, and a follow-up is no last score', async () => {
    await vault.asClinician(async (work) => {
      const { participantId } = closing
      await givePhq9(work, participantId, 0, { answers: [1, 1, null, null, null, 1, 1, 1, 0], timepoint: 'closure' })
    })
    const { drawn } = await prepare()
    expect(drawn.measures[0]).toMatchObject({ last: { text: '7' }, notScored: 1 })
    expect(drawn.measures[0]?.points).toHaveLength(2)
  })

  test('names of other members in goals and at intake are replaced, and said', async () => {
    vault.raw.prepare(`UPDATE intake_detail SET challenges = 'Worries about Benedikt Kowalski from the group.'`).run()
    const { drawn, findings } = await prepare()
    expect(drawn.challenges).toBe('Worries about another member from the group.')
    expect(findings).toContainEqual({
      finding: 'names-a-member',
      blocks: false,
      field: 'challenges',
      words: 'Benedikt Kowalski',
    })
  })
})

describe('what is found before signing', () => {
  test('notes that are not signed are said and do not block', async () => {
    expect(await kinds()).toEqual([['notes-unsigned', false]])
    expect((await prepare()).findings[0]?.words).toBe('3')
  })

  test('an answer that asks for action, and a risk mark without an answer, block', async () => {
    await vault.asClinician(async (work) => {
      await givePhq9(work, closing.participantId, 0, { answers: [0, 0, 0, 0, 0, 0, 0, 0, 2], timepoint: 'closure' })
      const { sessionId, participantId } = closing
      await setMark(work, { sessionId, participantId, mark: 'risk', set: true })
    })
    expect(await kinds()).toEqual([
      ['flag-open', true],
      ['risk-open', true],
      ['notes-unsigned', false],
    ])
  })

  test('a measure without a score at closure is said by its name', async () => {
    await vault.close()
    vault = await aVault()
    closing = await aClosure(vault, { last: null })
    expect((await prepare()).findings).toContainEqual({
      finding: 'no-last-score',
      blocks: false,
      field: null,
      words: 'PHQ-9',
    })
  })

  test.each(Object.keys(closureWords))(
    'the name of another member in %s blocks, the own one does not',
    async (field) => {
      await save({ [field]: 'Ana was helped by Kowalski, and by Chloé’s call.' })
      const named = (await prepare()).findings.filter(({ finding }) => finding === 'names-a-member')
      expect(named.map(({ field, words, blocks }) => [field, words, blocks])).toEqual([
        [field, 'Kowalski', true],
        [field, 'Chloé', true],
      ])
    },
  )
})

describe('the draft', () => {
  test('keeps the words exactly, version by version', async () => {
    expect(await save({})).toEqual({ version: 1 })
    expect(await save({ letter: '  two\n\n lines \u202e' }, 1)).toEqual({ version: 2 })
    const { words, version } = await prepare()
    expect(words).toEqual({ ...closureWords, letter: '  two\n\n lines \u202e' })
    expect(version).toBe(2)
  })

  test('a stale save is a conflict and changes nothing', async () => {
    await save({})
    for (const stale of [0, 2, 7])
      expect(await failureOf(save({ letter: 'other' }, stale))).toEqual({ code: 'conflict' })
    expect((await prepare()).words.letter).toBe(closureWords.letter)
  })

  test('what cannot be kept exactly, or is too long, is refused at its field', async () => {
    for (const [letter, fault] of [
      ['a\u0000b', 'control-characters'],
      ['\ud800', 'broken-text'],
      ['x'.repeat(4001), 'too-long'],
    ] as const)
      expect(await failureOf(save({ letter }))).toMatchObject({ code: 'invalid', fields: { letter: { fault } } })
  })

  test('only the group’s own facilitators and the owner write it', async () => {
    const { enrolmentId } = closing
    const foreign = vault.asOtherClinician((work) => closureCalls.prepare(work, { enrolmentId }))
    expect(await failureOf(foreign)).toEqual({ code: 'not-possible', reason: 'not-your-group' })
    const writing = vault.asOtherClinician((work) =>
      closureCalls.saveDraft(work, { enrolmentId, ...closureWords, version: 0 }),
    )
    expect(await failureOf(writing)).toEqual({ code: 'not-possible', reason: 'not-your-group' })
    await vault.asOwner((work) => closureCalls.prepare(work, { enrolmentId }))
    const missing = vault.asOwner((work) => closureCalls.prepare(work, { enrolmentId: 'A'.repeat(22) }))
    expect(await failureOf(missing)).toEqual({ code: 'not-found' })
  })
})
