import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'

/** What is traced: everything about sockets, and every way to a file that is written, made or renamed. */
const calls = [
  'network',
  '?open',
  '?creat',
  'openat',
  ...['rename', 'link', 'symlink', 'mkdir', 'mknod'].flatMap((name) => [`?${name}`, `?${name}at`]),
  '?renameat2',
  'truncate',
].join(',')

export const canTrace = process.platform === 'linux' && spawnSync('strace', ['-V']).status === 0

export type SystemCalls = {
  readonly lines: () => readonly string[]
  readonly stop: () => Promise<void>
}

/** Follows a process and all that it starts from now on; resolves when nothing of it can be missed any more. */
export async function traceSystemCalls(pid: number, file: string): Promise<SystemCalls> {
  const tracer = spawn('strace', ['-f', '-s', '500', '-e', `trace=${calls}`, '-o', file, '-p', String(pid)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await attached(tracer)
  return {
    lines: () => readFileSync(file, 'utf8').split('\n').filter(Boolean),
    stop: async () => {
      const gone = tracer.exitCode !== null || tracer.signalCode !== null ? null : once(tracer, 'exit')
      tracer.kill('SIGINT')
      await gone
    },
  }
}

/** It says so of each process and thread that it begins to follow. */
function attached(tracer: ChildProcess): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  let said = ''
  tracer.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text
    if (said.includes(' attached')) resolve()
  })
  tracer.once('exit', () => reject(new Error(`strace does not follow: ${said}`)))
  return promise
}

/** The kinds of sockets that were asked for, for example AF_UNIX. */
export const socketFamilies = (lines: readonly string[]): readonly string[] => [
  ...new Set(lines.flatMap((line) => /\bsocket(?:pair)?\((\w+)/.exec(line)?.[1] ?? [])),
]

const changes =
  /\b(?:creat|rename|renameat|renameat2|link|linkat|symlink|symlinkat|mkdir|mkdirat|mknod|mknodat|truncate)\(/
const opensToWrite = /\bopen(?:at)?\([^)]*\bO_(?:WRONLY|RDWR|CREAT|TRUNC)\b/

/** Every path that was written, made or renamed, whether that went well or not. */
export const writtenPaths = (lines: readonly string[]): readonly string[] => [
  ...new Set(
    lines
      .filter((line) => changes.test(line) || opensToWrite.test(line))
      .flatMap((line) => [...line.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, path = '']) => path)),
  ),
]
