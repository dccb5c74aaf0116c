import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { anotherMember } from '../../../preload/contract/notes.ts'
import { aClosure, type Closing, closureCalls, closureWords, givePhq9, signAsRead } from '../../support/a-closure.ts'
import { sessionPeople } from '../../support/a-session.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { failureOf } from '../../support/through-contract.ts'

let vault: TestVault
let closing: Closing
beforeEach(async () => {
  vault = await aVault()
  closing = await aClosure(vault)
  await save({})
})
afterEach(() => vault.close())

const save = (words: Partial<typeof closureWords>, version = 0) =>
  vault.asClinician((work) =>
    closureCalls.saveDraft(work, { enrolmentId: closing.enrolmentId, ...closureWords, ...words, version }),
  )
const followUps = [
  { months: 1, dueOn: '2027-01-11' },
  { months: 6, dueOn: '2027-06-10' },
]
type Also = NonNullable<Parameters<typeof signAsRead>[2]>
const everything: Also = { endEnrolment: 'completed', followUps }
const nothing: Also = { endEnrolment: null, followUps: [] }
const sign = (also: Also = nothing) => vault.asClinician((work) => signAsRead(work, closing.enrolmentId, also))
const preview = (also: Also = nothing) =>
  vault.asClinician((work) => closureCalls.preview(work, { enrolmentId: closing.enrolmentId, ...nothing, ...also }))
const shown = () =>
  vault.asClinician((work) => closureCalls.ofParticipant(work, { participantId: closing.participantId }))
const tables = () => ({
  summaries: vault.raw.prepare('SELECT * FROM closure_summary ORDER BY version').all() as {
    body: string
    hash: string
  }[],
  enrolment: vault.raw
    .prepare('SELECT ended_with FROM enrolment WHERE enrolment_id = ?')
    .pluck()
    .get(closing.enrolmentId),
  followUps: vault.raw.prepare('SELECT months FROM follow_up ORDER BY months').pluck().all(),
  drafts: vault.raw.prepare('SELECT count(*) FROM closure_draft').pluck().get(),
})

describe('signing', () => {
  test('freezes what was read, tells the audit its hash, and does nothing else', async () => {
    const { closureId, version } = await sign()
    expect(version).toBe(1)
    const { summaries, enrolment, followUps: made, drafts } = tables()
    expect(summaries).toHaveLength(1)
    expect({ enrolment, made, drafts }).toEqual({ enrolment: null, made: [], drafts: 0 })
    expect(vault.recorded.at(-1)).toEqual({
      action: 'closure summary signed',
      subjects: {
        participantId: closing.participantId,
        enrolmentId: closing.enrolmentId,
        closureId,
        closureHash: summaries[0]?.hash,
      },
    })
    const body = JSON.parse(summaries[0]?.body ?? '')
    expect(body).toMatchObject({ type: 'grove closure summary', closureId, version: 1, prevHash: null })
    expect(body.words).toEqual(closureWords)
    expect((await shown()).summaries).toMatchObject([{ closureId, version: 1, author: 'Tom Okafor', genuine: true }])
  })

  test('ends the enrolment and creates the follow-ups that were confirmed', async () => {
    await sign(everything)
    expect(tables()).toMatchObject({ enrolment: 'completed', followUps: [1, 6] })
    expect((await shown()).followUps).toMatchObject([
      { months: 1, dueOn: '2027-01-11', outcome: null, doneOn: null, version: 1 },
      { months: 6, dueOn: '2027-06-10', outcome: null },
    ])
    expect(vault.raw.prepare('SELECT due_week FROM follow_up ORDER BY months').pluck().all()).toEqual([
      '2027-W02',
      '2027-W23',
    ])
    expect(vault.recorded.map(({ action }) => action).slice(-4)).toEqual([
      'closure summary signed',
      'enrolment ended',
      'follow-up created',
      'follow-up created',
    ])
  })

  test('what was read and what is there must be one, whoever changed it since', async () => {
    const { readHash } = await preview(everything)
    const signRead = (also: Also) =>
      vault.asClinician((work) =>
        closureCalls.sign(work, { enrolmentId: closing.enrolmentId, readHash, ...nothing, ...also, passphrase: 'x' }),
      )
    const refused = { code: 'not-possible', reason: 'changed-meanwhile' }
    expect(await failureOf(signRead(nothing))).toEqual(refused)
    expect(await failureOf(signRead({ ...everything, endEnrolment: 'left-early' }))).toEqual(refused)
    expect(await failureOf(signRead({ ...everything, followUps: followUps.slice(1) }))).toEqual(refused)
    await save({ letter: 'One word more.' }, 1)
    expect(await failureOf(signRead(everything))).toEqual(refused)
    await save({}, 2)
    await vault.asClinician((work) => givePhq9(work, closing.participantId, 9, { timepoint: 'closure' }))
    expect(await failureOf(signRead(everything))).toEqual(refused)
    expect(tables()).toMatchObject({ summaries: [], enrolment: null, followUps: [] })
  })

  test('the next version holds the hash of the one before and starts from its words', async () => {
    const { closureId } = await sign(everything)
    const {
      words,
      version,
      followUps: proposed,
    } = await vault.asClinician((work) => closureCalls.prepare(work, { enrolmentId: closing.enrolmentId }))
    expect({ words, version }).toEqual({ words: closureWords, version: 0 })
    expect(proposed.map(({ months }) => months)).toEqual([3])
    await save({ letter: 'And all the best.' })
    expect(await sign()).toEqual({ closureId, version: 2 })
    const { summaries } = tables()
    const second = JSON.parse(summaries[1]?.body ?? '')
    expect(second.prevHash).toBe(summaries[0]?.hash)
    expect(second.newFollowUps).toEqual([])
    expect(JSON.stringify(second.forms.participant)).toContain('11 January 2027')
    expect((await shown()).summaries.map(({ version, genuine }) => [version, genuine])).toEqual([
      [2, true],
      [1, true],
    ])
  })

  test('names, open flags and open risks stop it', async () => {
    await save({ achievements: `Laughed with ${sessionPeople[1].givenName}.` }, 1)
    expect(await failureOf(sign())).toEqual({ code: 'not-possible', reason: 'names-a-member' })
    await save({ achievements: `Laughed with ${anotherMember}.` }, 2)
    await vault.asClinician((work) =>
      givePhq9(work, closing.participantId, 0, { answers: [0, 0, 0, 0, 0, 0, 0, 0, 1], timepoint: 'closure' }),
    )
    expect(await failureOf(sign())).toEqual({ code: 'not-possible', reason: 'flag-open' })
    expect(tables().summaries).toEqual([])
  })

  test('an enrolment ends once, and a follow-up has its own month and is not in the past', async () => {
    await sign(everything)
    expect(await failureOf(sign({ ...nothing, endEnrolment: 'completed' }))).toEqual({
      code: 'not-possible',
      reason: 'already-ended',
    })
    const wanted = (followUps: { months: number; dueOn: string }[]) => failureOf(sign({ ...nothing, followUps }))
    expect(await wanted([{ months: 1, dueOn: '2027-01-11' }])).toMatchObject({
      fields: { 'followUps.0.months': { fault: 'already-used' } },
    })
    expect(
      await wanted([
        { months: 3, dueOn: '2027-03-11' },
        { months: 3, dueOn: '2027-04-11' },
      ]),
    ).toMatchObject({ fields: { 'followUps.1.months': { fault: 'already-used' } } })
    expect(await wanted([{ months: 3, dueOn: '2026-12-09' }])).toMatchObject({
      fields: { 'followUps.0.dueOn': { fault: 'not-valid' } },
    })
    expect(await wanted([{ months: 0, dueOn: '2027-13-40' }])).toMatchObject({ code: 'invalid' })
    expect(tables().followUps).toEqual([1, 6])
  })

  test('a foreign facilitator signs nothing', async () => {
    const foreign = vault.asOtherClinician((work) => signAsRead(work, closing.enrolmentId))
    expect(await failureOf(foreign)).toEqual({ code: 'not-possible', reason: 'not-your-group' })
  })
})

