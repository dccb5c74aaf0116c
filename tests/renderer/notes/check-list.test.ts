import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../preload/contract/notes.ts'
import { type Accepted, checkedNotes, isAccepted, nextToRead } from '../../../renderer/notes/check-list.ts'

const finding = (over: Partial<Finding>): Finding => ({
  finding: 'no-sentence',
  blocks: false,
  participantId: null,
  from: null,
  to: null,
  words: null,
  ...over,
})
const list = checkedNotes({
  notes: [
    { participantId: null, name: 'Group', text: 'Nine came.' },
    { participantId: 'a', name: 'Ana', text: 'Spoke.' },
    { participantId: 'b', name: 'Bo', text: 'Named Ana.' },
    { participantId: 'c', name: 'Cem', text: '' },
  ],
  findings: [
    finding({ participantId: 'c' }),
    finding({ participantId: 'b', finding: 'names-a-member', blocks: true, from: 6, to: 9, words: 'Ana' }),
  ],
})
const [group, ana, bo, cem] = list
if (!group || !ana || !bo || !cem) throw new Error('four notes')

describe('the notes to check', () => {
  it('carry what was found in each, and whether it blocks', () => {
    expect(list.map(({ key, blocked, findings }) => [key, blocked, findings.length])).toEqual([
      ['group', false, 0],
      ['a', false, 0],
      ['b', true, 1],
      ['c', false, 1],
    ])
  })

  it('are accepted with the words that were read: other words are not', () => {
    const accepted: Accepted = { a: 'Spoke.', b: 'Named Ana.' }
    expect(isAccepted(accepted, ana)).toBe(true)
    expect(isAccepted(accepted, { ...ana, text: 'Spoke, and wept.' })).toBe(false)
    expect(isAccepted(accepted, bo)).toBe(false)
    expect(isAccepted(accepted, group)).toBe(false)
  })

  it('are read downwards, then from the top, until none waits', () => {
    expect(nextToRead(list, {}, -1)).toBe(0)
    expect(nextToRead(list, { a: 'Spoke.' }, 0)).toBe(2)
    expect(nextToRead(list, { c: '' }, 3)).toBe(0)
    const others = list.filter((note) => note !== bo)
    const all = Object.fromEntries(others.map(({ key, text }) => [key, text]))
    expect(nextToRead(others, all, 2)).toBeNull()
    expect(nextToRead(list, all, 2)).toBeNull()
    expect(nextToRead(list, all, 3)).toBe(2)
  })
})
