import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutNames } from '../../../main/closure/without-names.ts'
import { findNames } from '../../../main/notes/name-guard.ts'
import type { Identity } from '../../../main/notes/name-phrases.ts'

const somebody = (givenName: string, familyName: string, more: Partial<Identity> = {}): Identity => ({
  givenName,
  familyName,
  preferredName: null,
  phone: null,
  email: null,
  address: '',
  ...more,
})
const own = somebody('Ana', 'Silva')
const mates = [
  somebody('Benedikt', 'Kowalski', { phone: '07700 900112' }),
  somebody('Chloé', 'Diallo'),
  somebody('Member', 'Another'),
]

test('puts another member in the place of each name, and says which words they were', () => {
  const { text, words } = withoutNames('Ana meets Chloé’s sister, and rings Benedikt Kowalski on 07700 900112.', {
    own,
    mates,
  })
  expect(text).toBe('Ana meets another member’s sister, and rings another member on another member.')
  expect(words).toEqual(['Chloé', 'Benedikt Kowalski', '07700 900112'])
})

test('whatever the text is, nothing is left that the guard would mark, and no other word is touched', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Benedikt',
      'Kowalski',
      'Chloé',
      'Diallo',
      'Silva',
      'Ana',
      '07700 900112',
      'B.K.',
      'walks',
      '.',
      ',',
      '\n',
    ),
    fc.string({ maxLength: 8 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const given = pieces.join(' ')
      const { text, words } = withoutNames(given, { own, mates })
      expect(findNames(text, own, mates)).toEqual([])
      if (words.length === 0) expect(text).toBe(given)
    }),
    { numRuns: 300 },
  )
})
