import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readDisclosures } from '../../../main/documents/disclosure-service.ts'
import { instantWords } from '../../../main/documents/instant-words.ts'
import { noteHandlers } from '../../../main/notes/note-handlers.ts'
import type { Input } from '../../../preload/contract/endpoint.ts'
import { notes } from '../../../preload/contract/notes.ts'
import { aSession, attend, sessionPeople, type TestSession, writeUp } from '../../support/a-session.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { asRead } from '../../support/as-read.ts'
import { pdfActions, pdfFonts, readPdf } from '../../support/read-pdf.ts'
import { failureOf, throughContract } from '../../support/through-contract.ts'

const call = throughContract(notes.export, noteHandlers.export)

let vault: TestVault
let session: TestSession
beforeEach(async () => {
  vault = await aVault()
  session = await aSession(vault, 4)
  await attend(vault, session, [3])
  await writeUp(vault, session)
})
afterEach(() => vault.close())

const member = (place: number) => session.members[place]?.participantId ?? ''
const sign = () =>
  vault.asClinician(async (work) => {
    const accepted = await asRead(work, session.sessionId, [null, ...session.members.map((one) => one.participantId)])
    await noteHandlers.sign(work, { sessionId: session.sessionId, accepted, passphrase: 'checked by the door' })
  })
const release = (place: number, wishes: Partial<Input<typeof notes.export>> = {}) => ({
  sessionId: session.sessionId,
  participantId: member(place),
  ticket: 'T'.repeat(22),
  filePassword: null,
  recipient: 'Dr. Rosa Amato',
  purpose: 'Referral',
  ...wishes,
})
async function exported(place: number, wishes: Partial<Input<typeof notes.export>> = {}): Promise<Uint8Array> {
  await vault.asClinician((work) => call(work, release(place, wishes)))
  return vault.delivered.at(-1)?.bytes ?? new Uint8Array()
}

describe('a session note', () => {
  test('holds what was signed about one member, and nothing about the others', async () => {
    await sign()
    const bytes = await exported(1)
    const { text, pages, annotations, attachments, scripts, info } = await readPdf(bytes)
    for (const words of [
      'Session note',
      'Benedikt Kowalski',
      'Group 1',
      '1: ',
      '23 November 2026',
      'Present',
      'Asked the others for advice about a letter to the landlord.',
      `Signed by Tom Okafor, ${instantWords(vault.clock.now, 'uk')}.`,
    ])
      expect(text).toContain(words)
    expect(pages).toHaveLength(1)
    for (const { givenName, familyName } of sessionPeople.filter((one) => one.givenName !== 'Benedikt'))
      for (const name of [givenName, familyName]) expect(text + JSON.stringify(info)).not.toContain(name)
    for (const words of ['harbour', 'breathing', 'arms folded', 'asking for help']) expect(text).not.toContain(words)
    expect(JSON.stringify(info)).not.toContain('Kowalski')
    expect({ annotations, attachments, scripts }).toEqual({ annotations: [], attachments: null, scripts: null })
    expect(pdfActions(bytes)).toEqual([])
    const { described, embedded } = pdfFonts(bytes)
    expect(embedded).toBe(described)
  })

  test('says of somebody who was not there that they were not', async () => {
    await sign()
    const { text } = await readPdf(await exported(3))
    for (const words of ['Absent', 'Non-attendance entry', 'Did not attend.', 'Reason: ill'])
      expect(text).toContain(words)
  })

  test('has its addenda, each with author, time and reason', async () => {
    await sign()
    const noteId = String(vault.raw.prepare('SELECT note_id FROM note WHERE person_id = ?').pluck().get(member(1)))
    await vault.asOwner(async (work) =>
      noteHandlers.addend(work, { noteId, reason: 'Forgotten', text: 'The letter was sent.', passphrase: '' }),
    )
    const { text } = await readPdf(await exported(1))
    expect(text).toContain('Addendum')
    expect(text).toContain('Reason: Forgotten')
    expect(text).toContain('Signed by Dr. Ida Lindqvist')
  })

  test('names nobody who came to the group since, and says what it replaced', async () => {
    await sign()
    vault.raw.prepare('UPDATE participant SET given_name = ? WHERE person_id = ?').run('Landlord', member(2))
    vault.raw.prepare("UPDATE participant SET family_name = 'Asked' WHERE person_id = ?").run(member(3))
    const { text } = await readPdf(await exported(1))
    expect(text).toContain('another member the others for advice')
    expect(text).toContain('Names in this copy')
  })

  test('is accounted for', async () => {
    await sign()
    await exported(1)
    const { rows } = await vault.asClinician((work) => readDisclosures(work, { participantId: member(1), after: null }))
    expect(rows).toMatchObject([{ document: 'session-note', recipient: 'Dr. Rosa Amato', purpose: 'Referral' }])
  })

  test('can be locked', async () => {
    await sign()
    const filePassword = 'k7mp-3xhd-9qrt-w2va-bcde'
    const bytes = await exported(1, { filePassword })
    await expect(readPdf(bytes)).rejects.toThrow(/password/i)
    expect((await readPdf(bytes, filePassword)).text).toContain('landlord')
  })
})

describe('no file', () => {
  afterEach(() => expect(vault.delivered).toEqual([]))
  const refused = (place: number) => failureOf(vault.asClinician((work) => call(work, release(place))))

  test('of what nobody signed', async () => {
    expect(await refused(1)).toEqual({ code: 'not-possible', reason: 'not-signed' })
  })

  test('of words that do not fit their signature', async () => {
    await sign()
    vault.raw.exec('DROP TRIGGER note_keeps')
    vault.raw.prepare("UPDATE note SET body = replace(body, 'landlord', 'neighbour')").run()
    expect(await refused(1)).toEqual({ code: 'not-possible', reason: 'not-genuine' })
  })

  test('for somebody who may not open the record', async () => {
    await sign()
    const failure = await failureOf(vault.asOtherClinician((work) => call(work, release(1))))
    expect(failure).toEqual({ code: 'not-possible', reason: 'state-a-reason' })
  })
})
