import { describe, expect, test } from 'vitest'
import type { Workplace } from '../../../main/shell/workplace.ts'
import { keepWorkplace } from '../../../main/shell/workplace-keeper.ts'
import type { DoorState } from '../../../preload/contract/endpoint.ts'

/** Workplaces that write down when they begin and end; `end` waits for `letGo` where the test holds it. */
function aHouse({ state = 'open' as DoorState, usable = true, held = false } = {}) {
  const story: string[] = []
  const ending = Promise.withResolvers<void>()
  let count = 0
  const open = (): Workplace => {
    count += 1
    const number = count
    story.push(`open ${number}`)
    return {
      window: null as never,
      state: () => (number === 1 ? state : 'locked'),
      isUsable: () => usable,
      tellVault: () => {},
      tellPage: () => {},
      end: async () => {
        if (held) await ending.promise
        story.push(`end ${number}`)
      },
    }
  }
  const note = (...parts: readonly string[]) => void story.push(parts.slice(1).join(' '))
  const keeper = keepWorkplace({ open, note, giveUp: () => story.push('give up') })
  return { keeper, story, letGo: ending.resolve }
}

describe('the one workplace', () => {
  test('a lock ends it and opens a fresh one', async () => {
    const { keeper, story } = aHouse()
    await keeper.lock('idle')
    expect(story).toEqual(['open 1', 'locked idle', 'end 1', 'open 2'])
    expect(keeper.current()?.state()).toBe('locked')
  })

  test('the room state locks as well', async () => {
    const { keeper, story } = aHouse({ state: 'room' })
    await keeper.lock('suspend')
    expect(story.at(-1)).toBe('open 2')
  })

  test('nothing happens when it is locked', async () => {
    const { keeper, story } = aHouse({ state: 'locked' })
    await keeper.lock('idle')
    expect(story).toEqual(['open 1'])
  })

  test('many reasons at once are one lock', async () => {
    const { keeper, story, letGo } = aHouse({ held: true })
    const all = [keeper.lock('suspend'), keeper.lock('lock-screen'), keeper.died(), keeper.lock('resume')]
    letGo()
    await Promise.all(all)
    await keeper.lock('resume')
    expect(story.filter((line) => /^(open|end)/.test(line))).toEqual(['open 1', 'end 1', 'open 2'])
  })

  test('a death replaces it, whatever its state', async () => {
    const { keeper, story } = aHouse({ state: 'locked' })
    await keeper.died()
    expect(story).toEqual(['open 1', 'died', 'end 1', 'open 2'])
  })

  test('leaving ends it for good, also in the middle of a lock', async () => {
    const { keeper, story, letGo } = aHouse({ held: true })
    const locking = keeper.lock('idle')
    const leaving = keeper.leave()
    letGo()
    await Promise.all([locking, leaving])
    expect(story).toEqual(['open 1', 'locked idle', 'end 1'])
    expect(keeper.current()).toBeNull()
    await keeper.died()
    expect(story.filter((line) => line.startsWith('open'))).toHaveLength(1)
  })

  test('gives up after three that died before they could be used', async () => {
    const { keeper, story } = aHouse({ usable: false })
    await keeper.died()
    await keeper.died()
    expect(story).not.toContain('give up')
    await keeper.died()
    expect(story.at(-1)).toBe('give up')
    expect(story.filter((line) => line.startsWith('open'))).toHaveLength(3)
  })

  test('deaths of workplaces that were in use never add up', async () => {
    const { keeper, story } = aHouse()
    for (const _ of [1, 2, 3, 4, 5]) await keeper.died()
    expect(story).not.toContain('give up')
  })
})
