import { describe, expect, it } from 'vitest'
import { isSamePassphrase, nothingChosen, passphraseOf } from '../../../renderer/vault/chosen-passphrase.ts'
import { groupsOfFour } from '../../../renderer/vault/groups-of-four.ts'

describe('passphraseOf', () => {
  it('takes the way that was chosen and keeps the other', () => {
    const both = { way: 'own', suggested: 'six words', own: ' mine ' } as const
    expect(passphraseOf(both)).toBe(' mine ')
    expect(passphraseOf({ ...both, way: 'suggested' })).toBe('six words')
    expect(passphraseOf(nothingChosen)).toBe('')
  })
})

describe('isSamePassphrase', () => {
  it('does not mind how accents are composed, and minds everything else', () => {
    expect(isSamePassphrase('Zo\u00eb', 'Zoe\u0308')).toBe(true)
    expect(isSamePassphrase('heron weir', 'heron weir ')).toBe(false)
    expect(isSamePassphrase('heron', 'Heron')).toBe(false)
  })
})

describe('groupsOfFour', () => {
  it('cuts a code as it is read out', () => {
    expect(groupsOfFour('482910375562018843917204')).toEqual(['4829', '1037', '5562', '0188', '4391', '7204'])
    expect(groupsOfFour('7Q4K-XJ0M 9Z')).toEqual(['7Q4K', 'XJ0M', '9Z'])
    expect(groupsOfFour('')).toEqual([])
  })
})
