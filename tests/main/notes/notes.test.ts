import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addend } from '../../../main/notes/addendum-service.ts'
import { checkNotes } from '../../../main/notes/check-service.ts'
import { saveDraft } from '../../../main/notes/draft-service.ts'
import { readNotesOf } from '../../../main/notes/note-history-service.ts'
import { readSheet } from '../../../main/notes/sheet-service.ts'
import { signNotes } from '../../../main/notes/signing-service.ts'
import { recordAttendance } from '../../../main/sessions/attendance-service.ts'
import { answerRisk, setMark } from '../../../main/sessions/mark-service.ts'
import { changePlan } from '../../../main/sessions/session-planning-service.ts'
import { readSession } from '../../../main/sessions/session-reading-service.ts'
import type { Draft } from '../../../preload/contract/notes.ts'
import {
  absent,
  aDraft,
  aSession,
  attend,
  groupWords,
  present,
  type TestSession,
  writeUp,
} from '../../support/a-session.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'

let vault: TestVault
let session: TestSession
beforeEach(async () => {
  vault = await aVault()
  session = await aSession(vault)
})
afterEach(() => vault.close())

const here = () => ({ sessionId: session.sessionId })
const person = (place: number) => session.members[place]?.participantId ?? 'B'.repeat(22)
const everybody = () => [null, ...session.members.map((member) => member.participantId)]
const sheet = (sessionId = session.sessionId) => vault.asClinician((work) => readSheet(work, { sessionId }))
const rowOf = async (participantId: string | null) => {
  const row = (await sheet()).rows.find((it) => it.participantId === participantId)
  if (!row) throw new Error('no such row')
  return row
}
const check = () => vault.asClinician((work) => checkNotes(work, here()))
const sign = (accepted: readonly (string | null)[] = everybody()) =>
  vault.asClinician((work) => signNotes(work, { ...here(), accepted: [...accepted] }))
const save = (participantId: string | null, draft: Draft, version = 0) =>
  vault.asClinician((work) => saveDraft(work, { ...here(), participantId, draft, version }))
const markRisk = (place: number, set = true) =>
  vault.asClinician((work) => setMark(work, { ...here(), participantId: person(place), mark: 'risk', set }))
const stateOf = async () => (await vault.asClinician((work) => readSession(work, here()))).state
const notPossible = (reason: string) => ({ failure: { code: 'not-possible', reason } })

describe('drafts', () => {
  test('are kept as typed, and the sheet shows them', async () => {
    expect((await rowOf(person(0))).draft).toBeNull()
    const draft = aDraft('Half a sen', { format: 'dap', engagement: null })
    expect(await save(person(0), draft)).toEqual({ version: 1 })
    expect(await save(person(0), { ...draft, text: '' }, 1)).toEqual({ version: 2 })
    expect(await rowOf(person(0))).toMatchObject({ draft: { ...draft, text: '' }, draftVersion: 2, signed: [] })
    expect((await sheet()).format).toBe('dap')
  })

  test('of a window that is behind overwrite nothing', async () => {
    await save(person(0), aDraft('First.'))
    await save(person(0), aDraft('First, longer.'), 1)
    for (const version of [0, 1, 3])
      await expect(save(person(0), aDraft('Stale.'), version)).rejects.toMatchObject({ failure: { code: 'conflict' } })
    expect((await rowOf(person(0))).draft?.text).toBe('First, longer.')
  })

  test('are for members of the session, and the group has no codes', async () => {
    await expect(save(person(9), aDraft('x'))).rejects.toMatchObject({
      failure: { code: 'invalid', fields: { participantId: { fault: 'not-a-choice' } } },
    })
    await expect(save(null, aDraft('x'))).rejects.toMatchObject({
      failure: { code: 'invalid', fields: { 'draft.engagement': { fault: 'not-valid' } } },
    })
  })

  test('with names in them are kept: they are checked before signing', async () => {
    expect(await save(null, groupWords('Ana and Chloé disagreed.'))).toEqual({ version: 1 })
  })
})

