import fc from 'fast-check'
import { expect, test } from 'vitest'
import { initials } from '../../../main/sessions/initials.ts'

const named = (participantId: string, givenName: string, familyName: string, preferredName: string | null = null) => ({
  participantId,
  givenName,
  familyName,
  preferredName,
  fromSession: 1,
})

test.each([
  ['Ana', 'Silva', null, 'A.S.'],
  ['Robert', 'Kent', 'Bo', 'B.K.'],
  ['Zoë', 'van der Berg', null, 'Z.V.'],
  ['élodie', "d'Aubigné", null, 'É.D.'],
  ['小明', '王', null, '小.王.'],
  ['(Ana)', '‘Silva', null, 'A.S.'],
  ['🌿', '1', null, '🌿.1.'],
])('%s %s is %s', (given, family, preferred, expected) => {
  expect(initials([named('a', given, family, preferred)]).get('a')).toBe(expected)
})

test('the same letters are numbered in the order of joining, whatever the order of the list', () => {
  const early = { ...named('z', 'Ana', 'Silva'), fromSession: 1 }
  const late = { ...named('a', 'Avram', 'Stern'), fromSession: 3 }
  for (const members of [
    [early, late],
    [late, early],
  ])
    expect(Object.fromEntries(initials(members))).toEqual({ z: 'A.S.', a: 'A.S. 2' })
})

test('nobody shares initials with anybody', () => {
  const member = fc.record({
    participantId: fc.uuid(),
    givenName: fc.constantFrom('Ana', 'Avram', 'ana', 'Bo', '王'),
    familyName: fc.constantFrom('Silva', 'Stern', 'Ødegård'),
    preferredName: fc.option(fc.constantFrom('Al', 'Bob')),
    fromSession: fc.nat(4),
  })
  fc.assert(
    fc.property(fc.uniqueArray(member, { selector: (it) => it.participantId }), (members) => {
      const names = initials(members)
      expect(new Set(names.values()).size).toBe(members.length)
    }),
  )
})
