import { expect, test } from 'vitest'
import { groups } from '../../../preload/contract/groups.ts'
import { faultsOf } from '../../support/through-contract.ts'

const missing = 'A'.repeat(22)
const good = {
  name: 'Tuesday evening',
  programmeId: missing,
  kind: 'closed',
  capacity: 8,
  firstDate: '2026-12-15',
  startTime: '18:30',
  minutes: 90,
  place: 'Room 2',
  facilitators: [missing],
}
test.each([
  [{ name: ' ' }, { name: 'required' }],
  [{ name: 'x'.repeat(61) }, { name: 'too-long' }],
  [{ programmeId: '' }, { programmeId: 'not-valid' }],
  [{ kind: 'secret' }, { kind: 'not-a-choice' }],
  [{ capacity: 1 }, { capacity: 'too-small' }],
  [{ capacity: 31 }, { capacity: 'too-large' }],
  [{ capacity: 8.5 }, { capacity: 'not-a-number' }],
  [{ firstDate: '' }, { firstDate: 'required' }],
  [{ firstDate: '2027-02-29' }, { firstDate: 'not-a-date' }],
  [{ firstDate: '15/12/2026' }, { firstDate: 'not-a-date' }],
  [{ startTime: '24:00' }, { startTime: 'not-a-time' }],
  [{ startTime: '6pm' }, { startTime: 'not-a-time' }],
  [{ minutes: 14 }, { minutes: 'too-small' }],
  [{ minutes: 301 }, { minutes: 'too-large' }],
  [{ place: 'x'.repeat(121) }, { place: 'too-long' }],
  [{ facilitators: [] }, { facilitators: 'too-small' }],
  [{ facilitators: Array(7).fill(missing) }, { facilitators: 'too-many' }],
  [{ facilitators: ['me'] }, { 'facilitators.0': 'not-valid' }],
  [{ sessions: 99 }, { '': 'not-valid' }],
])('form %#: $1', (change, faults) => {
  expect(faultsOf(groups.form, { ...good, ...change })).toEqual(faults)
})
test.each([[{}], [{ groupId: null }]])('get %#: $1', (input) => {
  expect(faultsOf(groups.get, input)).toEqual({ groupId: 'required' })
})
