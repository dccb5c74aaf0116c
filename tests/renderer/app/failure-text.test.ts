import { describe, expect, it } from 'vitest'
import {
  type FailureCode,
  failureCodes,
  faults,
  fileRefusals,
  unprintableClasses,
} from '../../../preload/contract/failure.ts'
import { duration, failureText } from '../../../renderer/app/failure-text.ts'
import { faultText } from '../../../renderer/app/fault-text.ts'

const sentence = /^[A-Z“][^\n]{8,}[.?]$/

describe('failureText', () => {
  it.each(failureCodes)('says what happened and what to do for %s', (code) => {
    const { title, advice } = failureText({ code })
    expect(title).toMatch(sentence)
    expect(advice).toMatch(sentence)
    expect(`${title} ${advice}`).not.toMatch(/undefined|null|NaN|\[object/)
  })

  it('has different words for every code', () => {
    const said = failureCodes.map((code) => Object.values(failureText({ code })).join(' '))
    expect(new Set(said).size).toBe(failureCodes.length)
  })

  it.each(fileRefusals)('says why a file was refused: %s', (reason) => {
    const { title, advice } = failureText({ code: 'file-refused', reason })
    expect(title).toMatch(sentence)
    expect(advice).toMatch(sentence)
    expect(title).not.toBe(failureText({ code: 'file-refused' }).title)
  })

  it.each(unprintableClasses)('says what cannot be printed: %s', (reason) => {
    const { title, advice } = failureText({ code: 'unprintable-text', reason })
    expect(title).toMatch(sentence)
    expect(advice).toMatch(sentence)
  })

  it('never shows a code to a person', () => {
    const compound = failureCodes.filter((code) => code.includes('-'))
    for (const code of failureCodes)
      for (const word of compound) expect(Object.values(failureText({ code })).join(' ')).not.toContain(word)
  })

  it('takes a reason’s own words before the general ones', () => {
    const own = { title: 'A risk mark is open.', advice: 'Answer it first.' }
    const reasons = { 'open-risk': own }
    expect(failureText({ code: 'not-possible', reason: 'open-risk' }, reasons)).toEqual(own)
    expect(failureText({ code: 'not-possible', reason: 'another' }, reasons)).toEqual(
      failureText({ code: 'not-possible' }),
    )
  })

  it('says how long to wait and where to look', () => {
    expect(failureText({ code: 'wait', seconds: 65 }).advice).toContain('1 minute 5 seconds')
    expect(failureText({ code: 'unexpected', reference: 'ab12cd34' }).advice).toContain('ab12cd34')
  })

  it('offers no deletion after a forgotten passphrase or a damaged file', () => {
    const grave: FailureCode[] = ['wrong-passphrase', 'wait', 'keyring-damaged', 'outcomes-damaged', 'clinical-damaged']
    for (const code of grave) expect(failureText({ code }).advice).not.toMatch(/(?<!not )delete|start again|new vault/i)
  })
})

describe('duration', () => {
  it.each([
    [0, '1 second'],
    [0.2, '1 second'],
    [1, '1 second'],
    [59.5, '1 minute'],
    [61, '1 minute 1 second'],
    [900, '15 minutes'],
  ])('%s seconds are %s', (seconds, words) => expect(duration(seconds)).toBe(words))
})

describe('faultText', () => {
  it.each(faults)('says what to do for %s, with and without a limit', (fault) => {
    expect(faultText({ fault })).toMatch(sentence)
    expect(faultText({ fault, limit: 1200 })).toMatch(sentence)
    expect(faultText({ fault })).not.toContain('undefined')
  })

  it('has different words for every fault', () => {
    expect(new Set(faults.map((fault) => faultText({ fault }))).size).toBe(faults.length)
  })

  it.each(['too-long', 'too-short', 'too-small', 'too-large', 'too-many'] as const)('names the limit for %s', (fault) =>
    expect(faultText({ fault, limit: 1200 })).toContain('1,200'),
  )
})
