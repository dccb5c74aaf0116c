import { afterEach, beforeEach, expect, test } from 'vitest'
import { readDisclosures, recordDisclosure } from '../../../main/documents/disclosure-service.ts'
import { documents } from '../../../preload/contract/documents.ts'
import { aPractice } from '../../support/a-practice.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { failureOf, throughContract } from '../../support/through-contract.ts'

const disclosures = throughContract(documents.disclosures, readDisclosures)

let vault: TestVault
let participantId: string
let otherId: string
beforeEach(async () => {
  vault = await aVault()
  const { people } = await aPractice(vault).withProgramme().withGroup().withMembers(2).build()
  participantId = people[0]?.participantId ?? ''
  otherId = people[1]?.participantId ?? ''
})
afterEach(() => vault.close())

const fileHash = 'H'.repeat(43)
const given = {
  document: 'closure-clinician',
  recipient: 'Dr. Rosa Amato, general practice',
  purpose: 'Further treatment',
  sourceId: 'S'.repeat(22),
  fileHash,
} as const
const record = (to: string, recipient: string = given.recipient) =>
  vault.asClinician((work) => recordDisclosure(work, { ...given, recipient, participantId: to }))
const list = (after: string | null = null) => vault.asClinician((work) => disclosures(work, { participantId, after }))

test('says what, to whom, what for, by whom and when, and holds the hash of the file', async () => {
  await record(participantId)
  expect((await list()).rows).toEqual([
    {
      disclosureId: expect.stringMatching(/^[\w-]{22}$/),
      document: 'closure-clinician',
      recipient: given.recipient,
      purpose: given.purpose,
      by: 'Tom Okafor',
      at: vault.clock.now,
    },
  ])
  const { file_hash, source_id } = await vault.asOwner(({ clinical }) =>
    clinical.selectFrom('disclosure').selectAll().executeTakeFirstOrThrow(),
  )
  expect(file_hash).toBe(fileHash)
  expect(source_id).toBe(given.sourceId)
})

test('the audit holds the entry by the same hash', async () => {
  await record(participantId)
  expect(vault.recorded).toContainEqual({
    action: 'disclosure recorded',
    subjects: { participantId, disclosureId: expect.any(String), fileHash },
  })
})

test('newest first, page by page, each once, and never somebody else’s', async () => {
  for (let n = 0; n < 120; n++) {
    // Three in one instant: the order must hold within it too.
    vault.clock.now = `2026-11-23T09:${String(Math.floor(n / 3)).padStart(2, '0')}:00.000Z`
    await record(n % 10 === 0 ? otherId : participantId, `Recipient ${n}`)
  }
  const seen: { readonly recipient: string; readonly at: string }[] = []
  let next: string | null = null
  do {
    const page = await list(next)
    seen.push(...page.rows)
    next = page.next
  } while (next !== null)
  expect(seen).toHaveLength(108)
  expect(new Set(seen.map(({ recipient }) => recipient)).size).toBe(108)
  expect(seen.map(({ at }) => at)).toEqual(
    seen
      .map(({ at }) => at)
      .toSorted()
      .toReversed(),
  )
})

test('a strange page key is a fault of the field', async () => {
  for (const key of ['', 'x', `${'A'.repeat(22)}2026`, `${'A'.repeat(23)}2026-11-23T09:00:00.000Z`])
    expect(await failureOf(list(key))).toMatchObject({ code: 'invalid', fields: { after: { fault: 'not-valid' } } })
})

test('somebody else’s participant needs a reason first', async () => {
  await record(participantId)
  const foreign = vault.asOtherClinician((work) => disclosures(work, { participantId, after: null }))
  expect(await failureOf(foreign)).toEqual({ code: 'not-possible', reason: 'state-a-reason' })
  const nobody = vault.asOwner((work) => disclosures(work, { participantId: 'A'.repeat(22), after: null }))
  expect(await failureOf(nobody)).toEqual({ code: 'not-found' })
})

test('an entry stays as it was recorded', async () => {
  await record(participantId)
  expect(() => vault.raw.prepare(`UPDATE disclosure SET recipient = 'nobody'`).run()).toThrow('stays as it was')
  expect(() => vault.raw.prepare('DELETE FROM disclosure').run()).toThrow('never removed')
})
