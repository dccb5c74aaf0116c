import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Calls, createLink, type Link } from '../stand-in/link.ts'
import type { AppCalls } from '../stand-in/wire.ts'

export type AppProcess = Pick<Link<AppCalls>, 'ask' | 'tell'> & {
  readonly pid: number | undefined
  /** The exit code; null after a signal. */
  readonly exited: Promise<number | null>
  readonly kill: () => void
}
type Options = {
  readonly root: string
  readonly relayPath: string
  readonly env: Record<string, string>
  readonly args: readonly string[]
  readonly onLog: (text: string) => void
  /** What the driver answers. */
  readonly answers: Calls
}

const register = resolve(import.meta.dirname, '../stand-in/register.ts')

/** Forks the real out/main/index.js, with `electron` meaning the stand-in. */
export function startAppProcess({ root, relayPath, env, args, onLog, answers }: Options): AppProcess {
  const about = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'))
  const child = fork(resolve(root, about.main), [...args], {
    execArgv: ['--import', register, '--enable-source-maps'],
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      STAND_IN_DRIVER: '1',
      STAND_IN_RELAY: relayPath,
      STAND_IN_PACKAGE: JSON.stringify({ name: about.name, productName: about.productName, version: about.version }),
      ...env,
    },
  })
  const link = createLink<AppCalls>((message) => {
    if (child.connected) child.send(message)
  }, answers)
  child.on('message', link.receive)
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', onLog)
  const exited = new Promise<number | null>((done) => child.once('exit', (code) => done(code)))
  void exited.then(() => link.cut('the application has exited'))
  return { ask: link.ask, tell: link.tell, pid: child.pid, exited, kill: () => void child.kill('SIGKILL') }
}