describe('the check', () => {
  test('finds what is missing, and lists only what has words', async () => {
    const { findings, notes } = await check()
    expect(notes).toEqual([])
    const [group, ...members] = everybody().map((id) =>
      findings.filter((it) => it.participantId === id).map((it) => [it.finding, it.blocks]),
    )
    expect(group).toEqual([['group-note-missing', false]])
    for (const found of members)
      expect(found).toEqual([
        ['attendance-missing', true],
        ['no-sentence', false],
        ['codes-missing', false],
      ])
  })

  test('says nothing of a sheet that is in order', async () => {
    await attend(vault, session)
    await writeUp(vault, session)
    const { findings, notes } = await check()
    expect(findings).toEqual([])
    expect(notes.map((note) => note.participantId)).toEqual([null, person(2), person(1), person(0)])
    expect(notes[0]).toEqual({ participantId: null, name: 'Group 1', text: 'Theme: asking for help.' })
    expect(notes.at(-1)?.text).toMatch(/^Told of the walk.*\nEngagement: took part actively\./)
  })

  test('marks names of others where they stand in the user’s words, never the member’s own', async () => {
    await attend(vault, session)
    await save(null, groupWords('All spoke, Ana most.'))
    await save(person(0), aDraft('Ana agreed with Mr Kowalski (07700 900 113).'))
    const names = (await check()).findings.filter((it) => it.finding === 'names-a-member')
    expect(names).toEqual([
      { finding: 'names-a-member', blocks: true, participantId: null, from: 11, to: 14, words: 'Ana' },
      { finding: 'names-a-member', blocks: true, participantId: person(0), from: 19, to: 27, words: 'Kowalski' },
      { finding: 'names-a-member', blocks: true, participantId: person(0), from: 29, to: 42, words: '07700 900 113' },
    ])
  })

  test('marks a name in the recorded reason of an absence', async () => {
    await vault.asClinician((work) =>
      recordAttendance(work, {
        ...here(),
        entries: [
          { enrolmentId: session.members[0]?.enrolmentId ?? '', attendance: absent, words: 'quarrel with Chloé' },
        ],
      }),
    )
    const found = (await check()).findings.filter((it) => it.participantId === person(0))
    expect(found).toEqual([
      { finding: 'names-a-member', blocks: true, participantId: person(0), from: null, to: null, words: 'Chloé' },
    ])
  })

  test('finds a sentence in two notes, also where one is signed already, and not the words of the codes', async () => {
    await attend(vault, session)
    await writeUp(vault, session)
    const copied = 'Practised the body scan each morning.'
    await save(person(0), aDraft(`Ana listened. ${copied}`), 1)
    await save(person(1), aDraft(copied), 1)
    const clones = async () =>
      (await check()).findings.map(({ finding, blocks, participantId, from, words }) => [
        finding,
        blocks,
        participantId,
        from,
        words,
      ])
    expect(await clones()).toEqual([
      ['same-sentence', false, person(1), 0, copied],
      ['same-sentence', false, person(0), 14, copied],
    ])
    await sign([person(0)])
    expect(await clones()).toEqual([['same-sentence', false, person(1), 0, copied]])
  })

  test('asks no sentence and no codes of an absence', async () => {
    await attend(vault, session, [0])
    const { findings, notes } = await check()
    expect(findings.filter((it) => it.participantId === person(0))).toEqual([])
    expect(notes).toEqual([{ participantId: person(0), name: 'Silva, Ana', text: 'Did not attend.\nReason: ill' }])
  })
})

