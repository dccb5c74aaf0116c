import { expect, test } from 'vitest'
import { programmes } from '../../../preload/contract/programmes.ts'
import { faultsOf } from '../../support/through-contract.ts'

const step = { stepId: null, title: 'One', sessions: 1 }
const good = { programmeId: 'A'.repeat(22), version: 1, name: 'Resilience', steps: [step] }
test.each([
  [{ ...good, name: '' }, { name: 'required' }],
  [{ ...good, programmeId: 'short' }, { programmeId: 'not-valid' }],
  [{ ...good, steps: [] }, { steps: 'too-small' }],
  [{ ...good, steps: Array(41).fill(step) }, { steps: 'too-many' }],
  [{ ...good, steps: [step, { ...step, title: ' ' }] }, { 'steps.1.title': 'required' }],
  [{ ...good, steps: [{ ...step, sessions: 13 }] }, { 'steps.0.sessions': 'too-large' }],
  [{ ...good, steps: [{ ...step, sessions: -1 }] }, { 'steps.0.sessions': 'too-small' }],
  [{ ...good, steps: [{ ...step, sessions: 1.5 }] }, { 'steps.0.sessions': 'not-a-number' }],
  [{ ...good, steps: [{ ...step, sessions: '2' }] }, { 'steps.0.sessions': 'not-a-number' }],
  [{ ...good, steps: [{ ...step, position: 1 }] }, { 'steps.0': 'not-valid' }],
])('saveCurriculum %#: $1', (input, faults) => {
  expect(faultsOf(programmes.saveCurriculum, input)).toEqual(faults)
})
test.each([
  [{ name: '' }, { name: 'required' }],
  [{ name: 'x'.repeat(61) }, { name: 'too-long' }],
  [{ name: 'Resil\u0000ience' }, { name: 'control-characters' }],
  [{}, { name: 'required' }],
])('add %#: $1', (input, faults) => {
  expect(faultsOf(programmes.add, input)).toEqual(faults)
})
