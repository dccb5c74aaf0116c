import { expect, test } from 'vitest'
import { enrolments } from '../../../preload/contract/enrolments.ts'
import { faultsOf } from '../../support/through-contract.ts'

const missing = 'A'.repeat(22)
const place = { groupId: missing, participantId: missing, fromSession: 1 }
const ending = { enrolmentId: missing, endedWith: 'completed', reason: '' }
test.each([
  [{ ...place, fromSession: 0 }, { fromSession: 'too-small' }],
  [{ ...place, fromSession: 501 }, { fromSession: 'too-large' }],
  [{ ...place, fromSession: '1' }, { fromSession: 'not-a-number' }],
  [{ ...place, fromSession: Number.NaN }, { fromSession: 'not-a-number' }],
  [{ ...place, groupId: '../../../etc/passwd...' }, { groupId: 'not-valid' }],
  [{ groupId: missing, fromSession: 1 }, { participantId: 'required' }],
  [{ ...place, toSession: 3 }, { '': 'not-valid' }],
])('enrol %#: $1', (input, faults) => {
  expect(faultsOf(enrolments.enrol, input)).toEqual(faults)
})
test.each([
  [{ ...ending, endedWith: 'bored' }, { endedWith: 'not-a-choice' }],
  [{ ...ending, endedWith: null }, { endedWith: 'not-a-choice' }],
  [{ ...ending, reason: 'x'.repeat(1001) }, { reason: 'too-long' }],
  [{ ...ending, reason: 'a\u0000' }, { reason: 'control-characters' }],
  [{ ...ending, reason: '\udc00' }, { reason: 'broken-text' }],
  [{ ...ending, enrolmentId: '' }, { enrolmentId: 'not-valid' }],
])('end %#: $1', (input, faults) => {
  expect(faultsOf(enrolments.end, input)).toEqual(faults)
})
