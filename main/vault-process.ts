import { join } from 'node:path'
import type { MessagePortMain } from 'electron'
import type { Result } from '../preload/contract/failure.ts'
import type { ToMain, ToVault } from './control.ts'
import { demoUsers } from './demo-practice/demo-users.ts'
import { makeDemo } from './demo-practice/make-demo.ts'
import { openPdfPress } from './documents/pdf-press.ts'
import { makeDoor } from './door/door.ts'
import { logText, placeOf } from './log.ts'
import { openPractice, readPractice } from './practice/practice-service.ts'
import { addProgramme } from './programmes/programme-service.ts'
import { calibrateCosts } from './vault/calibrate-costs.ts'
import { type Desk, makeDesk } from './vault/desk.ts'
import { type ProofOrder, proveFiles } from './vault/prove-files.ts'
import { signOut } from './vault/sign-in.ts'

/** What the page says on the port. */
type FromPage = { readonly id: number; readonly name: string; readonly input: unknown } | { readonly say: 'drained' }

// The library that opens the files has Node write a report of this process to learn which C library it runs on. By
// itself such a report asks the system for its network interfaces, and would ask for the names of peers.
Object.assign(process.report ?? {}, { excludeNetwork: true })

const main = process.parentPort
const tell = (message: ToMain) => main.postMessage(message)

// Its thread starts with the first document and dies with this process.
const press = openPdfPress(join(import.meta.dirname, 'pdf-thread.js'))

let desk: Desk | null = null
let page: MessagePortMain | null = null
let door: ReturnType<typeof makeDoor> | null = null
let costs: ReturnType<typeof calibrateCosts> | undefined
let prover: ((port: MessagePortMain) => void) | null = null

main.on('message', ({ data, ports }: { data: ToVault; ports: MessagePortMain[] }) => {
  const [port] = ports
  switch (data.type) {
    case 'start':
      return start(data)
    case 'port':
      return port && listen(port)
    case 'destination':
      return receive(data)
    case 'wait':
      return desk && wait(desk, data)
    case 'flush':
      return flush()
    case 'prover':
      return port && prover?.(port)
    case 'prove':
      return port && proveOnce(port)
  }
})
tell({ type: 'ready' })

/** Said again where another folder was chosen at the sign-in page; never once somebody is signed in. */
async function start(said: Extract<ToVault, { type: 'start' }>): Promise<void> {
  await door?.idle()
  if (desk?.open) return
  desk = makeDesk({
    vaultFolder: said.vaultFolder,
    anchorFolder: said.anchorFolder,
    tell,
    costs: () => {
      costs ??= calibrateCosts()
      return costs
    },
    prove: proveElsewhere,
    async furnish(work, practice) {
      await openPractice(work, practice)
      await addProgramme(work, { name: 'Resilience group' })
    },
    layOut: press.layOut,
    readPractice,
    demoUsers: said.demo ? Object.values(demoUsers) : null,
    makeDemo,
  })
  wait(desk, said)
  door = makeDoor(desk, (line) => tell({ type: 'log', line: logText(line) }))
}

/** The room hides what a file would show: a dialog that stood open meanwhile comes too late. */
function receive({ ticket, path }: Extract<ToVault, { type: 'destination' }>): void {
  if (desk?.state === 'open') desk.deliveries.receive(ticket, path)
}

function wait(at: Desk, { failedUnlocks, waitMs }: { failedUnlocks: number; waitMs: number }): void {
  at.failedUnlocks = failedUnlocks
  at.nextTryAt = performance.now() + waitMs
}

function listen(port: MessagePortMain): void {
  page = port
  port.on('message', async ({ data }: { data: FromPage }) => {
    if ('say' in data) return close()
    const result: Result<unknown> = (await door?.call(data.name, data.input)) ?? {
      ok: false,
      failure: { code: 'locked' },
    }
    port.postMessage({ id: data.id, result })
  })
  // A page that is gone has no last words: a lock then need not wait for them.
  port.on('close', () => {
    page = null
  })
  port.start()
}

/** A lock: the page says its last words on its own port, behind everything it said before. */
function flush(): void {
  if (page) page.postMessage({ ask: 'drain' })
  // Main ends this process a second after it asked. A page that hangs must not cost the checkpoint.
  setTimeout(close, page ? lastWordsMs : 0)
  // Nor may a call that makes a file and is not done by then leave half of it.
  setTimeout(() => desk?.deliveries.forget(), lastFilesMs)
}
const lastWordsMs = 700
const lastFilesMs = 850

let closing: Promise<void> | undefined
function close(): Promise<void> {
  closing ??= closeOnce()
  return closing
}

async function closeOnce(): Promise<void> {
  await door?.idle()
  try {
    if (desk) signOut(desk)
  } catch (error) {
    tell({ type: 'log', line: logText({ endpoint: 'lock', ms: 0, code: 'unexpected', place: placeOf(error) }) })
  }
  tell({ type: 'flushed' })
}

/** Asks main for a second process like this one and a port to it; keys go over the port, not through main. */
async function proveElsewhere(order: ProofOrder): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  prover = (port) => {
    port.on('message', ({ data }: { data: { proved: boolean } }) => {
      resolve(data.proved)
      port.postMessage({ thanks: true })
    })
    port.on('close', () => resolve(false))
    port.start()
    port.postMessage(order)
  }
  tell({ type: 'prove' })
  try {
    return await promise
  } finally {
    prover = null
  }
}

/** This process was started to prove files: one order, one answer, and it ends when it was heard. */
function proveOnce(port: MessagePortMain): void {
  port.on('message', ({ data }: { data: ProofOrder | { readonly thanks: true } }) => {
    if ('thanks' in data) process.exit(0)
    const files = data.files.map((file) => ({ ...file, key: Buffer.from(file.key) }))
    port.postMessage({ proved: proves({ ...data, files }) })
  })
  port.start()
}

function proves(order: ProofOrder): boolean {
  try {
    return proveFiles(order)
  } catch {
    return false
  }
}
