import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readDisclosures } from '../../../main/documents/disclosure-service.ts'
import { safetyHandlers } from '../../../main/safety/safety-handlers.ts'
import type { Input } from '../../../preload/contract/endpoint.ts'
import { type SafetyPart, safety, safetyParts, safetyPartWords } from '../../../preload/contract/safety.ts'
import { aPersonOfGroup } from '../../support/a-person-of-group.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { pdfActions, pdfFonts, readPdf } from '../../support/read-pdf.ts'
import { failureOf, throughContract } from '../../support/through-contract.ts'

const call = throughContract(safety.export, safetyHandlers.export)

let vault: TestVault
let participantId: string
beforeEach(async () => {
  vault = await aVault()
  participantId = (await aPersonOfGroup(vault)).participantId
})
afterEach(() => vault.close())

type Plan = Record<SafetyPart, string>
const noWords = Object.fromEntries(safetyParts.map((part) => [part, ''])) as Plan
const agreed = (plan: Partial<Plan>, version = 0, ownPeople = false) =>
  vault.asClinician(async (work) =>
    safetyHandlers.agree(work, { participantId, ...noWords, ...plan, version, ownPeople }),
  )
const release = (wishes: Partial<Input<typeof safety.export>> = {}) => ({
  participantId,
  version: 1,
  ownPeople: false,
  ticket: 'T'.repeat(22),
  filePassword: null,
  recipient: 'The participant',
  purpose: 'To keep at hand',
  ...wishes,
})
async function exported(wishes: Partial<Input<typeof safety.export>> = {}): Promise<Uint8Array> {
  await vault.asClinician((work) => call(work, release(wishes)))
  return vault.delivered.at(-1)?.bytes ?? new Uint8Array()
}
const refused = (wishes: Partial<Input<typeof safety.export>> = {}) =>
  failureOf(vault.asClinician((work) => call(work, release(wishes))))

/** Seven parts of lines as people write them, `lines` of each. */
const planOf = (lines: number): Plan =>
  Object.fromEntries(
    safetyParts.map((part) => [
      part,
      Array.from({ length: lines }, (_, i) => `${i + 1}. Something that helps, in a few words`).join('\n'),
    ]),
  ) as Plan

describe('a safety plan on paper', () => {
  test('has every part that is written, in the order in which it is used, and whom to ring', async () => {
    await agreed({ ...planOf(2), saferSurroundings: '' })
    const bytes = await exported()
    const { text, pages, info, annotations, attachments, scripts } = await readPdf(bytes)
    const titles = safetyParts
      .filter((part) => part !== 'saferSurroundings')
      .map((part) => text.indexOf(safetyPartWords[part].title))
    expect(titles).not.toContain(-1)
    expect(titles).toEqual(titles.toSorted((a, b) => a - b))
    expect(text).not.toContain(safetyPartWords.saferSurroundings.title)
    for (const words of ['My safety plan', '116 123', '999', 'Agreed with Tom Okafor']) expect(text).toContain(words)
    expect(pages).toHaveLength(1)
    expect(JSON.stringify(info)).not.toContain('Silva')
    expect({ annotations, attachments, scripts }).toEqual({ annotations: [], attachments: null, scripts: null })
    expect(pdfActions(bytes)).toEqual([])
    const { described, embedded } = pdfFonts(bytes)
    expect(embedded).toBe(described)
  })

  test.each([1, 4, 7])('is one page, set smaller where it has to be: %d lines a part', async (lines) => {
    await agreed(planOf(lines))
    const { pages, text } = await readPdf(await exported())
    expect(pages).toHaveLength(1)
    expect(text.match(/Something that helps/g)).toHaveLength(7 * lines)
  })

  test('holds three hundred letters in every part, as people write them in a talk', async () => {
    const sentence = 'When the nights get short I sit by the window, breathe out slowly, and ring my sister. '
    await agreed(Object.fromEntries(safetyParts.map((part) => [part, sentence.repeat(4).trim()])))
    expect((await readPdf(await exported())).pages).toHaveLength(1)
  })

  test('is refused where it would be too small to be read', async () => {
    await agreed(planOf(20))
    expect(await refused()).toEqual({ code: 'not-possible', reason: 'too-long-for-a-page' })
    expect(vault.delivered).toEqual([])
    await agreed(planOf(2), 1)
    expect((await readPdf(await exported({ version: 2 }))).text).toContain('Version 2')
  })

  test('is accounted for, and can be locked', async () => {
    await agreed(planOf(1))
    const filePassword = 'k7mp-3xhd-9qrt-w2va-bcde'
    await expect(readPdf(await exported({ filePassword }))).rejects.toThrow(/password/i)
    const { rows } = await vault.asClinician((work) => readDisclosures(work, { participantId, after: null }))
    expect(rows).toMatchObject([{ document: 'safety-plan', recipient: 'The participant' }])
  })

  test('names nobody of the groups; own people of the same name are confirmed', async () => {
    await agreed({ peopleToAsk: 'My brother Benedikt' }, 0, true)
    expect(await refused()).toEqual({ code: 'not-possible', reason: 'names-a-member' })
    expect((await readPdf(await exported({ ownPeople: true }))).text).toContain('My brother Benedikt')
  })

  test('of a version that is not there is none, nor for whom the record is closed', async () => {
    expect(await refused()).toEqual({ code: 'not-found' })
    await agreed(planOf(1))
    const other = vault.asOtherClinician((work) => call(work, release()))
    expect(await failureOf(other)).toEqual({ code: 'not-possible', reason: 'state-a-reason' })
    expect(vault.delivered).toEqual([])
  })
})