describe('signing', () => {
  test('freezes each note by itself and closes the session', async () => {
    await attend(vault, session, [1])
    await writeUp(vault, session)
    expect(await sign()).toEqual({ signed: 4, sessionClosed: true })
    expect(await stateOf()).toBe('closed')
    const { rows } = await sheet()
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
      clinical.selectFrom('note_draft').where('person_id', '=', person(0)).select('note_id').executeTakeFirstOrThrow(),
    )
    await sign([person(0)])
    const row = await vault.asClinician(({ clinical }) =>
      clinical.selectFrom('note').selectAll().executeTakeFirstOrThrow(),
    )
    expect(JSON.parse(row.body)).toEqual({
      type: 'grove note',
      v: 1,
      vaultId: vault.vaultId,
      noteId: note_id,
      version: 1,
      participant: person(0),
      session: session.sessionId,
      format: 'plain',
      text: (await rowOf(person(0))).signed[0]?.text,
      prevHash: null,
      at: vault.clock.now,
      author: vault.clinician.userId,
      keyId: row.key_id,
    })
  })

  test('some now and some later', async () => {
    await attend(vault, session)
    await writeUp(vault, session)
    expect(await sign([null, person(0), person(0)])).toEqual({ signed: 2, sessionClosed: false })
    expect(await stateOf()).toBe('held')
    await expect(sign([person(0)])).rejects.toMatchObject(notPossible('already-signed'))
    await expect(save(person(0), aDraft('More.'))).rejects.toMatchObject(notPossible('already-signed'))
    await expect(save(null, groupWords('More.'))).rejects.toMatchObject(notPossible('already-signed'))
    expect(await sign([person(1), person(2)])).toEqual({ signed: 2, sessionClosed: true })
  })

  test.each([
    ['a name', 'names-a-member', async () => save(person(1), aDraft('Cross with Ana.'), 1)],
    ['an open risk', 'risk-open', async () => markRisk(1)],
    ['nothing to say', 'no-sentence', async () => save(person(1), groupWords(''), 1)],
  ])('is refused for %s, and then nothing at all is signed', async (_, reason, spoil) => {
    await attend(vault, session)
    await writeUp(vault, session)
    await spoil()
    await expect(sign()).rejects.toMatchObject(notPossible(reason))
    expect((await sheet()).rows.flatMap((row) => row.signed)).toEqual([])
    expect(await sign([null, person(0), person(2)])).toEqual({ signed: 3, sessionClosed: false })
  })

  test('is refused without attendance, without a group note, and for somebody who is not there', async () => {
    await writeUp(vault, session)
    await expect(sign([null])).rejects.toMatchObject(notPossible('attendance-missing'))
    await vault.asClinician((work) =>
      recordAttendance(work, {
        ...here(),
        entries: [{ enrolmentId: session.members[0]?.enrolmentId ?? '', attendance: present, words: null }],
      }),
    )
    await expect(sign([person(1)])).rejects.toMatchObject(notPossible('attendance-missing'))
    await save(null, groupWords(' \n '), 1)
    await expect(sign([null])).rejects.toMatchObject(notPossible('group-note-missing'))
    await expect(sign([person(0), person(9)])).rejects.toMatchObject({
      failure: { code: 'invalid', fields: { 'accepted.1': { fault: 'not-a-choice' } } },
    })
  })

  test('leaves a session open while a risk is, and the answer closes it', async () => {
    await attend(vault, session)
    await writeUp(vault, session)
    await sign([person(0)])
    await markRisk(0)
    expect(await sign([null, person(1), person(2)])).toEqual({ signed: 3, sessionClosed: false })
    await vault.asClinician((work) => answerRisk(work, { ...here(), participantId: person(0), action: 'Rang her.' }))
    expect(await stateOf()).toBe('closed')
    await expect(markRisk(1)).rejects.toMatchObject(notPossible('session-closed'))
    await expect(
      vault.asClinician((work) =>
        changePlan(work, {
          ...here(),
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
      vault.asOtherClinician((work) => signNotes(work, { ...here(), accepted: [null] })),
    ).rejects.toMatchObject(notPossible('not-your-group'))
    await vault.asOwner((work) => signNotes(work, { ...here(), accepted: [null] }))
    expect((await rowOf(null)).signed).toMatchObject([{ author: 'Dr. Ida Lindqvist', genuine: true }])
  })

  test('attendance can be corrected afterwards, and the words stay', async () => {
    await attend(vault, session)
    await writeUp(vault, session)
    await sign()
    const before = (await rowOf(person(0))).signed
    await attend(vault, session, [0])
    expect(await rowOf(person(0))).toMatchObject({ absent: true, signed: before })
    expect(await stateOf()).toBe('closed')
  })
})

describe('a signed note', () => {
  const signedOf = async () => {
    const [note] = (await rowOf(person(0))).signed
    if (!note) throw new Error('not signed')
    return note
  }
  const addTo = (noteId: string, reason = 'wrong day', text = 'It was Tuesday.') =>
    vault.asOwner((work) => addend(work, { noteId, reason, text }))

  beforeEach(async () => {
    await attend(vault, session)
    await writeUp(vault, session)
    await sign()
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
    expect((await rowOf(person(0))).signed.map(({ version, kind, genuine }) => [version, kind, genuine])).toEqual([
      [1, 'member', true],
      [2, 'addendum', true],
      [3, 'addendum', true],
    ])
    expect((await rowOf(person(1))).signed).toHaveLength(1)
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
    const next = await sheet(session.sessionIds[1])
    const row = next.rows.find((it) => it.participantId === person(0))
    expect(row?.lastNote).toEqual({ text: `${text}\n\n${addendum.text}`, sessionDate: '2026-11-23' })
    expect(next.rows[0]?.lastNote).toBeNull()
    expect((await sheet()).rows[1]?.lastNote).toBeNull()
  })

  test('stands in the record of its person alone, newest first', async () => {
    const { noteId, text } = await signedOf()
    vault.clock.now = '2026-11-24T09:00:00.000Z'
    const addendum = await addTo(noteId)
    const history = (participantId: string) =>
      vault.asClinician((work) => readNotesOf(work, { participantId, after: null }))
    const { rows, next } = await history(person(0))
    expect(rows.map((row) => row.text)).toEqual([addendum.text, text])
    expect(rows.every((row) => row.genuine)).toBe(true)
    expect(next).toBeNull()
    expect((await history(person(1))).rows).toHaveLength(1)
    await expect(
      vault.asOtherClinician((work) => readNotesOf(work, { participantId: person(0), after: null })),
    ).rejects.toMatchObject(notPossible('state-a-reason'))
  })

  test('a long record comes in pages without gaps', async () => {
    const { noteId } = await signedOf()
    for (let n = 0; n < 60; n++) await addTo(noteId, 'more', `Point ${n}.`)
    const seen: number[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof readNotesOf>> = await vault.asClinician((work) =>
        readNotesOf(work, { participantId: person(0), after }),
      )
      seen.push(...page.rows.map((row) => row.version))
      after = page.next
      expect(page.rows.every((row) => row.genuine)).toBe(true)
    } while (after !== null)
    expect(seen).toEqual(Array.from({ length: 61 }, (_, n) => 61 - n))
    for (const wrong of ['', 'x', `${noteId}1`, `${noteId}x ${vault.clock.now}`])
      await expect(
        vault.asClinician((work) => readNotesOf(work, { participantId: person(0), after: wrong })),
      ).rejects.toMatchObject({ failure: { code: 'invalid', fields: { after: { fault: 'not-valid' } } } })
  })
})
