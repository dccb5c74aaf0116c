// A process of its own, whose memory is that of one report and nothing else.
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const { folder, owner } = JSON.parse(process.env.GROVE_BENCH_ORDER ?? '{}')
const { module } = await runnerImport<typeof import('./report-memory.ts')>(
  resolve(import.meta.dirname, 'report-memory.ts'),
  { configFile: false, logLevel: 'silent', root: resolve(import.meta.dirname, '../..') },
)
process.stdout.write(String(await module.reportMemory(folder, owner)))
