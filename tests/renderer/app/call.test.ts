import { describe, expect, it } from 'vitest'
import { fail, succeed } from '../../../preload/contract/failure.ts'
import { CallFailure, call, failureOf, settled } from '../../../renderer/app/call.ts'

describe('call', () => {
  it('gives the value', async () => expect(await call(Promise.resolve(succeed(7)))).toBe(7))

  it('throws the failure with everything it carries', async () => {
    const failure = { code: 'wait', seconds: 9 } as const
    const thrown = await call(Promise.resolve(fail(failure))).catch((error: unknown) => error)
    expect(thrown).toBeInstanceOf(CallFailure)
    expect(failureOf(thrown)).toEqual(failure)
  })

  it('takes a call that the lock cut off for locked, anything else for unexpected', async () => {
    expect(await settled(Promise.reject(new Error('locked')))).toEqual(fail({ code: 'locked' }))
    expect(await settled(Promise.reject(new TypeError('x is not a function')))).toEqual(fail({ code: 'unexpected' }))
    expect(failureOf('a string')).toEqual({ code: 'unexpected' })
  })

  it('lets no message of a library through', async () => {
    const thrown = await call(Promise.reject(new Error('SQLITE_CORRUPT near Ada'))).catch((error: unknown) => error)
    expect(JSON.stringify(failureOf(thrown))).not.toContain('Ada')
  })
})
