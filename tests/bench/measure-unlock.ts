import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { ok } from '../support/a-desk.ts'
import type { BenchVault } from './bench-vault.ts'
import { median, timed } from './by-turns.ts'
import { derivationMs } from './cold-unlock.ts'
import { wholeStartPage } from './whole-start-page.ts'

const warmRounds = 15
const coldRounds = 5

/** Milliseconds over the key derivation, from the passphrase to the first screen's data, in a process that runs. */
export async function warmUnlock({ encrypted, owner }: BenchVault): Promise<number> {
  const { grove, lock } = encrypted
  const times: number[] = []
  for (let round = 0; round < warmRounds; round++) {
    lock()
    times.push(
      await timed(async () => {
        await ok(grove.vault.unlock({ userId: owner.userId, passphrase: owner.passphrase }))
        await wholeStartPage(encrypted)
      }),
    )
  }
  return median(times) - (await derivationMs(owner.passphrase))
}

/** The same in processes that did nothing before. Leaves the vault locked. */
export function coldUnlocks({ encrypted, owner }: BenchVault): number {
  encrypted.lock()
  const order = JSON.stringify({ folder: encrypted.folder, owner })
  const times = Array.from({ length: coldRounds }, () => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [resolve(import.meta.dirname, 'run-cold-unlock.ts')],
      { encoding: 'utf8', env: { ...process.env, GROVE_BENCH_ORDER: order, NODE_OPTIONS: '' } },
    )
    if (status !== 0) throw new Error(stderr)
    return Number(stdout)
  })
  return median(times)
}
