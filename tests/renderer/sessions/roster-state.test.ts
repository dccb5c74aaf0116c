import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveRoster, type RosterMove, rosterMoveOf, rosterStart } from '../../../renderer/sessions/roster-state.ts'

const pressed = (moves: readonly RosterMove[], count = 10) =>
  moves.reduce((state, move) => moveRoster(state, move, count), rosterStart)

describe('the rows of the roster', () => {
  it('has no row before somebody goes to one, and asks nothing without one', () => {
    expect(pressed([])).toEqual({ row: null, asking: null })
    expect(pressed([{ ask: 'late' }])).toEqual({ row: null, asking: null })
  })

  it('moves by arrows and numbers, and stays at the ends', () => {
    expect(pressed([{ to: 'next' }]).row).toBe(0)
    expect(pressed([{ to: 'previous' }]).row).toBe(9)
    expect(pressed([{ to: 3 }, { to: 'next' }]).row).toBe(4)
    expect(pressed([{ to: 'last' }, { to: 'next' }]).row).toBe(9)
    expect(pressed([{ to: 'first' }, { to: 'previous' }]).row).toBe(0)
  })

  it('keeps a question to its row', () => {
    expect(pressed([{ to: 3 }, { ask: 'absent' }])).toEqual({ row: 3, asking: 'absent' })
    expect(pressed([{ to: 3 }, { ask: 'absent' }, { stop: true }])).toEqual({ row: 3, asking: null })
    expect(pressed([{ to: 3 }, { ask: 'absent' }, { to: 'next' }])).toEqual({ row: 4, asking: null })
  })

  it('never leaves the rows, whatever is pressed', () => {
    const moves = fc.oneof(
      fc.constantFrom<RosterMove>(
        { to: 'next' },
        { to: 'previous' },
        { to: 'first' },
        { to: 'last' },
        { ask: 'late' },
        { ask: 'words' },
        { stop: true },
      ),
      fc.integer({ min: -5, max: 80 }).map((to): RosterMove => ({ to })),
    )
    fc.assert(
      fc.property(fc.array(moves), fc.nat(60), (keys, count) => {
        const { row, asking } = pressed(keys, count)
        expect(row === null || (row >= 0 && row < count)).toBe(true)
        if (row === null) expect(asking).toBeNull()
      }),
    )
  })
})

describe('keys that choose a row', () => {
  it.each([
    ['1', { to: 0 }],
    ['9', { to: 8 }],
    ['0', { to: 9 }],
    ['ArrowDown', { to: 'next' }],
    ['ArrowUp', { to: 'previous' }],
    ['Home', { to: 'first' }],
    ['End', { to: 'last' }],
    ['a', null],
    ['Enter', null],
  ])('%s', (key, move) => expect(rosterMoveOf(key, 10)).toEqual(move))

  it('do nothing for a row that is not there', () => {
    expect(rosterMoveOf('8', 7)).toBeNull()
    expect(rosterMoveOf('0', 9)).toBeNull()
  })
})
