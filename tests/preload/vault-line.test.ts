import { describe, expect, test } from 'vitest'
import { createVaultLine } from '../../preload/vault-line.ts'

type Sent = { id?: number; name?: string; input?: unknown; say?: string }

/** The page's line with a vault at the other end that answers only when told. */
function aLine() {
  const { port1, port2 } = new MessageChannel()
  const line = createVaultLine()
  const sent: Sent[] = []
  const waiting: (() => void)[] = []
  port2.onmessage = ({ data }) => {
    sent.push(data)
    for (const look of waiting.splice(0)) look()
  }
  const heard = async (count: number) => {
    while (sent.length < count) await new Promise<void>((look) => waiting.push(look))
    return sent
  }
  return { line, page: port1 as unknown as MessagePort, vault: port2, heard }
}
const locked = { ok: false, failure: { code: 'locked' } }

describe('calls', () => {
  test('made before the port is there wait for it, in order', async () => {
    const { line, page, vault, heard } = aLine()
    const first = line.call('vault.state', undefined)
    const second = line.call('vault.unlock', { passphrase: 'x' })
    line.attach(page)
    expect(await heard(2)).toEqual([
      { id: 1, name: 'vault.state', input: null },
      { id: 2, name: 'vault.unlock', input: { passphrase: 'x' } },
    ])
    vault.postMessage({ id: 2, result: { ok: true, value: 'two' } })
    vault.postMessage({ id: 1, result: { ok: true, value: 'one' } })
    expect(await first).toEqual({ ok: true, value: 'one' })
    expect(await second).toEqual({ ok: true, value: 'two' })
    vault.close()
  })

  test('with what cannot be copied are answered, not thrown', async () => {
    const { line, page, vault } = aLine()
    const early = line.call('groups.add', { name: () => {} })
    line.attach(page)
    expect(await early).toEqual({ ok: false, failure: { code: 'invalid' } })
    expect(await line.call('groups.add', { name: Symbol('x') })).toEqual({ ok: false, failure: { code: 'invalid' } })
    vault.close()
  })

  test('are answered `locked` when the vault process dies, and ever after', async () => {
    const { line, page, vault, heard } = aLine()
    line.attach(page)
    const told: string[] = []
    line.onLocked(() => told.push('locked'))
    const open = line.call('groups.list', null)
    await heard(1)
    vault.close()
    expect(await open).toEqual(locked)
    expect(await line.call('groups.list', null)).toEqual(locked)
    expect(told).toEqual(['locked'])
  })
})

describe('the last words before a lock', () => {
  test('all arrive before `drained`, also where one saving fails', async () => {
    const { line, page, vault, heard } = aLine()
    line.attach(page)
    line.onLocking(() => line.call('notes.draft', 'one'))
    line.onLocking(async () => {
      throw new Error('this screen has nothing to save')
    })
    line.onLocking(() => {
      throw new Error('nor has this one')
    })
    line.onLocking(async () => {
      await line.call('notes.draft', 'two')
      return line.call('notes.draft', 'three')
    })
    vault.postMessage({ ask: 'drain' })
    for (const count of [2, 3]) {
      const sent = await heard(count)
      for (const { id } of sent.slice(count === 2 ? 0 : 2)) vault.postMessage({ id, result: { ok: true, value: null } })
    }
    const sent = await heard(4)
    expect(sent.map(({ input, say }) => input ?? say)).toEqual(['one', 'two', 'three', 'drained'])
    vault.close()
  })

  test('after them every open and later call is answered `locked`', async () => {
    const { line, page, vault, heard } = aLine()
    line.attach(page)
    const told: string[] = []
    line.onLocked(() => told.push('once'))
    const open = line.call('groups.list', null)
    vault.postMessage({ ask: 'drain' })
    await heard(2)
    expect(await open).toEqual(locked)
    expect(await line.call('groups.list', null)).toEqual(locked)
    vault.close()
    await new Promise((done) => page.addEventListener('close', done))
    expect(told).toEqual(['once'])
  })

  test('a screen that has gone is not asked', async () => {
    const { line, page, vault, heard } = aLine()
    line.attach(page)
    const stop = line.onLocking(() => line.call('notes.draft', 'gone'))
    stop()
    stop()
    vault.postMessage({ ask: 'drain' })
    expect(await heard(1)).toEqual([{ say: 'drained' }])
    vault.close()
  })
})
