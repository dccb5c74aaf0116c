import type { Page } from '@playwright/test'
import type { FieldFault, Result } from '../../preload/contract/failure.ts'
import { ownersPassphrase } from './grove-test.ts'
import type { MadeGroup } from './made-group.ts'

export type FieldKind = 'line' | 'optional line' | 'text' | 'e-mail'

/** Fields that one call writes, by the paths in which a fault names them. */
export type FieldSet = {
  readonly fields: Readonly<Record<string, FieldKind>>
  readonly write: (words: Readonly<Record<string, string>>) => Promise<Result<unknown>>
  /** What the vault has now, by the same paths; null where no call answers it. */
  readonly read: (() => Promise<Readonly<Record<string, string | null>>>) | null
}

/** Blanks and marks of no width alone are nothing: nobody could see or press such a name. */
const isNothing = (text: string) => /^[\s\p{Cf}]*$/u.test(text)

/** What a field keeps of a text that it takes: the ends of a line are cut, nothing else is touched. */
export const keptOf = (kind: FieldKind, text: string) => (kind === 'text' ? text : isNothing(text) ? null : text.trim())

/** Whether a field may say that a text has this fault, judged without the contract. */
export function isRightFault(kind: FieldKind, typed: string, { fault, limit }: FieldFault): boolean {
  const text = kind === 'text' ? typed : typed.trim()
  switch (fault) {
    case 'required':
      return isNothing(text)
    case 'too-long':
      return limit !== undefined && limit >= 40 && text.length > limit
    case 'broken-text':
      return !text.isWellFormed()
    case 'control-characters':
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant
      return kind === 'text' ? text.includes('\0') : /[\0-\x1f\x7f-\x9f\u2028\u2029]/.test(text)
    case 'not-an-email':
      return kind === 'e-mail' && !/^[^@\s]+@[^@\s]+$/.test(text)
    case 'already-used':
      return true
    default:
      return false
  }
}

// biome-ignore lint/suspicious/noExplicitAny: any call of the bridge, by its name
type Anything = any

export const ask = (page: Page, call: string, input: Anything = null): Promise<Result<Anything>> =>
  page.evaluate(
    async ([name, given]) => {
      const [feature = '', verb = ''] = (name as string).split('.')
      return (window.grove as Anything)[feature][verb](given)
    },
    [call, input],
  )
export async function answerTo(page: Page, call: string, input: Anything = null): Promise<Anything> {
  const result = await ask(page, call, input)
  if (!result.ok) throw new Error(`${call}: ${JSON.stringify(result.failure)}`)
  return result.value
}

const blank = { birthDate: null, gender: 'not-said', populations: [] }

async function enrolSomebody(page: Page, groupId: string): Promise<string> {
  const lines = { preferredName: null, recordNumber: null, phone: null, email: null, languages: null }
  const person = { ...blank, ...lines, givenName: 'Passing', familyName: 'Through', address: '', supports: '' }
  const { participantId } = await answerTo(page, 'participants.register', person)
  return (await answerTo(page, 'enrolments.enrol', { groupId, participantId, fromSession: 1 })).enrolmentId
}

const longAgo = '2020-05-04'

/** Everything answered with 1, and the question that asks for action with `last`. */
const givePhq9 = (page: Page, participantId: string, last: number): Promise<Anything> =>
  answerTo(page, 'measures.give', {
    ...{ participantId, instrument: 1, timepoint: 'intake', sessionId: null, followUpMonths: null },
    ...{ givenOn: longAgo, how: 'paper', answers: [...Array(8).fill(1), last], total: null },
  })

type Member = MadeGroup['members'][number] | undefined

/** A summary is signed, which creates one follow-up and does nothing else. */
async function agreeFollowUp(page: Page, member: Member): Promise<Anything> {
  const dueOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  const wanted = { enrolmentId: member?.enrolmentId, endEnrolment: null, followUps: [{ months: 1, dueOn }] }
  const { readHash } = await answerTo(page, 'closure.preview', wanted)
  await answerTo(page, 'closure.sign', { ...wanted, readHash, passphrase: ownersPassphrase })
  return followUpOf(page, member)
}

const followUpOf = async (page: Page, member: Member): Promise<Anything> =>
  (await answerTo(page, 'closure.ofParticipant', { participantId: member?.participantId })).followUps[0]

/**
 * Every field of the practice into which somebody can type. The second session of the group is held, the third planned.
 * The people come last: no programme and no group may be called like one of them.
 */
