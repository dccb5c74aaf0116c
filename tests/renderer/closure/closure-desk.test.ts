import { expect, test } from 'vitest'
import { type ClosureWords, closureFields } from '../../../preload/contract/closure.ts'
import { fail, type Result, succeed } from '../../../preload/contract/failure.ts'
import { bothWords, createClosureDesk } from '../../../renderer/closure/closure-desk.ts'

const noWords = Object.fromEntries(closureFields.map((field) => [field, ''])) as ClosureWords
const words = (more: Partial<ClosureWords>): ClosureWords => ({ ...noWords, ...more })

/** A vault that keeps one draft by its version, as Grove's does. */
function vault() {
  let kept = { words: noWords, version: 0 }
  return {
    kept: () => kept,
    /** Somebody else saves. */
    overtake: (theirs: ClosureWords) => {
      kept = { words: theirs, version: kept.version + 1 }
    },
    save: async (now: ClosureWords, version: number): Promise<Result<{ readonly version: number }>> => {
      if (version !== kept.version) return fail({ code: 'conflict' })
      kept = { words: now, version: version + 1 }
      return succeed({ version: kept.version })
    },
    read: async () => kept,
  }
}

test('what is typed into several fields gets into the vault together', async () => {
  const there = vault()
  const desk = createClosureDesk(there.kept(), there)
  desk.type('skills', 'Breathing out.')
  desk.type('letter', 'Well done.')
  expect(desk.hasUnsaved()).toBe(true)
  await desk.flush()
  expect(there.kept()).toEqual({ words: words({ skills: 'Breathing out.', letter: 'Well done.' }), version: 1 })
  desk.type('letter', 'Well done!')
  await desk.flush()
  expect([there.kept().version, desk.hasUnsaved()]).toEqual([2, false])
})

test('when somebody else saved meanwhile, both texts stay until one is chosen', async () => {
  const there = vault()
  const desk = createClosureDesk(there.kept(), there)
  there.overtake(words({ letter: 'Theirs.' }))
  desk.type('letter', 'Mine.')
  await desk.flush()
  expect(desk.state()).toMatchObject({ words: { letter: 'Mine.' }, newer: { letter: 'Theirs.' } })
  desk.type('skills', 'Typed on.')
  await desk.flush()
  expect(there.kept().words).toEqual(words({ letter: 'Theirs.' }))

  desk.choose(bothWords(desk.state().words, there.kept().words))
  await desk.flush()
  expect(desk.state().newer).toBeNull()
  expect(there.kept().words).toEqual(words({ letter: 'Theirs.\n\nMine.', skills: 'Typed on.' }))
})

test('both texts of a field are kept once where they are the same', () => {
  expect(bothWords(words({ skills: 'Same.', letter: 'Mine.' }), words({ skills: 'Same.' }))).toEqual(
    words({ skills: 'Same.', letter: 'Mine.' }),
  )
})
