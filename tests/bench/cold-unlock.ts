import { performance } from 'node:perf_hooks'
import { argon2id } from '../../main/vault/key-derivation.ts'
import { aDesk, ok, type Person } from '../support/a-desk.ts'
import { cheapestCosts } from '../support/quick-derive.ts'
import { median, timed } from './by-turns.ts'
import { wholeStartPage } from './whole-start-page.ts'

/** Milliseconds over the key derivation until the first screen's data are there, in a process that did nothing yet. */
export async function coldUnlock(folder: string, { userId, passphrase }: Person): Promise<number> {
  const test = aDesk(folder)
  // The sign-in screen has asked for this before anybody types.
  await ok(test.grove.vault.state())
  const before = performance.now()
  await ok(test.grove.vault.unlock({ userId, passphrase }))
  await wholeStartPage(test)
  const whole = performance.now() - before
  test.lock()
  return whole - (await derivationMs(passphrase))
}

/** What the derivation alone takes, at the costs of the vault. */
export async function derivationMs(passphrase: string): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < 9; i++) times.push(await timed(() => argon2id(passphrase, Buffer.alloc(32, i), cheapestCosts)))
  return median(times)
}
