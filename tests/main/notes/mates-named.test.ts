import { describe, expect, test } from 'vitest'
import { matesNamed } from '../../../main/notes/mates-named.ts'
import { anIdentity } from './an-identity.ts'

const own = anIdentity('Chloé', 'Diallo')
const mates = [
  { ...anIdentity('Ana', 'Silva'), phone: '07700 900111', email: 'ana@example.org' },
  anIdentity('Benedikt', 'Kowalski'),
]
const found = (text: string, ownPeople: boolean) => matesNamed(text, own, mates, ownPeople).map(({ words }) => words)

describe('a text in the person’s own words', () => {
  test.each([
    ['My sister Ana, on the second floor', ['Ana']],
    ['Ring Mr Kowalski', ['Kowalski']],
    ['Ring Ana Silva', ['Ana Silva']],
    ['Ring 07700 900 111', ['07700 900 111']],
    ['My aunt Rosa and my neighbour Bill', []],
    ['I tell myself: Chloé, breathe', []],
  ])('%s: %j', (text, words) => expect(found(text, false)).toEqual(words))

  test.each([
    ['My sister Ana, on the second floor', []],
    ['Ring Ana Silva', ['Ana Silva']],
    ['Silva, Ana', ['Silva, Ana']],
    ['Ana on 07700 900 111', ['07700 900 111']],
    ['write to ana@example.org', ['ana@example.org']],
  ])('of own people, %s: %j', (text, words) => expect(found(text, true)).toEqual(words))
})
