import { type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron'
import type { ToMain, ToVault } from '../control.ts'

export type VaultChild = {
  readonly post: (word: ToVault, ports?: MessagePortMain[]) => void
  /** Asks for the page's last words and a closed vault; after the limit it goes on without. */
  readonly flush: () => Promise<void>
  /** Resolves when the process is gone. */
  readonly kill: () => Promise<void>
}

export type VaultChildHeard = {
  readonly onWord: (word: ToMain) => void
  /** It died by itself, not by kill(). */
  readonly onDeath: () => void
}

/** How long the last words may take, and how long the process may take to end when it is asked to. */
const patience = { flushMs: 1000, gentleMs: 250 }

// Nothing of the surroundings reaches the process that holds the keys, but what a clock and Windows need.
const passedOn = ['TZ', 'LANG', 'LC_ALL', 'SystemRoot', 'SYSTEMROOT', 'windir']

const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms).unref())

/** Starts the vault process. Its output is thrown away in an installed Grove: a library might print a record. */
export function startVaultChild(
  path: string,
  quiet: boolean,
  { onWord, onDeath }: VaultChildHeard,
  { flushMs, gentleMs } = patience,
): VaultChild {
  const env = Object.fromEntries(passedOn.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
  const stdio = quiet ? 'ignore' : 'inherit'
  const child: UtilityProcess = utilityProcess.fork(path, [], { serviceName: 'Grove vault', env, stdio })
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  const flushed = Promise.withResolvers<void>()
  let pid: number | undefined
  let killed = false
  let lives = true
  child.once('spawn', () => {
    pid = child.pid
    if (killed) child.kill() // the lock came before the start was over
  })
  child.on('message', (word: ToMain) => {
    if (word.type === 'flushed') flushed.resolve()
    else if (!killed) onWord(word)
  })
  void gone.then(() => {
    lives = false
    if (!killed) onDeath()
  })

  const post = (word: ToVault, ports?: MessagePortMain[]) => {
    if (lives) child.postMessage(word, ports)
  }

  return {
    post,
    flush: () => {
      post({ type: 'flush' })
      return Promise.race([flushed.promise, gone, wait(flushMs)])
    },
    kill: async () => {
      killed = true
      if (lives) child.kill()
      await Promise.race([gone, wait(gentleMs)])
      try {
        if (pid && lives) process.kill(pid, 'SIGKILL')
      } catch {
        // gone already
      }
      await gone
    },
  }
}
