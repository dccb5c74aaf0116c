// A process of its own, so that nothing is warm: what the vault process is when somebody types a passphrase.
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const { folder, owner } = JSON.parse(process.env.GROVE_BENCH_ORDER ?? '{}')
const { module } = await runnerImport<typeof import('./cold-unlock.ts')>(
  resolve(import.meta.dirname, 'cold-unlock.ts'),
  { configFile: false, logLevel: 'silent', root: resolve(import.meta.dirname, '../..') },
)
process.stdout.write(String(await module.coldUnlock(folder, owner)))
