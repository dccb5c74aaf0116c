import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readDisclosures } from '../../../main/documents/disclosure-service.ts'
import { instantWords } from '../../../main/documents/instant-words.ts'
import { closure } from '../../../preload/contract/closure.ts'
import { documents } from '../../../preload/contract/documents.ts'
import type { Input } from '../../../preload/contract/endpoint.ts'
import { aClosure, type Closing, closureCalls, closureWords, signAsRead } from '../../support/a-closure.ts'
import { aPng } from '../../support/a-picture.ts'
import { sessionPeople } from '../../support/a-session.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { pdfActions, pdfFonts, readPdf } from '../../support/read-pdf.ts'
import { failureOf, faultsOf, throughContract } from '../../support/through-contract.ts'

let vault: TestVault
let closing: Closing
let signed: { closureId: string; version: number }
beforeEach(async () => {
  vault = await aVault()
  closing = await aClosure(vault)
  const { enrolmentId } = closing
  await vault.asClinician((work) => closureCalls.saveDraft(work, { enrolmentId, ...closureWords, version: 0 }))
  signed = await vault.asClinician((work) =>
    signAsRead(work, enrolmentId, { endEnrolment: 'completed', followUps: [{ months: 3, dueOn: '2027-03-10' }] }),
  )
})
afterEach(() => vault.close())

type Wishes = Partial<Input<typeof closure.export>>
const release = (wishes: Wishes = {}) => ({
  ...signed,
  form: 'clinician' as const,
  ticket: 'T'.repeat(22),
  filePassword: null,
  recipient: 'Dr. Rosa Amato, general practice',
  purpose: 'Further treatment',
  ...wishes,
})
async function exported(wishes: Wishes = {}): Promise<Uint8Array> {
  await vault.asClinician((work) => closureCalls.export(work, release(wishes)))
  const last = vault.delivered.at(-1)
  if (!last) throw new Error('a file was delivered')
  return last.bytes
}
const refused = (wishes: Wishes = {}) =>
  failureOf(vault.asClinician((work) => closureCalls.export(work, release(wishes))))
const disclosures = throughContract(documents.disclosures, readDisclosures)
const given = async () => {
  const { participantId } = closing
  return (await vault.asClinician((work) => disclosures(work, { participantId, after: null }))).rows
}
const others = () => sessionPeople.slice(1, 4).flatMap(({ givenName, familyName }) => [givenName, familyName])

