import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addend } from '../../../main/notes/addendum-service.ts'
import { readNotesOf } from '../../../main/notes/note-history-service.ts'
import { aSession, attend, type TestSession, writeUp } from '../../support/a-session.ts'
import { aSheet, notPossible } from '../../support/a-sheet.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'

let vault: TestVault
let session: TestSession
let sheet: ReturnType<typeof aSheet>
beforeEach(async () => {
  vault = await aVault()
  session = await aSession(vault)
  sheet = aSheet(vault, session)
})
afterEach(() => vault.close())

describe('a signed note', () => {
  const signedOf = async () => {
    const [note] = (await sheet.rowOf(sheet.person(0))).signed
    if (!note) throw new Error('not signed')
    return note
  }
  const addTo = (noteId: string, reason = 'wrong day', text = 'It was Tuesday.') =>
    vault.asOwner((work) => addend(work, { noteId, reason, text }))

  beforeEach(async () => {
    await attend(vault, session)
    await writeUp(vault, session)
    await sheet.sign()
  })

  test('is never changed nor deleted by SQL', () => {
    expect(() => vault.raw.prepare("UPDATE note SET body = ''").run()).toThrow('never changed')
    expect(() => vault.raw.prepare('DELETE FROM note').run()).toThrow('never deleted')
  })

  test('takes addenda as further versions, by a colleague too', async () => {
    const { noteId } = await signedOf()
    expect(await addTo(noteId)).toMatchObject({
      noteId,
      version: 2,
      kind: 'addendum',
      text: 'Reason: wrong day\nIt was Tuesday.',
      author: 'Dr. Ida Lindqvist',
      groupName: 'Group 1',
      sessionDate: '2026-11-23',
      genuine: true,
    })
    await addTo(noteId, 'more', 'In the evening.')
    expect(
      (await sheet.rowOf(sheet.person(0))).signed.map(({ version, kind, genuine }) => [version, kind, genuine]),
    ).toEqual([
      [1, 'member', true],
      [2, 'addendum', true],
      [3, 'addendum', true],
    ])
    expect((await sheet.rowOf(sheet.person(1))).signed).toHaveLength(1)
  })

  test('takes no addendum that names another member, nor for a note that is not there', async () => {
    const { noteId } = await signedOf()
    await expect(addTo(noteId, 'asked by Chloé')).rejects.toMatchObject({
      failure: { code: 'invalid', fields: { reason: { fault: 'names-a-member' } } },
    })
    await expect(addTo(noteId, 'day', 'Chloé knew.')).rejects.toMatchObject({
      failure: { code: 'invalid', fields: { text: { fault: 'names-a-member' } } },
    })
    await expect(addTo('B'.repeat(22))).rejects.toMatchObject({ failure: { code: 'not-found' } })
    await expect(
      vault.asOtherClinician((work) => addend(work, { noteId, reason: 'x', text: 'y' })),
    ).rejects.toMatchObject(notPossible('not-your-group'))
  })

  test('is remembered in the next session with its addenda, and its form is offered again', async () => {
    const { noteId, text } = await signedOf()
    const addendum = await addTo(noteId)
    const next = await sheet.read(session.sessionIds[1])
    const row = next.rows.find((it) => it.participantId === sheet.person(0))
    expect(row?.lastNote).toEqual({ text: `${text}\n\n${addendum.text}`, sessionDate: '2026-11-23' })
    expect(next.rows[0]?.lastNote).toBeNull()
    expect((await sheet.read()).rows[1]?.lastNote).toBeNull()
  })

  test('stands in the record of its person alone, newest first', async () => {
    const { noteId, text } = await signedOf()
    vault.clock.now = '2026-11-24T09:00:00.000Z'
    const addendum = await addTo(noteId)
    const history = (participantId: string) =>
      vault.asClinician((work) => readNotesOf(work, { participantId, after: null }))
    const { rows, next } = await history(sheet.person(0))
    expect(rows.map((row) => row.text)).toEqual([addendum.text, text])
    expect(rows.every((row) => row.genuine)).toBe(true)
    expect(next).toBeNull()
    expect((await history(sheet.person(1))).rows).toHaveLength(1)
    await expect(
      vault.asOtherClinician((work) => readNotesOf(work, { participantId: sheet.person(0), after: null })),
    ).rejects.toMatchObject(notPossible('state-a-reason'))
  })

  test('a long record comes in pages without gaps', async () => {
    const { noteId } = await signedOf()
    for (let n = 0; n < 60; n++) await addTo(noteId, 'more', `Point ${n}.`)
    const seen: number[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof readNotesOf>> = await vault.asClinician((work) =>
        readNotesOf(work, { participantId: sheet.person(0), after }),
      )
      seen.push(...page.rows.map((row) => row.version))
      after = page.next
      expect(page.rows.every((row) => row.genuine)).toBe(true)
    } while (after !== null)
    expect(seen).toEqual(Array.from({ length: 61 }, (_, n) => 61 - n))
    for (const wrong of ['', 'x', `${noteId}1`, `${noteId}x ${vault.clock.now}`])
      await expect(
        vault.asClinician((work) => readNotesOf(work, { participantId: sheet.person(0), after: wrong })),
      ).rejects.toMatchObject({ failure: { code: 'invalid', fields: { after: { fault: 'not-valid' } } } })
  })
})
