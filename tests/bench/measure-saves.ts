import { noteHandlers } from '../../main/notes/note-handlers.ts'
import { ok, type TestDesk } from '../support/a-desk.ts'
import { type BenchVault, openOf } from './bench-vault.ts'
import { byTurns, median, quantile } from './by-turns.ts'
import { fsyncLoop } from './fsync-loop.ts'
import { noteWords } from './note-words.ts'
import { seededChance } from './seeded-chance.ts'

const rounds = 300

export type SaveFigures = {
  /** Of the median, against one page written and made durable. */
  readonly fsyncs: number
  /** The slowest of a hundred against the median. */
  readonly tail: number
}

/** Words of a note as somebody types them, each save a little longer than the one before. */
function drafts({ takePlace }: BenchVault) {
  const place = takePlace()
  const words = noteWords(seededChance(7))
  return (version: number) => ({
    sessionId: place.sessionId,
    participantId: place.personId,
    version,
    draft: {
      format: 'plain' as const,
      engagement: 2,
      response: null,
      goal: null,
      homePractice: null,
      text: `${words} ${version}`,
    },
  })
}

/** The newest version of a draft is what the next save must name. */
function draftSaver(
  save: (input: ReturnType<ReturnType<typeof drafts>>) => Promise<{ version: number }>,
  vault: BenchVault,
) {
  const draft = drafts(vault)
  let version = 0
  return async () => {
    ;({ version } = await save(draft(version)))
  }
}

/** A save of a draft as the page asks for it: one file. */
export const draftSaves = (vault: BenchVault, test: TestDesk) =>
  draftSaver((input) => ok(test.grove.notes.saveDraft(input)), vault)

/** The same with an audit entry in the same transaction, as a call has that changes a record. */
export const auditedSaves = (vault: BenchVault, test: TestDesk) =>
  draftSaver(async (input) => {
    const { db, chains, actor, workOn } = openOf(test)
    const at = new Date().toISOString()
    const append = (action: string) =>
      chains.clinical?.append({ at, userId: actor.userId, action, subjects: { sessionId: input.sessionId } })
    const saved = await db.transaction().execute(async (transaction) => {
      const answer = await noteHandlers.saveDraft(workOn(transaction, at, append, false), input)
      append('draft saved')
      return answer
    })
    chains.clinical?.commit()
    return saved
  }, vault)

/** An attendance is an event in one file and its words in the other, with an audit entry. */
export function attendanceSaves({ held }: BenchVault, { grove }: TestDesk) {
  let next = 0
  return async () => {
    const { sessionId, enrolmentId } = held[next++ % held.length] ?? { sessionId: '', enrolmentId: '' }
    const attendance = { state: 'present', lateMinutes: 0, leftEarlyMinutes: 0, absenceReason: null } as const
    await ok(grove.sessions.recordAttendance({ sessionId, entries: [{ enrolmentId, attendance, words: null }] }))
  }
}

type Saves = (vault: BenchVault, test: TestDesk) => () => Promise<unknown>

/** A save against an fsync on the same disk, by turns. */
export async function againstFsync(vault: BenchVault, saves: Saves): Promise<SaveFigures> {
  const loop = fsyncLoop(vault.encrypted.folder)
  const save = saves(vault, vault.encrypted)
  await byTurns(20, save, loop.once)
  const [times, fsyncs] = await byTurns(rounds, save, loop.once)
  loop.remove()
  return { fsyncs: median(times) / median(fsyncs), tail: quantile(times, 0.99) / median(times) }
}

/** A save in the vault against the same in clear. */
export async function saveCipherCost(vault: BenchVault, saves: Saves): Promise<number> {
  const [one, other] = [saves(vault, vault.encrypted), saves(vault, vault.plain)]
  await byTurns(20, one, other)
  const [encrypted, plain] = await byTurns(rounds, one, other)
  return median(encrypted) / median(plain)
}
