import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { groupHandlers } from '../../../main/groups/group-handlers.ts'
import { registerDocument } from '../../../main/groups/register-document.ts'
import { registerNames } from '../../../main/groups/register-names.ts'
import { recordAttendance } from '../../../main/sessions/attendance-service.ts'
import { groups } from '../../../preload/contract/groups.ts'
import { aDocument } from '../../support/a-document.ts'
import { absent, aSession, enrolPerson, present, sessionPeople, type TestSession } from '../../support/a-session.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { pdfActions, readPdf } from '../../support/read-pdf.ts'
import { testPress } from '../../support/test-press.ts'
import { failureOf, throughContract } from '../../support/through-contract.ts'

const call = throughContract(groups.exportRegister, groupHandlers.exportRegister)

let vault: TestVault
let session: TestSession
beforeEach(async () => {
  vault = await aVault()
  session = await aSession(vault, 4)
})
afterEach(() => vault.close())

const ticket = 'T'.repeat(22)
async function exported(): Promise<Uint8Array> {
  await vault.asClinician((work) => call(work, { groupId: session.groupId, ticket }))
  return vault.delivered.at(-1)?.bytes ?? new Uint8Array()
}
const record = (place: number, attendances: readonly object[]) =>
  vault.asClinician((work) =>
    recordAttendance(work, {
      sessionId: session.sessionIds[place] ?? '',
      entries: attendances.map((attendance, i) => ({
        enrolmentId: session.members[i]?.enrolmentId ?? '',
        attendance: { ...present, ...attendance },
        words: i === 1 ? 'Quorlish reason' : null,
      })),
    }),
  )

/** The line of a member: the letters and dashes after the name. */
const lineOf = (text: string, name: string) =>
  new RegExp(`${name} ((?:[PLAX–](?= |$) ?)*)`).exec(text.split('not recorded')[1] ?? '')?.[1]?.trim()

describe('a register', () => {
  test('says what was recorded, by first name and initial', async () => {
    await record(0, [{}, absent, { lateMinutes: 10 }, { leftEarlyMinutes: 5 }])
    await record(1, [absent, {}, {}, {}])
    const bytes = await exported()
    const { text, sizes, pages, annotations } = await readPdf(bytes)
    expect(lineOf(text, 'Ana S\\.')).toBe('P A')
    expect(lineOf(text, 'Benedikt K\\.')).toBe('A P')
    expect(lineOf(text, 'Chloé D\\.')).toBe('L P')
    expect(lineOf(text, 'Andrej S\\.')).toBe('L P')
    for (const { familyName, phone } of sessionPeople) {
      expect(text).not.toContain(familyName)
      expect(text).not.toContain(phone)
    }
    expect(text).not.toContain('Quorlish')
    expect(text).toContain('Group 1')
    expect(text).toContain('Tom Okafor')
    expect(text).toContain('23 Nov')
    expect(sizes).toEqual([[842, 595]])
    expect(pages).toHaveLength(1)
    expect(annotations).toEqual([])
    expect(pdfActions(bytes)).toEqual([])
    expect(vault.recorded.at(-1)?.action).toBe('register written')
    expect(vault.raw.prepare('SELECT count(*) FROM disclosure').pluck().get()).toBe(0)
  })

  test('is assumed of nobody: without a record every box is empty', async () => {
    const { text } = await readPdf(await exported())
    expect(lineOf(text, 'Ana S\\.')).toBe('')
    expect(text).toContain('empty: not recorded')
  })

  test('has a dash where somebody had no place yet', async () => {
    await vault.asOwner((work) => enrolPerson(work, session.groupId, { givenName: 'Ana', familyName: 'Santos' }, 3))
    const { text } = await readPdf(await exported())
    expect(text).toContain('Ana S. 2')
    expect(lineOf(text, 'Ana S\\. 2')).toBe('– –')
  })

  test('of somebody else’s group is not to be had', async () => {
    const other = vault.asOtherClinician((work) => call(work, { groupId: session.groupId, ticket }))
    expect(await failureOf(other)).toEqual({ code: 'not-possible', reason: 'not-your-group' })
    const unknown = vault.asClinician((work) => call(work, { groupId: 'X'.repeat(22), ticket }))
    expect(await failureOf(unknown)).toEqual({ code: 'not-found' })
    expect(vault.delivered).toEqual([])
  })
})

test('a full group and twelve sessions have room on one page', async () => {
  const numbers = Array.from({ length: 12 }, (_, at) => at + 1)
  const bytes = await testPress.layOut(
    registerDocument(
      {
        groupName: 'Tuesday evening',
        programmeName: 'Resilience group',
        facilitators: ['Tom Okafor'],
        sessions: numbers.map((number) => ({ number, date: '2026-11-17', state: 'planned' })),
        members: numbers
          .slice(0, 10)
          .map((at) => ({ enrolmentId: `e${at}`, name: `Ana ${at}`, fromSession: 1, toSession: null })),
        attendance: [],
      },
      { ...aDocument(), country: 'uk' },
    ),
  )
  expect((await readPdf(bytes)).pages).toHaveLength(1)
})

test('no two people have one name, and nobody two', () => {
  const name = fc.constantFrom('Ana', 'Ana S.', 'Chloé', 'al-Amin', '‘Abd')
  const person = fc.record({
    participantId: fc.constantFrom(...'abcdefgh'),
    givenName: name,
    familyName: name,
    preferredName: fc.constant(null),
    fromSession: fc.nat({ max: 12 }),
  })
  fc.assert(
    fc.property(fc.array(person), (members) => {
      const names = registerNames(members)
      expect(names.size).toBe(new Set(members.map((one) => one.participantId)).size)
      expect(new Set(names.values()).size).toBe(names.size)
    }),
  )
})
