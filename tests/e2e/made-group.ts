import type { Page } from '@playwright/test'
import type { Attendance } from '../../preload/contract/sessions.ts'
import { cast, groupNote, sentences } from '../fixtures/cast.ts'

const ordinary = ['Grant', 'Will', 'Strong', 'Hope', 'Banks', 'Mark', 'Grace']

/** A group of ten with its sessions planned; nothing is recorded yet. */
export type MadeGroup = {
  readonly userId: string
  readonly programmeId: string
  readonly groupId: string
  readonly sessionIds: readonly string[]
  /** As the roster and the session sheet list them. */
  readonly members: readonly { readonly enrolmentId: string; readonly participantId: string; readonly name: string }[]
}

/** Names that are no ordinary words, and everything that is written about these people. */
export const wordsAboutPeople: readonly string[] = [
  ...cast.flatMap(({ givenName, familyName }) => [givenName, familyName]).filter((name) => !ordinary.includes(name)),
  ...sentences.map(([, sentence]) => sentence),
  groupNote,
  'Garden room',
]

/** Through the bridge of a page in which the owner is signed in: typing is tested once, by hand. */
export const makeGroup = (page: Page): Promise<MadeGroup> =>
  page.evaluate(async (people) => {
    const { enrolments, groups, participants, programmes, sessions, vault } = window.grove
    const value = <T>(result: { ok: true; value: T } | { ok: false; failure: { code: string } }): T => {
      if (!result.ok) throw new Error(JSON.stringify(result.failure))
      return result.value
    }
    const userId = value(await vault.state()).signedIn?.userId ?? ''
    const programmeId = value(await programmes.list())[0]?.programmeId ?? ''
    const { groupId } = value(
      await groups.form({
        name: 'Tuesday evening',
        programmeId,
        kind: 'closed',
        capacity: 12,
        firstDate: '2026-11-17',
        startTime: '18:30',
        minutes: 90,
        place: 'Garden room',
        facilitators: [userId],
      }),
    )
    for (const person of people) {
      const { participantId } = value(
        await participants.register({
          ...person,
          preferredName: null,
          recordNumber: null,
          gender: 'not-said',
          populations: ['chronic-stress'],
          phone: null,
          email: null,
          address: '',
          languages: null,
          supports: '',
        }),
      )
      value(await enrolments.enrol({ groupId, participantId, fromSession: 1 }))
    }
    const sessionIds = value(await groups.get({ groupId })).sessions.map(({ sessionId }) => sessionId)
    const { members } = value(await sessions.get({ sessionId: sessionIds[0] ?? '' }))
    return {
      userId,
      programmeId,
      groupId,
      sessionIds,
      members: members.map(({ enrolmentId, participantId, name }) => ({ enrolmentId, participantId, name })),
    }
  }, cast)

const here: Attendance = { state: 'present', lateMinutes: 0, leftEarlyMinutes: 0, absenceReason: null }

/** Everybody here, every note written; likewise. With a passphrase all are signed, which closes the session. */
export const writeUpSession = (
  page: Page,
  { members }: MadeGroup,
  sessionId: string,
  { passphrase }: { readonly passphrase: string | null },
): Promise<{ readonly noteIds: readonly string[] }> =>
  page.evaluate(
    async ({ members, sessionId, passphrase, here, groupNote, sentences }) => {
      const { notes, sessions } = window.grove
      const mustBeOk = (result: { readonly ok: boolean }) => {
        if (!result.ok) throw new Error(JSON.stringify(result))
      }
      const entries = members.map(({ enrolmentId }) => ({ enrolmentId, attendance: here, words: null }))
      mustBeOk(await sessions.recordAttendance({ sessionId, entries }))
      for (const [i, participantId] of [null, ...members.map((member) => member.participantId)].entries()) {
        const [digits, text] = sentences[i - 1] ?? ['', groupNote]
        const [engagement = null, response = null, goal = null, homePractice = null] = [...digits].map(Number)
        const draft = { format: 'plain', engagement, response, goal, homePractice, text } as const
        mustBeOk(await notes.saveDraft({ sessionId, participantId, draft, version: 0 }))
      }
      if (passphrase === null) return { noteIds: [] }
      const checked = await notes.check({ sessionId })
      const read = checked.ok ? checked.value.notes.map(({ participantId, text }) => ({ participantId, text })) : []
      mustBeOk(await notes.sign({ sessionId, accepted: read, passphrase }))
      const sheet = await notes.sheet({ sessionId })
      return { noteIds: sheet.ok ? sheet.value.rows.flatMap(({ signed }) => signed.map(({ noteId }) => noteId)) : [] }
    },
    { members, sessionId, passphrase, here, groupNote, sentences },
  )
