import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { saveDraft } from '../../../main/notes/draft-service.ts'
import { signNotes } from '../../../main/notes/signing-service.ts'
import { recordAttendance } from '../../../main/sessions/attendance-service.ts'
import { answerRisk } from '../../../main/sessions/mark-service.ts'
import { changePlan } from '../../../main/sessions/session-planning-service.ts'
import { aDraft, aSession, attend, groupWords, present, type TestSession, writeUp } from '../../support/a-session.ts'
import { aSheet, notPossible } from '../../support/a-sheet.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { asRead } from '../../support/as-read.ts'

let vault: TestVault
let session: TestSession
let sheet: ReturnType<typeof aSheet>
beforeEach(async () => {
  vault = await aVault()
  session = await aSession(vault)
  sheet = aSheet(vault, session)
})
afterEach(() => vault.close())

describe('signing', () => {
  test('freezes each note by itself and closes the session', async () => {
    await attend(vault, session, [1])
    await writeUp(vault, session)
    expect(await sheet.sign()).toEqual({ signed: 4, sessionClosed: true })
    expect(await sheet.stateOf()).toBe('closed')
    const { rows } = await sheet.read()
    expect(rows.map(({ draft, draftVersion }) => [draft, draftVersion])).toEqual(rows.map(() => [null, 0]))
    const signed = rows.flatMap((row) => row.signed)
    expect(signed.map(({ kind, version, author, genuine }) => [kind, version, author, genuine])).toEqual([
      ['group', 1, 'Tom Okafor', true],
      ['member', 1, 'Tom Okafor', true],
      ['absence', 1, 'Tom Okafor', true],
      ['member', 1, 'Tom Okafor', true],
    ])
    // No-show never looks like a visit: the codes that were typed are not in it.
    expect(signed[2]?.text).toBe(
      'Did not attend.\nReason: ill\nAsked the others for advice about a letter to the landlord.',
    )
    expect(vault.recorded.map((it) => it.action)).toEqual(Array(4).fill('note signed'))
  })

  test('signs the body of the vault’s format, and keeps the id of the draft', async () => {
    await attend(vault, session)
    await writeUp(vault, session)
    const { note_id } = await vault.asClinician(({ clinical }) =>
      clinical
        .selectFrom('note_draft')
        .where('person_id', '=', sheet.person(0))
        .select('note_id')
        .executeTakeFirstOrThrow(),
    )
    await sheet.sign([sheet.person(0)])
    const row = await vault.asClinician(({ clinical }) =>
      clinical.selectFrom('note').selectAll().executeTakeFirstOrThrow(),
    )
    expect(JSON.parse(row.body)).toEqual({
      type: 'grove note',
      v: 1,
      vaultId: vault.vaultId,
      noteId: note_id,
      version: 1,
      participant: sheet.person(0),
      session: session.sessionId,
      format: 'plain',
      text: (await sheet.rowOf(sheet.person(0))).signed[0]?.text,
      prevHash: null,
      at: vault.clock.now,
      author: vault.clinician.userId,
      keyId: row.key_id,
    })
  })

  test('some now and some later', async () => {
    await attend(vault, session)
    await writeUp(vault, session)
    expect(await sheet.sign([null, sheet.person(0), sheet.person(0)])).toEqual({ signed: 2, sessionClosed: false })
    expect(await sheet.stateOf()).toBe('held')
    await expect(sheet.sign([sheet.person(0)])).rejects.toMatchObject(notPossible('already-signed'))
    await expect(sheet.save(sheet.person(0), aDraft('More.'))).rejects.toMatchObject(notPossible('already-signed'))
    await expect(sheet.save(null, groupWords('More.'))).rejects.toMatchObject(notPossible('already-signed'))
    expect(await sheet.sign([sheet.person(1), sheet.person(2)])).toEqual({ signed: 2, sessionClosed: true })
  })

  test.each([
    ['a name', 'names-a-member', async () => sheet.save(sheet.person(1), aDraft('Cross with Ana.'), 1)],
    ['an open risk', 'risk-open', async () => sheet.markRisk(1)],
    ['nothing to say', 'no-sentence', async () => sheet.save(sheet.person(1), groupWords(''), 1)],
  ])('is refused for %s, and then nothing at all is signed', async (_, reason, spoil) => {
    await attend(vault, session)
    await writeUp(vault, session)
    await spoil()
    await expect(sheet.sign()).rejects.toMatchObject(notPossible(reason))
    expect((await sheet.read()).rows.flatMap((row) => row.signed)).toEqual([])
    expect(await sheet.sign([null, sheet.person(0), sheet.person(2)])).toEqual({ signed: 3, sessionClosed: false })
  })

  test('is refused without attendance, without a group note, and for somebody who is not there', async () => {
    await writeUp(vault, session)
    await expect(sheet.sign([null])).rejects.toMatchObject(notPossible('attendance-missing'))
    await vault.asClinician((work) =>
      recordAttendance(work, {
        ...sheet.here,
        entries: [{ enrolmentId: session.members[0]?.enrolmentId ?? '', attendance: present, words: null }],
      }),
    )
    await expect(sheet.sign([sheet.person(1)])).rejects.toMatchObject(notPossible('attendance-missing'))
    await sheet.save(null, groupWords(' \n '), 1)
    await expect(sheet.sign([null])).rejects.toMatchObject(notPossible('group-note-missing'))
    await expect(sheet.sign([sheet.person(0), sheet.person(9)])).rejects.toMatchObject({
      failure: { code: 'invalid', fields: { 'accepted.1': { fault: 'not-a-choice' } } },
    })
  })

  test('leaves a session open while a risk is, and the answer closes it', async () => {
    await attend(vault, session)
    await writeUp(vault, session)
    await sheet.sign([sheet.person(0)])
    await sheet.markRisk(0)
    expect(await sheet.sign([null, sheet.person(1), sheet.person(2)])).toEqual({ signed: 3, sessionClosed: false })
    await vault.asClinician((work) =>
      answerRisk(work, { ...sheet.here, participantId: sheet.person(0), action: 'Rang her.' }),
    )
    expect(await sheet.stateOf()).toBe('closed')
    await expect(sheet.markRisk(1)).rejects.toMatchObject(notPossible('session-closed'))
    await expect(
      vault.asClinician((work) =>
        changePlan(work, {
          ...sheet.here,
          date: '2026-11-24',
          startTime: '18:00',
          minutes: 90,
          place: null,
          plan: '',
          version: 1,
        }),
      ),
    ).rejects.toMatchObject(notPossible('session-closed'))
  })

  test('is for facilitators of the group and the owner', async () => {
    await attend(vault, session)
    await writeUp(vault, session)
    await expect(
      vault.asOtherClinician((work) =>
        signNotes(work, { ...sheet.here, accepted: [{ participantId: null, text: '' }] }),
      ),
    ).rejects.toMatchObject(notPossible('not-your-group'))
    await vault.asOwner(async (work) =>
      signNotes(work, { ...sheet.here, accepted: await asRead(work, sheet.here.sessionId, [null]) }),
    )
    expect((await sheet.rowOf(null)).signed).toMatchObject([{ author: 'Dr. Ida Lindqvist', genuine: true }])
  })

  test('is refused for words that nobody read, and nothing is signed then', async () => {
    await attend(vault, session)
    await writeUp(vault, session)
    const read = await vault.asClinician((work) => asRead(work, sheet.here.sessionId, sheet.everybody))
    await vault.asOwner((work) =>
      saveDraft(work, { ...sheet.here, participantId: sheet.person(1), draft: aDraft('Changed since.'), version: 1 }),
    )
    await expect(vault.asClinician((work) => signNotes(work, { ...sheet.here, accepted: read }))).rejects.toMatchObject(
      notPossible('changed-meanwhile'),
    )
    expect((await sheet.rowOf(null)).signed).toEqual([])
  })

  test('attendance can be corrected afterwards, and the words stay', async () => {
    await attend(vault, session)
    await writeUp(vault, session)
    await sheet.sign()
    const before = (await sheet.rowOf(sheet.person(0))).signed
    await attend(vault, session, [0])
    expect(await sheet.rowOf(sheet.person(0))).toMatchObject({ absent: true, signed: before })
    expect(await sheet.stateOf()).toBe('closed')
  })
})
