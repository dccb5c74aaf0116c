import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { handOver, type MessagePortMain } from './fake-ports.ts'

type Stdio = 'pipe' | 'ignore' | 'inherit'
type ForkOptions = {
  readonly serviceName?: string
  readonly env?: Record<string, string | undefined>
  readonly execArgv?: string[]
  readonly stdio?: Stdio
}

const running = new Map<number, string>()
export const runningChildren = () => [...running].map(([pid, name]) => ({ pid, type: 'Utility', name }))

const register = fileURLToPath(new URL('./register.ts', import.meta.url))

class UtilityProcess extends EventEmitter {
  pid: number | undefined
  private readonly child: ChildProcess
  readonly stdout: ChildProcess['stdout']
  readonly stderr: ChildProcess['stderr']

  constructor(modulePath: string, args: string[], options: ForkOptions) {
    super()
    const output = options.stdio ?? 'inherit'
    this.child = fork(modulePath, args, {
      execArgv: ['--import', register, ...(options.execArgv ?? [])],
      serialization: 'advanced',
      stdio: ['ignore', output, output, 'ipc'],
      env: {
        ...(options.env ?? process.env),
        STAND_IN_UTILITY: '1',
        STAND_IN_RELAY: process.env.STAND_IN_RELAY,
      },
    })
    this.stdout = this.child.stdout
    this.stderr = this.child.stderr
    this.child.once('spawn', () => {
      this.pid = this.child.pid
      if (this.pid) running.set(this.pid, options.serviceName ?? 'Node Utility Process')
      this.emit('spawn')
    })
    this.child.on('message', (message) => this.emit('message', message))
    this.child.on('error', () => {})
    this.child.once('exit', (code, signal) => {
      if (this.pid) running.delete(this.pid)
      this.pid = undefined
      this.emit('exit', code ?? (signal ? constants.signals[signal] : 1))
    })
  }
  postMessage(data: unknown, ports?: readonly MessagePortMain[]) {
    const ends = handOver(ports)
    if (this.child.connected) this.child.send({ data, ports: ends })
  }
  kill() {
    return this.child.kill('SIGTERM')
  }
}

export const utilityProcess = {
  fork: (modulePath: string, args: string[] = [], options: ForkOptions = {}) =>
    new UtilityProcess(modulePath, args, options),
}