describe('the version for colleagues', () => {
  test('holds what was signed, with the course as a vector', async () => {
    const { text, images, strokes, pages } = await readPdf(await exported())
    for (const words of [
      'Closure summary',
      sessionPeople[0]?.familyName ?? '',
      '18 (Moderately severe)',
      '7 (Mild)',
      'Reliably improved, recovered',
      'cut-off 10',
      'Minimal',
      'no reliable change',
      'Go for a walk before breakfast',
      'Went back to the choir after two years.',
      closureWords.recommendation,
      '10 March 2027',
      `Signed by Tom Okafor, ${instantWords(vault.clock.now, 'uk')}`,
      'Confidential: about the health of one person.',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain(closureWords.letter)
    expect(images).toBe(0)
    expect(strokes).toBeGreaterThan(10)
    expect(pages.length).toBeLessThanOrEqual(3)
  })

  test('is accounted for with the hash of the file', async () => {
    const bytes = await exported()
    const fileHash = createHash('sha256').update(bytes).digest('base64url')
    expect(vault.recorded.at(-1)).toMatchObject({ action: 'disclosure recorded', subjects: { fileHash } })
    expect(await given()).toMatchObject([
      {
        document: 'closure-clinician',
        recipient: 'Dr. Rosa Amato, general practice',
        purpose: 'Further treatment',
        by: 'Tom Okafor',
      },
    ])
    expect(vault.raw.prepare('SELECT file_hash, source_id FROM disclosure').get()).toEqual({
      file_hash: fileHash,
      source_id: signed.closureId,
    })
  })
})

describe('the version for the person', () => {
  const plain = { form: 'participant', recipient: 'The participant', purpose: 'To keep' } as const

  test('is plain, and its course has no band, no cut-off and no corridor', async () => {
    const { text, images, strokes } = await readPdf(await exported(plain))
    for (const words of ['Your closure summary', 'Your scores went from 18 to 7.', closureWords.letter, 'Whom to ring'])
      expect(text).toContain(words)
    for (const words of [
      'cut-off',
      'reliable',
      'severe',
      'Mild',
      'Minimal',
      closureWords.recommendation,
      'bereavement',
    ])
      expect(text).not.toContain(words)
    expect(images).toBe(0)
    expect(strokes).toBeGreaterThan(3)
    expect(await given()).toMatchObject([{ document: 'closure-participant' }])
  })
})

describe.each(['clinician', 'participant'] as const)('every file of the version %s', (form) => {
  test('names no other member, not in its words and not in its metadata', async () => {
    const bytes = await exported({ form })
    const { text, info } = await readPdf(bytes)
    for (const name of others()) {
      expect(text).not.toContain(name)
      expect(JSON.stringify(info)).not.toContain(name)
    }
    expect(JSON.stringify(info)).not.toContain(sessionPeople[0]?.familyName ?? '')
  })

  test('does nothing, and carries its fonts', async () => {
    const bytes = await exported({ form })
    const { annotations, attachments, scripts } = await readPdf(bytes)
    expect({ annotations, attachments, scripts }).toEqual({ annotations: [], attachments: null, scripts: null })
    expect(pdfActions(bytes)).toEqual([])
    const { described, embedded } = pdfFonts(bytes)
    expect(embedded).toBe(described)
  })

  test('has the logo of the practice on every page', async () => {
    vault.raw.prepare('INSERT INTO practice_logo (one, image) VALUES (1, ?)').run(aPng())
    const { images, pages } = await readPdf(await exported({ form }))
    expect(images).toBe(pages.length)
  })

  test('can be locked', async () => {
    const filePassword = 'k7mp-3xhd-9qrt-w2va-bcde'
    const bytes = await exported({ form, filePassword })
    await expect(readPdf(bytes)).rejects.toThrow(/password/i)
    expect((await readPdf(bytes, filePassword)).text).toContain('Signed by Tom Okafor')
    expect(JSON.stringify(vault.recorded)).not.toContain(filePassword)
  })
})

describe('no file', () => {
  afterEach(async () => {
    expect(vault.delivered).toEqual([])
    expect(await given()).toEqual([])
  })

  test('of a version that nobody signed', async () => {
    expect(await refused({ version: 2 })).toEqual({ code: 'not-found' })
    expect(await refused({ closureId: 'X'.repeat(22) })).toEqual({ code: 'not-found' })
  })

  test('of words that do not fit their signature', async () => {
    vault.raw.exec('DROP TRIGGER IF EXISTS closure_summary_keeps')
    const triggers = vault.raw
      .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'closure_summary'")
      .pluck()
      .all() as string[]
    for (const name of triggers) vault.raw.exec(`DROP TRIGGER ${name}`)
    vault.raw.prepare("UPDATE closure_summary SET body = replace(body, 'choir', 'prison')").run()
    expect(await refused()).toEqual({ code: 'not-possible', reason: 'not-genuine' })
  })

  test('that names somebody who came to the group since', async () => {
    vault.raw
      .prepare('UPDATE participant SET given_name = ? WHERE person_id = ?')
      .run('Bereavement', closing.members[2]?.participantId)
    vault.raw
      .prepare('UPDATE participant SET preferred_name = ? WHERE person_id = ?')
      .run('Choir', closing.members[1]?.participantId)
    vault.raw
      .prepare('UPDATE participant SET family_name = ? WHERE person_id = ?')
      .run('Went', closing.members[3]?.participantId)
    const { closureId } = signed
    expect(await refused({ closureId })).toEqual({ code: 'not-possible', reason: 'names-a-member' })
  })

  test('for somebody who may not open the record', async () => {
    const call = vault.asOtherClinician((work) => closureCalls.export(work, release()))
    expect((await failureOf(call)).code).toMatch(/not-possible|not-found|not-allowed/)
  })
})

test('a password is made, not chosen, and who gets the file is said', () => {
  const fault = (wishes: object) => faultsOf(closure.export, { ...release(), ...wishes })
  expect(fault({ filePassword: 'summer2026' })).toHaveProperty('filePassword')
  expect(fault({ filePassword: 'ß'.repeat(24) })).toHaveProperty('filePassword')
  expect(fault({ recipient: '' })).toEqual({ recipient: 'required' })
  expect(fault({ purpose: ' ' })).toEqual({ purpose: 'required' })
})
