import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '../../../main/door/transaction.ts'
import { failed } from '../../../main/errors.ts'
import { clinicalRoles, endpoint } from '../../../preload/contract/endpoint.ts'
import { z } from '../../../preload/contract/zod.ts'
import { aDesk, ok, type Person, setUp, signInAs, type TestDesk } from '../../support/a-desk.ts'
import { failureOf } from '../../support/through-contract.ts'

let practice: TestDesk
let owner: Person
let folder: string

beforeAll(async () => {
  practice = aDesk()
  owner = await setUp(practice)
  folder = join(practice.folder, 'chosen')
  mkdirSync(folder)
})
afterAll(() => practice.close())

const bytes = Buffer.from('a register')
const call = endpoint({
  needs: 'clinical',
  roles: clinicalRoles,
  states: ['open'],
  writes: true,
  audit: 'register exported',
  input: z.null(),
  output: z.null(),
})
const newTicket = () => randomBytes(16).toString('base64url')
const choose = (name: string) => {
  const ticket = newTicket()
  practice.desk.deliveries.receive(ticket, join(folder, name))
  return ticket
}
const openOf = ({ desk }: TestDesk) => {
  if (!desk.open) throw new Error('nobody is signed in')
  return desk.open
}
type Work = Parameters<Parameters<typeof inTransaction>[3]>[0]
const run = (job: (work: Work) => Promise<unknown>, writes = true) =>
  inTransaction(openOf(practice), practice.desk, { ...call, writes }, async (work) => ({
    output: await job(work),
    subjects: {},
  }))
const headOf = () => openOf(practice).chains.clinical?.head()?.seq ?? 0

test('a file has its name once its entry is in the audit, and not before', async () => {
  const before = headOf()
  const ticket = choose('a.pdf')
  const answer = await run(async (work) => {
    const delivered = await work.deliver(ticket, bytes)
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/\.part$/)])
    return delivered
  })
  expect(answer).toEqual({ fileHash: createHash('sha256').update(bytes).digest('base64url') })
  expect(readdirSync(folder)).toEqual(['a.pdf'])
  expect(readFileSync(join(folder, 'a.pdf'))).toEqual(bytes)
  expect(headOf()).toBe(before + 1)
})

test('what fails after the file was written takes it away, with every row and entry', async () => {
  const before = headOf()
  const kept = readFileSync(join(folder, 'a.pdf'))
  const failure = await failureOf(
    run(async (work) => {
      await work.deliver(choose('a.pdf'), Buffer.from('another'))
      await work.deliver(choose('b.pdf'), bytes)
      throw failed('conflict')
    }),
  )
  expect(failure).toEqual({ code: 'conflict' })
  expect(readdirSync(folder)).toEqual(['a.pdf'])
  expect(readFileSync(join(folder, 'a.pdf'))).toEqual(kept)
  expect(headOf()).toBe(before)
})

test('a place that takes no file undoes the call', async () => {
  const before = headOf()
  const ticket = newTicket()
  practice.desk.deliveries.receive(ticket, join(practice.desk.vaultFolder, 'a.pdf'))
  expect(await failureOf(run((work) => work.deliver(ticket, bytes)))).toEqual({
    code: 'file-refused',
    reason: 'in-vault',
  })
  expect(headOf()).toBe(before)
})

test('a ticket works once, even where the call failed', async () => {
  const ticket = choose('c.pdf')
  await failureOf(
    run(async (work) => {
      await work.deliver(ticket, bytes)
      throw failed('conflict')
    }),
  )
  const again = failureOf(run((work) => work.deliver(ticket, bytes)))
  await waiting()
  practice.desk.deliveries.receive(newTicket(), join(folder, 'd.pdf'))
  practice.desk.deliveries.forget()
  expect(await again).toEqual({ code: 'locked' })
  expect(readdirSync(folder)).toEqual(['a.pdf'])
})

test('a call that is faster than the dialog’s answer waits for it', async () => {
  const ticket = newTicket()
  const made = run((work) => work.deliver(ticket, bytes))
  await waiting()
  practice.desk.deliveries.receive(ticket, join(folder, 'late.pdf'))
  await made
  expect(readdirSync(folder)).toContain('late.pdf')
})

test('a call that a lock does not wait for is refused at its end, and its file is gone at once', async () => {
  const goOn = Promise.withResolvers<void>()
  const call = failureOf(
    run(async (work) => {
      await work.deliver(choose('e.pdf'), bytes)
      await goOn.promise
    }),
  )
  await waiting()
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toHaveLength(1)
  const before = headOf()
  practice.desk.deliveries.forget()
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toHaveLength(0)
  goOn.resolve()
  expect(await call).toEqual({ code: 'locked' })
  expect(readdirSync(folder)).not.toContain('e.pdf')
  expect(headOf()).toBe(before)
})

test('a ticket from before the lock is nobody’s afterwards', async () => {
  const ticket = choose('f.pdf')
  await signInAs(practice, owner)
  const call = failureOf(run((work) => work.deliver(ticket, bytes)))
  await waiting()
  practice.desk.deliveries.forget()
  expect(await call).toEqual({ code: 'locked' })
  expect(readdirSync(folder)).not.toContain('f.pdf')
})

test('a call that only reads delivers nothing', async () => {
  const ticket = choose('g.pdf')
  await expect(run((work) => work.deliver(ticket, bytes), false)).rejects.toThrow(
    'only a call that writes makes a file',
  )
  expect(readdirSync(folder)).not.toContain('g.pdf')
  await ok(practice.grove.practice.get())
})

/** Until the call has come as far as it comes by itself. */
const waiting = () => new Promise((resolve) => setImmediate(resolve))
