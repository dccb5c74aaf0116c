import fc from 'fast-check'
import { expect, test } from 'vitest'
import { populations } from '../../../preload/contract/participants.ts'
import { mergeParticipant, same } from '../../../renderer/participants/merge-participant.ts'
import { noParticipant, type ParticipantValues } from '../../../renderer/participants/participant-values.ts'

const base: ParticipantValues = {
  ...noParticipant,
  givenName: 'Miriam',
  familyName: 'Okafor',
  phone: '1',
  languages: 'English',
  populations: ['trauma', 'caregiver'],
}

test('takes over what only the other changed and asks about what both did', () => {
  const mine = { ...base, phone: '2', email: 'me@example.org' }
  const theirs = { ...base, phone: '3', languages: 'English, Igbo' }
  expect(mergeParticipant(base, mine, theirs)).toEqual({
    merged: { ...mine, languages: 'English, Igbo' },
    takenOver: ['languages'],
    differences: [{ field: 'phone', mine: '2', theirs: '3' }],
  })
})

test('the same change on both sides is no question', () => {
  const changed = { ...base, phone: '2' }
  expect(mergeParticipant(base, changed, changed)).toEqual({ merged: changed, takenOver: [], differences: [] })
})

test('the order of ticked boxes is no difference', () => {
  const turned: ParticipantValues = { ...base, populations: ['caregiver', 'trauma'] }
  expect(mergeParticipant(base, turned, base).differences).toEqual([])
  expect(same(base.populations, turned.populations)).toBe(true)
})

const someValues = fc.record({
  givenName: fc.constantFrom('Miriam', 'Ada'),
  familyName: fc.constantFrom('Okafor', 'Lund'),
  preferredName: fc.constantFrom('', 'Mimi'),
  recordNumber: fc.constantFrom('G-1', 'G-2'),
  birthDate: fc.constantFrom('', '1985-03-12'),
  gender: fc.constantFrom('woman' as const, 'not-said' as const),
  populations: fc.subarray([...populations]),
  phone: fc.constantFrom('', '1', '2'),
  email: fc.constantFrom('', 'a@b'),
  address: fc.constantFrom('', 'x'),
  languages: fc.constantFrom('', 'English'),
  supports: fc.constantFrom('', 'Ada'),
})

test('every change of either side survives or is asked about', () => {
  fc.assert(
    fc.property(someValues, someValues, someValues, (from, mine, theirs) => {
      const { merged, takenOver, differences } = mergeParticipant(from, mine, theirs)
      const asked = differences.map(({ field }) => field)
      for (const field of Object.keys(from) as (keyof ParticipantValues)[]) {
        if (!same(mine[field], from[field])) expect(merged[field]).toEqual(mine[field])
        if (same(theirs[field], from[field]) || same(merged[field], theirs[field])) continue
        expect(asked).toContain(field)
      }
      expect(takenOver.filter((field) => asked.includes(field))).toEqual([])
    }),
  )
})
