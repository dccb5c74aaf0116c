import { describe, expect, it } from 'vitest'
import { fail, succeed } from '../../../preload/contract/failure.ts'
import { sayWrongPassphrase, wrongPassphraseAtField } from '../../../renderer/app/wrong-passphrase.ts'

describe('wrongPassphraseAtField', () => {
  it('puts a wrong passphrase at its field', async () => {
    const result = await wrongPassphraseAtField(Promise.resolve(fail({ code: 'wrong-passphrase' })))
    expect(result).toEqual(fail({ code: 'invalid', fields: { passphrase: { fault: 'does-not-match' } } }))
  })

  it('leaves other failures and values as they are', async () => {
    expect(await wrongPassphraseAtField(Promise.resolve(fail({ code: 'wait', seconds: 5 })))).toEqual(
      fail({ code: 'wait', seconds: 5 }),
    )
    expect(await wrongPassphraseAtField(Promise.resolve(succeed(3)))).toEqual(succeed(3))
  })

  it('speaks for the field passphrase alone', () => {
    expect(sayWrongPassphrase('passphrase', { fault: 'does-not-match' })).toContain('not your passphrase')
    expect(sayWrongPassphrase('digits', { fault: 'does-not-match' })).toBeUndefined()
    expect(sayWrongPassphrase('passphrase', { fault: 'required' })).toBeUndefined()
  })
})
