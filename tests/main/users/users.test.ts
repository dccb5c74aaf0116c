import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { makePassphrase } from '../../../main/vault/passphrase.ts'
import { aDesk, copyOf, letIn, ok, type Person, setUp, signInAs, type TestDesk } from '../../support/a-desk.ts'

let template: TestDesk
let practice: TestDesk
let owner: Person

beforeAll(async () => {
  template = aDesk()
  owner = await setUp(template)
  template.lock()
})
afterAll(() => template.close())
beforeEach(async () => {
  practice = aDesk(copyOf(template))
  await signInAs(practice, owner)
})
afterEach(() => practice.close())

async function askToJoin(displayName: string) {
  practice.lock()
  const { recoveryCode } = await ok(practice.grove.vault.beginJoin({ displayName, passphrase: makePassphrase() }))
  const { digits } = await ok(practice.grove.vault.finishJoin({ recoveryCode }))
  await signInAs(practice, owner)
  return digits
}
const waiting = async () => (await ok(practice.grove.users.requests())).map(({ displayName }) => displayName)

test('who asked to join is listed without the digits, which only that person has', async () => {
  const digits = await askToJoin('Tom Okafor')
  const requests = await ok(practice.grove.users.requests())
  expect(requests).toMatchObject([{ displayName: 'Tom Okafor', why: 'new' }])
  expect(JSON.stringify(requests)).not.toContain(digits.replaceAll(' ', '').slice(0, 8))
})

test('the digits of one request do not let in another', async () => {
  const digitsOfTom = await askToJoin('Tom Okafor')
  await askToJoin('Pat Reyes')
  const requests = await ok(practice.grove.users.requests())
  const pat = requests.find(({ displayName }) => displayName === 'Pat Reyes')
  const answer = await practice.grove.users.confirm({
    userId: pat?.userId ?? '',
    digits: digitsOfTom,
    role: 'owner',
    passphrase: owner.passphrase,
  })
  expect(answer.ok).toBe(false)
  expect(await waiting()).toEqual(expect.arrayContaining(['Tom Okafor', 'Pat Reyes']))
})

test('a wrong passphrase of the owner lets nobody in', async () => {
  const digits = await askToJoin('Tom Okafor')
  const [request] = await ok(practice.grove.users.requests())
  const said = { userId: request?.userId ?? '', digits, role: 'clinician', passphrase: makePassphrase() } as const
  expect(await practice.grove.users.confirm(said)).toMatchObject({ failure: { code: 'wrong-passphrase' } })
  expect(await waiting()).toEqual(['Tom Okafor'])
})

test('who was let in is a user, and in the audit of the outcomes file', async () => {
  const tom = await letIn(practice, owner, 'Tom Okafor', 'clinician')
  await signInAs(practice, owner)
  const users = await ok(practice.grove.users.list())
  expect(users.map(({ displayName, role }) => [displayName, role])).toEqual(
    expect.arrayContaining([
      ['Dr. Ida Lindqvist', 'owner'],
      ['Tom Okafor', 'clinician'],
    ]),
  )
  const { rows } = await ok(practice.grove.audit.list({ file: 'outcomes', userId: null, action: null, after: null }))
  expect(rows.find((row) => row.action === 'user confirmed')?.subjects).toMatchObject({ userId: tom.userId })
})

test('a second owner can let people in too', async () => {
  const second = await letIn(practice, owner, 'Mina Sato', 'owner')
  await signInAs(practice, second)
  await ok(practice.grove.participants.list({ search: '', after: null }))
  const clinician = await letIn(practice, second, 'Tom Okafor', 'clinician')
  await signInAs(practice, clinician)
  expect(await practice.grove.users.requests()).toMatchObject({ failure: { code: 'not-allowed' } })
})
