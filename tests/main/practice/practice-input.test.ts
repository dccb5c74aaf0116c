import { expect, test } from 'vitest'
import { practice } from '../../../preload/contract/practice.ts'
import { faultsOf } from '../../support/through-contract.ts'

const good = { name: 'Alder House', country: 'uk', version: 1 }
test.each([
  [{ ...good, name: '   ' }, { name: 'required' }],
  [{ ...good, name: 'x'.repeat(61) }, { name: 'too-long' }],
  [{ ...good, name: 'two\nlines' }, { name: 'control-characters' }],
  [{ ...good, name: '\ud83d' }, { name: 'broken-text' }],
  [{ ...good, country: 'fr' }, { country: 'not-a-choice' }],
  [{ ...good, version: 0 }, { version: 'too-small' }],
  [{ name: 'Alder House', country: 'uk' }, { version: 'required' }],
  [{ ...good, owner: 'me' }, { '': 'not-valid' }],
  [null, { '': 'required' }],
])('update %#: $1', (input, faults) => {
  expect(faultsOf(practice.update, input)).toEqual(faults)
})
