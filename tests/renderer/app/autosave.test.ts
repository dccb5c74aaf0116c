import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fail, type Result, succeed } from '../../../preload/contract/failure.ts'
import { autosaveMs, createAutosave } from '../../../renderer/app/autosave.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A vault that answers when it is told to, and remembers what it was given. */
function slowVault() {
  const given: string[] = []
  const waiting: ((result: Result<null>) => void)[] = []
  return {
    given,
    save: (text: string) => {
      given.push(text)
      return new Promise<Result<null>>((resolve) => waiting.push(resolve))
    },
    answer: async (result: Result<null> = succeed(null)) => {
      waiting.shift()?.(result)
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

const quickVault = () => {
  const given: string[] = []
  return {
    given,
    save: async (text: string) => {
      given.push(text)
      return succeed(null)
    },
  }
}

describe('what is typed saves itself', () => {
  it('is under way within a second of the first key, also in steady typing', async () => {
    const vault = quickVault()
    const autosave = createAutosave(vault.save)
    let typed = ''
    for (let i = 0; i < 30; i++) {
      typed += 'x'
      autosave.change(typed)
      await vi.advanceTimersByTimeAsync(100)
    }
    // Three seconds of typing without a pause: never more than a second of it is only on the screen.
    expect(vault.given.length).toBeGreaterThanOrEqual(3)
    const saved = vault.given.map((text) => text.length)
    expect(Math.max(...saved.map((length, i) => length - (saved[i - 1] ?? 0)))).toBeLessThanOrEqual(10)
    await vi.advanceTimersByTimeAsync(autosaveMs)
    expect(vault.given.at(-1)).toBe(typed)
    expect(autosave.state().is).toBe('saved')
  })

  it('saves nothing before something was typed', async () => {
    const vault = quickVault()
    const autosave = createAutosave(vault.save)
    await autosave.flush()
    await vi.advanceTimersByTimeAsync(10 * autosaveMs)
    expect(vault.given).toEqual([])
    expect(autosave.state()).toEqual({ is: 'untouched' })
  })

  it('sends one save at a time, and then the newest words', async () => {
    const vault = slowVault()
    const autosave = createAutosave(vault.save)
    autosave.change('a')
    await vi.advanceTimersByTimeAsync(autosaveMs)
    autosave.change('ab')
    autosave.change('abc')
    await vi.advanceTimersByTimeAsync(5 * autosaveMs)
    expect(vault.given).toEqual(['a'])
    await vault.answer()
    expect(autosave.state().is).toBe('unsaved')
    await vi.advanceTimersByTimeAsync(autosaveMs)
    expect(vault.given).toEqual(['a', 'abc'])
    await vault.answer()
    expect(autosave.state().is).toBe('saved')
  })

  it('flushes at once, once, however often it is asked', async () => {
    const vault = slowVault()
    const autosave = createAutosave(vault.save)
    autosave.change('now')
    const asked = [autosave.flush(), autosave.flush(), autosave.flush()]
    await vi.advanceTimersByTimeAsync(0)
    expect(vault.given).toEqual(['now'])
    await vault.answer()
    await Promise.all(asked)
    await vi.advanceTimersByTimeAsync(5 * autosaveMs)
    expect(vault.given).toEqual(['now'])
  })

  it('flushes what was typed while a save was on its way', async () => {
    const vault = slowVault()
    const autosave = createAutosave(vault.save)
    autosave.change('one')
    void autosave.flush()
    await vi.advanceTimersByTimeAsync(0)
    autosave.change('one two')
    const done = autosave.flush()
    await vault.answer()
    await vault.answer()
    await done
    expect(vault.given).toEqual(['one', 'one two'])
    expect(autosave.state().is).toBe('saved')
  })

  it('keeps words whose save failed, says why, and tries again when asked', async () => {
    const answers: Result<null>[] = [fail({ code: 'disk-full' }), succeed(null)]
    const given: string[] = []
    const autosave = createAutosave(async (text: string) => {
      given.push(text)
      return answers.shift() ?? succeed(null)
    })
    autosave.change('precious')
    await vi.advanceTimersByTimeAsync(autosaveMs)
    expect(autosave.state()).toEqual({ is: 'failed', failure: { code: 'disk-full' } })
    await autosave.flush()
    expect(given).toEqual(['precious', 'precious'])
    expect(autosave.state().is).toBe('saved')
  })

  it('tries again by itself when typing goes on after a failure', async () => {
    const answers: Result<null>[] = [fail({ code: 'disk-full' })]
    const given: string[] = []
    const autosave = createAutosave(async (text: string) => {
      given.push(text)
      return answers.shift() ?? succeed(null)
    })
    autosave.change('a')
    await vi.advanceTimersByTimeAsync(autosaveMs)
    autosave.change('ab')
    await vi.advanceTimersByTimeAsync(autosaveMs - 1)
    expect(given).toEqual(['a'])
    await vi.advanceTimersByTimeAsync(1)
    expect(given).toEqual(['a', 'ab'])
  })

  it('takes a vault process that went away for a failure, not for a saved text', async () => {
    const autosave = createAutosave(() => Promise.reject(new Error('locked')))
    autosave.change('words')
    await autosave.flush()
    expect(autosave.state()).toEqual({ is: 'failed', failure: { code: 'locked' } })
  })

  it('tells the time of the save', async () => {
    vi.setSystemTime(new Date('2027-03-16T21:03:00Z'))
    const autosave = createAutosave(async () => succeed(null))
    autosave.change('words')
    await autosave.flush()
    expect(autosave.state()).toEqual({ is: 'saved', at: new Date('2027-03-16T21:03:00Z') })
  })
})
