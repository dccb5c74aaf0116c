import { describe, expect, test } from 'vitest'
import type { CoursePrompt } from '../../../preload/contract/measures.ts'
import type { SessionAhead } from '../../../preload/contract/sessions.ts'
import { measuresToGive } from '../../../renderer/start/measures-to-give.ts'
import { peoplePrompted } from '../../../renderer/start/people-prompted.ts'
import { sessionNeeds } from '../../../renderer/start/session-needs.ts'
import { startSummary } from '../../../renderer/start/start-summary.ts'

const nothing = { flags: 0, toWriteUp: 0, today: 0, notRecorded: 0, people: 0, followUps: 0 }
const session: SessionAhead = {
  sessionId: 'a',
  groupId: 'g',
  groupName: 'Tuesday evening',
  number: 4,
  stepTitle: 'Skill building',
  date: '2027-03-02',
  startTime: '18:30',
  state: 'held',
  members: 8,
  unsigned: 0,
  notRecorded: 0,
  practiceToHear: 0,
}

describe('what has to be done now, in a sentence', () => {
  test.each([
    [{}, 'Nothing waits for you.'],
    [{ flags: 1 }, '1 answer asks for action.'],
    [
      { flags: 2, today: 1, toWriteUp: 3, people: 1 },
      '2 answers ask for action, 1 session today, 3 sessions to write up and 1 person to think of.',
    ],
    [{ followUps: 1 }, '1 follow-up to make.'],
    [{ notRecorded: 1, people: 4 }, '1 session without a record and 4 people to think of.'],
  ])('%j', (waiting, words) => {
    expect(startSummary({ ...nothing, ...waiting })).toBe(words)
  })
})

describe('what a session needs', () => {
  test.each([
    [
      { unsigned: 9, notRecorded: 2, practiceToHear: 8 },
      3,
      '2 without attendance · 9 notes to sign · 3 measures to give · home practice to ask about',
    ],
    [{ unsigned: 1 }, 0, '1 note to sign'],
    [{}, 0, 'All notes are signed; something else is still open'],
    [{ state: 'planned' as const }, 1, '8 members · 1 measure to give'],
  ])('%j', (more, due, words) => {
    expect(sessionNeeds({ ...session, ...more }, due)).toBe(words)
  })

  test('measures are told once for a group: where the paper lies', () => {
    const due = ['a', 'b', 'c', 'd'].map((sessionId) => ({ sessionId, due: 5 }))
    const sessions = [
      session,
      { ...session, sessionId: 'b', number: 5 },
      { ...session, sessionId: 'c', number: 6, state: 'planned' as const },
      { ...session, sessionId: 'd', groupId: 'other', state: 'planned' as const },
    ]
    expect([...measuresToGive(sessions, due).keys()]).toEqual(['b', 'd'])
  })
})

test('every person once, whoever got worse first, and nothing said twice', () => {
  const prompt = (participantId: string, reason: CoursePrompt['reason'], instrumentName: string | null = 'PHQ-9') => ({
    participantId,
    name: participantId,
    groupId: null,
    groupName: null,
    reason,
    instrumentName,
    facts: '',
  })
  const people = peoplePrompted([
    prompt('ana', 'no-reliable-improvement'),
    prompt('bo', 'no-reliable-improvement'),
    prompt('bo', 'two-rises'),
    prompt('bo', 'reliably-worse'),
    prompt('bo', 'no-reliable-improvement', 'GAD-7'),
    prompt('ana', 'stopped-coming', null),
  ])
  expect(people.map(({ participantId, prompts }) => [participantId, ...prompts.map(({ reason }) => reason)])).toEqual([
    ['bo', 'reliably-worse', 'no-reliable-improvement'],
    ['ana', 'stopped-coming', 'no-reliable-improvement'],
  ])
})
