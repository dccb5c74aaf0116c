import { describe, expect, it } from 'vitest'
import type { Finding, SheetRow } from '../../../preload/contract/notes.ts'
import { type Accepted, alsoIn, checkedNotes, isAccepted, nextToRead } from '../../../renderer/notes/check-list.ts'

const finding = (over: Partial<Finding>): Finding => ({
  finding: 'no-sentence',
  blocks: false,
  participantId: null,
  from: null,
  to: null,
  words: null,
  ...over,
})
const row = (participantId: string | null, name: string, signed: SheetRow['signed'] = []): SheetRow => ({
  participantId,
  name,
  absent: false,
  draft: null,
  draftVersion: 0,
  signed,
  lastNote: null,
})
const signedAlready: SheetRow['signed'][number] = {
  noteId: 'n',
  version: 1,
  kind: 'member',
  sessionId: 's',
  sessionDate: '2027-03-16',
  groupName: 'Tuesday',
  text: 'Spoke of work.',
  author: 'Marta Lindgren',
  at: '2027-03-16T21:14:00.000Z',
  genuine: true,
}
const list = checkedNotes(
  {
    format: 'plain',
    rows: [row(null, 'Tuesday'), row('a', 'Ana'), row('b', 'Bo'), row('c', 'Cem'), row('d', 'Dora', [signedAlready])],
  },
  {
    notes: [
      { participantId: null, name: 'Tuesday', text: 'Nine came.' },
      { participantId: 'a', name: 'Ana', text: 'Spoke.' },
      { participantId: 'b', name: 'Bo', text: 'Named Ana.' },
    ],
    findings: [
      finding({ participantId: 'c' }),
      finding({ participantId: 'b', finding: 'names-a-member', blocks: true, from: 6, to: 9, words: 'Ana' }),
    ],
  },
)
const [group, ana, bo, cem] = list
if (!group || !ana || !bo || !cem) throw new Error('four notes')

describe('the notes to check', () => {
  it('are all that are not signed, with what was found, and whether they can be signed', () => {
    expect(list.map(({ key, name, text, blocked, findings }) => [key, name, text, blocked, findings.length])).toEqual([
      ['group', 'Group note', 'Nine came.', false, 0],
      ['a', 'Ana', 'Spoke.', false, 0],
      ['b', 'Bo', 'Named Ana.', true, 1],
      ['c', 'Cem', '', true, 1],
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
    expect(nextToRead(list, {}, 3)).toBe(0)
    const good = [group, ana]
    const all = Object.fromEntries(good.map(({ key, text }) => [key, text]))
    expect(nextToRead(good, all, 1)).toBeNull()
    // What cannot be signed waits, though it was looked at.
    expect(nextToRead(list, all, 1)).toBe(2)
  })
})

describe('the same sentence in two notes', () => {
  const clone = finding({ finding: 'same-sentence', words: 'Practised breathing twice at home.' })
  const withClone = list.map((note) => ({ ...note, findings: note === group ? [] : [clone] }))
  it('is said with the names of the others', () => {
    const [, first] = withClone
    if (!first) throw new Error('four notes')
    expect(alsoIn(withClone, first, clone)).toEqual(['Bo', 'Cem'])
    expect(alsoIn(withClone, first, { ...clone, words: 'Something else was said here.' })).toEqual([])
  })
})
