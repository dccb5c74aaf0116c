import { realpathSync } from 'node:fs'
import { afterAll, beforeAll, test } from 'vitest'
import { fileSystemType } from '../../main/vault/file-system-type.ts'
import { ok } from '../support/a-desk.ts'
import { type BenchRow, benchTable } from './bench-table.ts'
import { type BenchVault, benchFolder, benchVault } from './bench-vault.ts'
import { measureDocuments } from './measure-documents.ts'
import { cipherCost, growthOf, pointRead, type Screen } from './measure-reads.ts'
import {
  againstFsync,
  attendanceSaves,
  auditedSaves,
  draftSaves,
  type SaveFigures,
  saveCipherCost,
} from './measure-saves.ts'
import { coldUnlocks, warmUnlock } from './measure-unlock.ts'
import { benchSizes, practiceSize } from './practice-size.ts'

// Figures are ratios of one run; nothing here fails because a computer is slow (performance.md).
let tenth: BenchVault
let whole: BenchVault
const rows: BenchRow[] = []

beforeAll(async () => {
  tenth = await benchVault(benchSizes[0])
  whole = await benchVault(benchSizes[1])
})
afterAll(() => {
  for (const vault of [tenth, whole]) vault?.remove()
  console.log(`\n${heading()}\n\n${benchTable(rows)}\n`)
})

function heading(): string {
  const { groups, membersEach, sessionsEach } = practiceSize(benchSizes[1])
  const people = (groups * membersEach).toLocaleString('en')
  const sessions = (groups * sessionsEach).toLocaleString('en')
  const disk = fileSystemType(realpathSync(benchFolder())) ?? 'a disk'
  return `${people} participants, ${sessions} sessions, on ${disk}; growth: ten times the rows`
}

const times = (figure: number) => `${figure.toFixed(2)}x`

test.each([
  ['hot', 2],
  ['any', 3],
] as const)('a point read, %s', async (kind, goal) => {
  const figure = await pointRead(whole, kind)
  rows.push({
    what: `point read through the repository, ${kind}`,
    against: 'raw prepared statement, plain file',
    goal: `<= ${goal}x`,
    figure: times(figure),
    isMet: figure <= goal,
    growth: null,
  })
})

test.each([
  ['dashboard', 1.25],
  ['first page of participants', 1.1],
  ['one session', 1.1],
] as const)('%s', async (screen: Screen, goal) => {
  const figure = await cipherCost(whole, screen)
  rows.push({
    what: screen,
    against: 'the same code, plain files',
    goal: `<= ${goal}x`,
    figure: times(figure),
    isMet: figure <= goal,
    growth: { times: await growthOf(whole, tenth, screen), goal: 1.3 },
  })
})

test('an answer is small', async () => {
  const page = await ok(whole.encrypted.grove.participants.list({ search: '', after: null }))
  const kilobytes = Buffer.byteLength(JSON.stringify(page)) / 1024
  rows.push({
    what: 'first page of participants, size',
    against: 'structured clone',
    goal: '<= 200 rows or 64 KB',
    figure: `${page.rows.length} rows, ${kilobytes.toFixed(0)} KB`,
    isMet: page.rows.length <= 200 || kilobytes <= 64,
    growth: null,
  })
})

test.each([
  ['save of a note draft, one file', draftSaves, 6],
  ['save with an audit entry, one file', auditedSaves, 6],
  ['attendance with an audit entry, two files', attendanceSaves, 12],
] as const)('%s', async (what, saves, goal) => {
  const before = await againstFsync(tenth, saves)
  const now = await againstFsync(whole, saves)
  rows.push(saveRow(what, goal, before, now), tailRow(now))
})

const saveRow = (what: string, goal: number, before: SaveFigures, now: SaveFigures): BenchRow => ({
  what,
  against: 'a page appended and fsynced, same disk',
  goal: `<= ${goal}x`,
  figure: times(now.fsyncs),
  isMet: now.fsyncs <= goal,
  growth: { times: now.fsyncs / before.fsyncs, goal: 1.25 },
})
const tailRow = ({ tail }: SaveFigures): BenchRow => ({
  what: '  its slowest of a hundred (p99)',
  against: 'its median',
  goal: '<= 4x',
  figure: times(tail),
  isMet: tail <= 4,
  growth: null,
})

test.each([
  ['save of a note draft', draftSaves],
  ['attendance', attendanceSaves],
] as const)('%s, encrypted', async (what, saves) => {
  const figure = await saveCipherCost(whole, saves)
  rows.push({
    what: `${what}, encrypted`,
    against: 'the same code, plain files',
    goal: '<= 1.25x',
    figure: times(figure),
    isMet: figure <= 1.25,
    growth: null,
  })
})

test('unlock', async () => {
  const measured = [
    ['unlock to the dashboard, warm', 10, await warmUnlock(tenth), await warmUnlock(whole)],
    ['unlock to the dashboard, a new process', 50, coldUnlocks(tenth), coldUnlocks(whole)],
  ] as const
  for (const [what, goal, before, now] of measured)
    rows.push({
      what,
      against: 'key derivation alone',
      goal: `<= ${goal} ms over it`,
      figure: `${now.toFixed(1)} ms over it`,
      isMet: now <= goal,
      growth: { times: now / before, goal: 1.3 },
    })
})

test('100 closure summaries', async () => {
  const { figure, longestWait } = await measureDocuments()
  rows.push(
    {
      what: '100 closure summaries, in the thread',
      against: 'the layout library alone',
      goal: '<= 1.2x',
      figure: times(figure),
      isMet: figure <= 1.2,
      growth: null,
    },
    {
      what: '  the longest wait of the process meanwhile',
      against: 'one summary, laid out by the process itself',
      goal: '<= 1x',
      figure: times(longestWait),
      isMet: longestWait <= 1,
      growth: null,
    },
  )
})
