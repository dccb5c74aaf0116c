import { expect, test } from 'vitest'
import type { SignedNote } from '../../../preload/contract/notes.ts'
import { notesWithAddenda } from '../../../renderer/participants/notes-with-addenda.ts'

const note = (noteId: string, version: number, kind: SignedNote['kind'] = 'member'): SignedNote => ({
  noteId,
  version,
  kind,
  sessionId: 's',
  sessionDate: '2027-01-12',
  groupName: 'Tuesday evening',
  text: `${noteId} ${version}`,
  author: 'Marta Lindgren',
  at: '2027-01-12T20:00:00.000Z',
  genuine: true,
})

test('addenda stand under their note, oldest first, however they came', () => {
  const rows = [note('a', 3, 'addendum'), note('b', 1, 'absence'), note('a', 2, 'addendum'), note('a', 1)]
  expect(
    notesWithAddenda(rows).map(({ note: signed, addenda }) => [signed?.text, addenda.map(({ version }) => version)]),
  ).toEqual([
    ['a 1', [2, 3]],
    ['b 1', []],
  ])
})

test('an addendum is shown though its note stands on a page not fetched yet', () => {
  const [entry] = notesWithAddenda([note('a', 2, 'addendum')])
  expect(entry?.note).toBeNull()
  expect(entry?.addenda).toHaveLength(1)
})
