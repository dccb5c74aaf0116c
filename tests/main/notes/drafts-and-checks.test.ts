import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { recordAttendance } from '../../../main/sessions/attendance-service.ts'
import { absent, aDraft, aSession, attend, groupWords, type TestSession, writeUp } from '../../support/a-session.ts'
import { aSheet } from '../../support/a-sheet.ts'
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

describe('drafts', () => {
  test('are kept as typed, and the sheet shows them', async () => {
    expect((await sheet.rowOf(sheet.person(0))).draft).toBeNull()
    const draft = aDraft('Half a sen', { format: 'dap', engagement: null })
    expect(await sheet.save(sheet.person(0), draft)).toEqual({ version: 1 })
    expect(await sheet.save(sheet.person(0), { ...draft, text: '' }, 1)).toEqual({ version: 2 })
    expect(await sheet.rowOf(sheet.person(0))).toMatchObject({
      draft: { ...draft, text: '' },
      draftVersion: 2,
      signed: [],
    })
    expect((await sheet.read()).format).toBe('dap')
  })

  test('of a window that is behind overwrite nothing', async () => {
    await sheet.save(sheet.person(0), aDraft('First.'))
    await sheet.save(sheet.person(0), aDraft('First, longer.'), 1)
    for (const version of [0, 1, 3])
      await expect(sheet.save(sheet.person(0), aDraft('Stale.'), version)).rejects.toMatchObject({
        failure: { code: 'conflict' },
      })
    expect((await sheet.rowOf(sheet.person(0))).draft?.text).toBe('First, longer.')
  })

  test('are for members of the session, and the group has no codes', async () => {
    await expect(sheet.save(sheet.person(9), aDraft('x'))).rejects.toMatchObject({
      failure: { code: 'invalid', fields: { participantId: { fault: 'not-a-choice' } } },
    })
    await expect(sheet.save(null, aDraft('x'))).rejects.toMatchObject({
      failure: { code: 'invalid', fields: { 'draft.engagement': { fault: 'not-valid' } } },
    })
  })

  test('with names in them are kept: they are checked before signing', async () => {
    expect(await sheet.save(null, groupWords('Ana and Chloé disagreed.'))).toEqual({ version: 1 })
  })
})

describe('the check', () => {
  test('finds what is missing, and lists only what has words', async () => {
    const { findings, notes } = await sheet.check()
    expect(notes).toEqual([])
    const [group, ...members] = sheet.everybody.map((id) =>
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
    const { findings, notes } = await sheet.check()
    expect(findings).toEqual([])
    expect(notes.map((note) => note.participantId)).toEqual([null, sheet.person(2), sheet.person(1), sheet.person(0)])
    expect(notes[0]).toEqual({ participantId: null, name: 'Group 1', text: 'Theme: asking for help.' })
    expect(notes.at(-1)?.text).toMatch(/^Told of the walk.*\nEngagement: took part actively\./)
  })

  test('marks names of others where they stand in the user’s words, never the member’s own', async () => {
    await attend(vault, session)
    await sheet.save(null, groupWords('All spoke, Ana most.'))
    await sheet.save(sheet.person(0), aDraft('Ana agreed with Mr Kowalski (07700 900 113).'))
    const names = (await sheet.check()).findings.filter((it) => it.finding === 'names-a-member')
    expect(names).toEqual([
      { finding: 'names-a-member', blocks: true, participantId: null, from: 11, to: 14, words: 'Ana' },
      { finding: 'names-a-member', blocks: true, participantId: sheet.person(0), from: 19, to: 27, words: 'Kowalski' },
      {
        finding: 'names-a-member',
        blocks: true,
        participantId: sheet.person(0),
        from: 29,
        to: 42,
        words: '07700 900 113',
      },
    ])
  })

  test('marks a name in the recorded reason of an absence', async () => {
    await vault.asClinician((work) =>
      recordAttendance(work, {
        ...sheet.here,
        entries: [
          { enrolmentId: session.members[0]?.enrolmentId ?? '', attendance: absent, words: 'quarrel with Chloé' },
        ],
      }),
    )
    const found = (await sheet.check()).findings.filter((it) => it.participantId === sheet.person(0))
    expect(found).toEqual([
      { finding: 'names-a-member', blocks: true, participantId: sheet.person(0), from: null, to: null, words: 'Chloé' },
    ])
  })

  test('finds a sentence in two notes, also where one is signed already, and not the words of the codes', async () => {
    await attend(vault, session)
    await writeUp(vault, session)
    const copied = 'Practised the body scan each morning.'
    await sheet.save(sheet.person(0), aDraft(`Ana listened. ${copied}`), 1)
    await sheet.save(sheet.person(1), aDraft(copied), 1)
    const clones = async () =>
      (await sheet.check()).findings.map(({ finding, blocks, participantId, from, words }) => [
        finding,
        blocks,
        participantId,
        from,
        words,
      ])
    expect(await clones()).toEqual([
      ['same-sentence', false, sheet.person(1), 0, copied],
      ['same-sentence', false, sheet.person(0), 14, copied],
    ])
    await sheet.sign([sheet.person(0)])
    expect(await clones()).toEqual([['same-sentence', false, sheet.person(1), 0, copied]])
  })

  test('asks no sentence and no codes of an absence', async () => {
    await attend(vault, session, [0])
    const { findings, notes } = await sheet.check()
    expect(findings.filter((it) => it.participantId === sheet.person(0))).toEqual([])
    expect(notes).toEqual([
      { participantId: sheet.person(0), name: 'Silva, Ana', text: 'Did not attend.\nReason: ill' },
    ])
  })
})
