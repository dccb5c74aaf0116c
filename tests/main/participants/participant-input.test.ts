import { expect, test } from 'vitest'
import { participants } from '../../../preload/contract/participants.ts'
import { fictionalPerson } from '../../support/fictional-person.ts'
import { faultsOf } from '../../support/through-contract.ts'

const good = fictionalPerson(1)
const broken = '\ud83d'
test.each([
  [{ givenName: '' }, { givenName: 'required' }],
  [{ familyName: '\t ' }, { familyName: 'required' }],
  [{ familyName: '\u200b\u2060\u202e' }, { familyName: 'required' }],
  [{ givenName: 'x'.repeat(81) }, { givenName: 'too-long' }],
  [{ givenName: 'Zo\u0000ë' }, { givenName: 'control-characters' }],
  [{ givenName: 'Zoë\nGrant' }, { givenName: 'control-characters' }],
  [{ familyName: broken }, { familyName: 'broken-text' }],
  [{ preferredName: 'x'.repeat(81) }, { preferredName: 'too-long' }],
  [{ recordNumber: 'x'.repeat(41) }, { recordNumber: 'too-long' }],
  [{ birthDate: '2026-02-30' }, { birthDate: 'not-a-date' }],
  [{ birthDate: '23.11.1990' }, { birthDate: 'not-a-date' }],
  [{ birthDate: '1990-11-23T00:00:00Z' }, { birthDate: 'not-a-date' }],
  [{ gender: 'unknown' }, { gender: 'not-a-choice' }],
  [{ populations: ['trauma', 'pilots'] }, { 'populations.1': 'not-a-choice' }],
  [{ populations: Array(13).fill('trauma') }, { populations: 'too-many' }],
  [{ phone: 'x'.repeat(41) }, { phone: 'too-long' }],
  [{ email: 'no at sign' }, { email: 'not-an-email' }],
  [{ email: 'two@at@signs' }, { email: 'not-an-email' }],
  [{ address: 'x'.repeat(501) }, { address: 'too-long' }],
  [{ address: `a${broken}` }, { address: 'broken-text' }],
  [{ languages: 'x'.repeat(201) }, { languages: 'too-long' }],
  [{ supports: 'x'.repeat(100_000) }, { supports: 'too-long' }],
  [{ supports: 'a\u0000b' }, { supports: 'control-characters' }],
  [{ personId: 'A'.repeat(22) }, { '': 'not-valid' }],
])('register %#: $1', (change, faults) => {
  expect(faultsOf(participants.register, { ...good, ...change })).toEqual(faults)
})
test.each(['josé@example.org', 'ελένη@παράδειγμα.gr', 'a+b@localhost', '', null])(
  'the e-mail address %s is fine',
  (email) => {
    expect(faultsOf(participants.register, { ...good, email })).toEqual({})
  },
)
test.each([
  [{ participantId: 'A'.repeat(21) }, { participantId: 'not-valid' }],
  [{ participantId: "' OR 1=1 --........." }, { participantId: 'not-valid' }],
  [{ version: 0 }, { version: 'too-small' }],
  [{ version: 1.5 }, { version: 'not-a-number' }],
  [{ email: 'x' }, { email: 'not-an-email' }],
])('update %#: $1', (change, faults) => {
  const base = { ...good, participantId: 'A'.repeat(22), version: 1 }
  expect(faultsOf(participants.update, { ...base, ...change })).toEqual(faults)
})
test.each([
  [participants.get, { participantId: 'A'.repeat(22), reason: 'x'.repeat(301) }, { reason: 'too-long' }],
  [participants.get, { participantId: 'A'.repeat(22), reason: 'a\nb' }, { reason: 'control-characters' }],
  [participants.get, { reason: null }, { participantId: 'required' }],
  [participants.list, { search: 'x'.repeat(201), after: null }, { search: 'too-long' }],
  [participants.list, { search: '', after: 'x'.repeat(601) }, { after: 'too-long' }],
  [participants.list, { search: null, after: null }, { search: 'required' }],
  [participants.similar, { givenName: 'x'.repeat(81), familyName: '', birthDate: null }, { givenName: 'too-long' }],
  [participants.similar, { givenName: '', familyName: '', birthDate: '12345678901' }, { birthDate: 'too-long' }],
])('%# other calls', (endpoint, input, faults) => {
  expect(faultsOf(endpoint, input)).toEqual(faults)
})
