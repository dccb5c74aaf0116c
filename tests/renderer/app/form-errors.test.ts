import { describe, expect, it } from 'vitest'
import { participants } from '../../../preload/contract/participants.ts'
import { practice } from '../../../preload/contract/practice.ts'
import { programmes } from '../../../preload/contract/programmes.ts'
import { users } from '../../../preload/contract/users.ts'
import { vault } from '../../../preload/contract/vault.ts'
import { faultText } from '../../../renderer/app/fault-text.ts'
import { formErrors, inputErrors } from '../../../renderer/app/form-errors.ts'

const schema = practice.update.input
const good = { name: 'Lindenhof Practice', country: 'uk', version: 1 }

describe('inputErrors', () => {
  it('has nothing against a right input', () => expect(inputErrors(schema, good)).toEqual({}))

  it.each([
    ['an empty line', { name: '' }, { name: 'required' as const }],
    ['spaces alone', { name: '   ' }, { name: 'required' as const }],
    ['a line break', { name: 'Linden\nhof' }, { name: 'control-characters' as const }],
    ['half an emoji', { name: 'Linden \ud83c' }, { name: 'broken-text' as const }],
    ['no choice', { country: '' }, { country: 'not-a-choice' as const }],
  ])('says %s at its field', (_what, wrong, expected) => {
    const [[path, fault]] = Object.entries(expected) as [[string, (typeof expected)[keyof typeof expected]]]
    expect(inputErrors(schema, { ...good, ...wrong })).toEqual({ [path]: faultText({ fault }) })
  })

  it('names the limit of a text that is too long', () => {
    expect(inputErrors(schema, { ...good, name: 'x'.repeat(61) }).name).toContain('60')
  })

  it('says several at once, each at its own', () => {
    expect(Object.keys(inputErrors(schema, { ...good, name: '', country: '' }))).toEqual(['name', 'country'])
  })

  it('reaches into lists by dotted path', () => {
    const steps = [
      { stepId: null, title: 'Closure', sessions: 1 },
      { stepId: null, title: '', sessions: 99 },
    ]
    const errors = inputErrors(programmes.saveCurriculum.input, {
      programmeId: 'A'.repeat(22),
      version: 1,
      name: 'Default',
      steps,
    })
    expect(Object.keys(errors).sort()).toEqual(['steps.1.sessions', 'steps.1.title'])
  })

  it('tells an impossible day from a missing one', () => {
    const person = {
      givenName: 'Ada',
      familyName: 'Osei',
      preferredName: '',
      recordNumber: '',
      birthDate: '31/02/1980',
      gender: 'woman',
      populations: [],
      phone: '',
      email: 'ada at home',
      address: '',
      languages: '',
      supports: '',
    }
    expect(inputErrors(participants.register.input, person)).toEqual({
      birthDate: faultText({ fault: 'not-a-date' }),
      email: faultText({ fault: 'not-an-email' }),
    })
  })

  it('lets the first step of a wizard be checked without the passphrase', () => {
    const details = vault.beginSetUp.input.omit({ passphrase: true })
    expect(inputErrors(details, { practiceName: 'Lindenhof', country: 'eu', displayName: 'Marta' })).toEqual({})
  })
})

describe('formErrors', () => {
  it('lets a form say its own words for one fault and leaves the rest', () => {
    const say = (path: string) => (path === 'digits' ? 'Not the digits.' : undefined)
    const fields = { digits: { fault: 'does-not-match' }, role: { fault: 'not-a-choice' } } as const
    expect(formErrors(fields, say)).toEqual({
      digits: 'Not the digits.',
      role: faultText({ fault: 'not-a-choice' }),
    })
  })

  it('passes the form’s words on to the check of an input too', () => {
    const input = { userId: 'A'.repeat(22), digits: '', role: 'owner', passphrase: 'x' }
    expect(inputErrors(users.confirm.input, input, () => 'Type the digits.')).toEqual({ digits: 'Type the digits.' })
  })
})