export function textFields(
  page: Page,
  { groupId, programmeId, sessionIds, members, userId }: MadeGroup,
): readonly FieldSet[] {
  const [, open = '', planned = ''] = sessionIds
  const [{ participantId } = { participantId: '' }, { participantId: anotherId } = { participantId: '' }] = members
  const absentee = members.at(-1)
  let enrolmentId: string | null = null
  let registered = ''
  let goalId = ''
  let corrected: Anything = null
  let takenBack: Anything = null
  let changed: string | null = null
  let followUp: Anything = null
  let versions: Readonly<Record<string, number>> = {
    closure: 0,
    draft: 1,
    goal: 1,
    'home practice': 0,
    intake: 0,
    plan: 1,
    practice: 1,
    programme: 1,
    'safety plan': 0,
  }
  /** A call that wants the version it saw last. */
  const save = async (what: string, call: string, input: object) => {
    const result = await ask(page, call, { ...input, version: versions[what] })
    if (result.ok) versions = { ...versions, [what]: result.value.version }
    return result
  }
  const digits = { engagement: null, response: null, goal: null, homePractice: null }
  return [
    {
      fields: { name: 'line', 'steps.0.title': 'line' },
      write: ({ name, 'steps.0.title': title }) =>
        save('programme', 'programmes.saveCurriculum', {
          programmeId,
          name,
          steps: [{ stepId: null, title, sessions: 1 }],
        }),
      read: async () => {
        const all = await answerTo(page, 'programmes.list')
        const { name, steps } = all.find((programme: Anything) => programme.programmeId === programmeId)
        return { name, 'steps.0.title': steps[0].title }
      },
    },
    {
      fields: { place: 'optional line', plan: 'text' },
      write: (words) => {
        const when = { date: '2026-12-01', startTime: '18:30', minutes: 90 }
        return save('plan', 'sessions.plan', { sessionId: planned, ...when, ...words })
      },
      read: () => answerTo(page, 'sessions.get', { sessionId: planned }),
    },
    {
      fields: { text: 'text' },
      write: (words) => ask(page, 'sessions.scratch', { sessionId: open, ...words }),
      read: async () => ({ text: (await answerTo(page, 'sessions.get', { sessionId: open })).scratch }),
    },
    {
      fields: { 'draft.text': 'text' },
      write: ({ 'draft.text': text }) =>
        save('draft', 'notes.saveDraft', {
          sessionId: open,
          participantId,
          draft: { format: 'plain', ...digits, text },
        }),
      read: async () => {
        const { rows } = await answerTo(page, 'notes.sheet', { sessionId: open })
        return { 'draft.text': rows.find((row: Anything) => row.participantId === participantId).draft.text }
      },
    },
    {
      fields: { referredBy: 'optional line', challenges: 'text', strengths: 'text', hopes: 'text', reason: 'text' },
      write: (words) => {
        const days = { referredOn: null, assessedOn: null, decidedOn: null, decision: null }
        return save('intake', 'intake.save', { participantId, ...days, ...words })
      },
      read: () => answerTo(page, 'intake.get', { participantId }),
    },
    {
      fields: { wording: 'line', partner: 'optional line', 'levels.0': 'line' },
      write: async ({ 'levels.0': level, ...words }) => {
        const goal = { byWhen: null, levels: [level, 'b', 'c', 'd', 'e'], weight: 1 }
        const result = await ask(page, 'goals.agree', { participantId, ...goal, ...words })
        if (result.ok) goalId = result.value.goalId
        return result
      },
      read: async () => {
        const { goals } = await answerTo(page, 'goals.list', { participantId })
        const goal = goals.find((one: Anything) => one.goalId === goalId)
        return { ...goal, 'levels.0': goal.levels[0] }
      },
    },
    {
      fields: { reason: 'line' },
      write: async (words) => {
        const goal = { wording: 'Walk', byWhen: null, levels: null, weight: 1, partner: null }
        changed ??= (await answerTo(page, 'goals.agree', { participantId: anotherId, ...goal })).goalId
        return save('goal', 'goals.change', { goalId: changed, ...goal, ...words })
      },
      read: async () => {
        const { goals } = await answerTo(page, 'goals.list', { participantId: anotherId })
        return { reason: goals[0].earlier[0].reasonOfChange }
      },
    },
    {
      fields: { words: 'optional line' },
      write: (words) => {
        const rating = { goalId: changed, ratedOn: '2026-11-23', sessionId: null, gasLevel: null, progress: 1 }
        return ask(page, 'goals.rate', { ...rating, ...words })
      },
      read: async () => {
        const { goals } = await answerTo(page, 'goals.list', { participantId: anotherId })
        return { words: goals[0].ratings.at(-1).words }
      },
    },
    {
      fields: { words: 'line' },
      write: (words) => save('home practice', 'homePractice.set', { sessionId: open, plannedTimes: 3, ...words }),
      read: async () => ({ words: (await answerTo(page, 'homePractice.ofSession', { sessionId: open })).set.words }),
    },
    {
      fields: {
        warningSigns: 'text',
        ownCoping: 'text',
        peopleAndPlaces: 'text',
        peopleToAsk: 'text',
        professionals: 'text',
        saferSurroundings: 'text',
      },
      // One part is written by itself: a plan without any words is none.
      write: (words) => {
        const plan = { participantId, ownPeople: false, reasonsToLive: 'My cat' }
        return save('safety plan', 'safety.agree', { ...plan, ...words })
      },
      read: () => answerTo(page, 'safety.get', { participantId, version: null }),
    },
    {
      fields: {
        achievements: 'text',
        skills: 'text',
        support: 'text',
        maintenance: 'text',
        resources: 'text',
        recommendation: 'text',
        letter: 'text',
      },
      write: (words) => save('closure', 'closure.saveDraft', { enrolmentId: members[0]?.enrolmentId, ...words }),
      read: async () => (await answerTo(page, 'closure.prepare', { enrolmentId: members[0]?.enrolmentId })).words,
    },
    {
      fields: { words: 'text' },
      write: async (words) => {
        followUp ??= await agreeFollowUp(page, members[3])
        const { followUpId, version } = followUp
        const result = await ask(page, 'closure.recordFollowUp', {
          ...{ followUpId, outcome: 'reached', doneOn: null, version },
          ...words,
        })
        if (result.ok) followUp = await followUpOf(page, members[3])
        return result
      },
      read: () => followUpOf(page, members[3]),
    },
    {
      fields: { name: 'line' },
      write: (words) => save('practice', 'practice.update', { country: 'eu', ...words }),
      read: () => answerTo(page, 'practice.get'),
    },
    {
      fields: { name: 'line', place: 'optional line' },
      write: (words) => {
        const when = { firstDate: '2026-11-24', startTime: '10:00', minutes: 60 }
        return ask(page, 'groups.form', {
          programmeId,
          kind: 'open',
          capacity: 2,
          ...when,
          facilitators: [userId],
          ...words,
        })
      },
      read: null,
    },
    { fields: { name: 'line' }, write: (words) => ask(page, 'programmes.add', words), read: null },
    {
      fields: { action: 'text' },
      write: async (words) => {
        const marked = { sessionId: open, participantId: anotherId }
        await ask(page, 'sessions.mark', { ...marked, mark: 'risk', set: true })
        return ask(page, 'sessions.answerRisk', { ...marked, ...words })
      },
      read: null,
    },
    {
      fields: { action: 'text' },
      write: async (words) => {
        const { flags } = await givePhq9(page, anotherId, 1)
        return ask(page, 'measures.closeFlag', { flagId: flags[0].flagId, ...words })
      },
      read: null,
    },
    {
      fields: { reason: 'text' },
      write: async (words) => {
        corrected ??= (await givePhq9(page, anotherId, 0)).administration
        const { administrationId, revision } = corrected
        const entry = { administrationId, revision, givenOn: longAgo, answers: Array(9).fill(2), total: null }
        const result = await ask(page, 'measures.correct', { ...entry, ...words })
        if (result.ok) corrected = result.value.administration
        return result
      },
      read: async () => {
        const { administrationId } = corrected ?? {}
        const { revisions } = await answerTo(page, 'measures.administration', { administrationId })
        return { reason: revisions[0].reason }
      },
    },
    {
      fields: { reason: 'text' },
      write: async (words) => {
        takenBack = (await givePhq9(page, anotherId, 0)).administration
        const { administrationId, revision } = takenBack
        return ask(page, 'measures.takeBack', { administrationId, revision, ...words })
      },
      read: async () => {
        const { administrationId } = takenBack ?? {}
        return { reason: (await answerTo(page, 'measures.administration', { administrationId })).takenBack }
      },
    },
    {
      fields: { 'entries.0.words': 'optional line' },
      write: ({ 'entries.0.words': words }) => {
        const absent = { state: 'absent', lateMinutes: 0, leftEarlyMinutes: 0, absenceReason: 'ill' }
        const entries = [{ enrolmentId: absentee?.enrolmentId, attendance: absent, words }]
        return ask(page, 'sessions.recordAttendance', { sessionId: open, entries })
      },
      read: null,
    },
    {
      fields: { reason: 'text' },
      write: async (words) => {
        enrolmentId ??= await enrolSomebody(page, groupId)
        const result = await ask(page, 'enrolments.end', { enrolmentId, endedWith: 'left-early', ...words })
        if (result.ok) enrolmentId = null
        return result
      },
      read: null,
    },
    {
      fields: { reason: 'optional line' },
      write: (words) => ask(page, 'participants.get', { participantId, ...words }),
      read: null,
    },
    {
      fields: {
        givenName: 'line',
        familyName: 'line',
        preferredName: 'optional line',
        recordNumber: 'optional line',
        phone: 'optional line',
        email: 'e-mail',
        address: 'text',
        languages: 'optional line',
        supports: 'text',
      },
      write: async (words) => {
        const result = await ask(page, 'participants.register', { ...blank, ...words })
        if (result.ok) registered = result.value.participantId
        return result
      },
      read: async () => {
        const person = await answerTo(page, 'participants.get', { participantId: registered, reason: null })
        // An empty record number is given by Grove.
        return { ...person, recordNumber: /^G-\d{4}$/.test(person.recordNumber) ? null : person.recordNumber }
      },
    },
  ]
}
