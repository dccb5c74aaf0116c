import { readdirSync, readFileSync } from 'node:fs'

export type RunningProcess = { readonly pid: number; readonly parent: number; readonly commandLine: string }

/** Every process that a process has started, and theirs. Linux only; elsewhere none is found. */
export function descendantsOf(pid: number): RunningProcess[] {
  const all = runningProcesses()
  const below = (parent: number): RunningProcess[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)])
  return below(pid)
}

/**
 * The value of a switch such as `--type=renderer`. Words end with NUL, but children of Chromium write their command line
 * anew with blanks between them.
 */
export const switchOf = ({ commandLine }: RunningProcess, name: string): string | undefined =>
  new RegExp(`(?:^|[\\0 ])--${name}=(.*?)(?=\\0| --|$)`).exec(commandLine)?.[1]

const runningProcesses = (): RunningProcess[] =>
  folders('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      // The name in brackets may hold anything, so what follows is counted from its end.
      const [, parent] = (readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1) ?? '').split(' ')
      const commandLine = readFileSync(`/proc/${name}/cmdline`, 'utf8')
      return [{ pid: Number(name), parent: Number(parent), commandLine }]
    } catch {
      return [] // it ended while we looked
    }
  })

function folders(path: string): string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