describe('what was signed', () => {
  test('is never changed or deleted', async () => {
    await sign()
    expect(() => vault.raw.prepare(`UPDATE closure_summary SET body = '{}'`).run()).toThrow('never changed')
    expect(() => vault.raw.prepare('DELETE FROM closure_summary').run()).toThrow('never deleted')
  })

  test('shows every tampering by somebody with the key of the file', async () => {
    await sign(everything)
    await save({ letter: 'Second.' })
    await sign()
    vault.raw.prepare('DROP TRIGGER closure_summary_keeps').run()
    const [first] = tables().summaries
    const otherId = 'B'.repeat(22)
    const changes: [string, string][] = [
      ['closure_id', otherId],
      ['author_id', vault.owner.userId],
      ['key_id', otherId],
      ['at', '2026-12-10T09:00:00.001Z'],
      ['sig', 'A'.repeat(86)],
      ['hash', 'A'.repeat(43)],
      ['body', '{}'],
      ['body', 'null'],
      ['body', ''],
      ['body', (first?.body ?? '').replace('choir', 'court')],
      ['person_id', closing.members[1]?.participantId ?? ''],
      ['enrolment_id', closing.members[1]?.enrolmentId ?? ''],
    ]
    for (const [column, value] of changes) {
      const was = vault.raw.prepare(`SELECT ${column} FROM closure_summary WHERE version = 2`).pluck().get()
      const put = (into: unknown) =>
        vault.raw.prepare(`UPDATE closure_summary SET ${column} = ? WHERE version = 2`).run(into)
      put(value)
      const participantId = column === 'person_id' ? String(value) : closing.participantId
      const { summaries } = await vault.asClinician((work) => closureCalls.ofParticipant(work, { participantId }))
      expect(summaries.find(({ version }) => version === 2)?.genuine, column).toBe(false)
      put(was)
    }
  })

  test('a version whose predecessor is gone is not genuine', async () => {
    await sign()
    await save({ letter: 'Second.' })
    await sign()
    vault.raw.prepare('DROP TRIGGER closure_summary_stays').run()
    vault.raw.prepare('DELETE FROM closure_summary WHERE version = 1').run()
    expect((await shown()).summaries).toMatchObject([{ version: 2, genuine: false }])
  })

  test('is not read by somebody who may not open the person', async () => {
    await sign()
    const { participantId } = closing
    const foreign = vault.asOtherClinician((work) => closureCalls.ofParticipant(work, { participantId }))
    expect(await failureOf(foreign)).toEqual({ code: 'not-possible', reason: 'state-a-reason' })
  })
})
