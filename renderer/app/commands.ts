import { useEffect, useRef, useSyncExternalStore } from 'react'

export type Command = {
  readonly id: string
  /** Begins with a verb: `New participant`, `Go to groups`. */
  readonly label: string
  /** Do: what this screen offers · Grove: what every screen offers */
  readonly group: 'Do' | 'Go to' | 'Grove'
  /** For example `N` or `mod+Enter`; see `shortcut.ts`. */
  readonly keys?: string
  readonly run: () => void
}

let offered: readonly Command[] = []
const listeners = new Set<() => void>()

function offer(next: readonly Command[]): void {
  offered = next
  for (const tell of listeners) tell()
}

/** Offers commands in the palette (Ctrl K), by their keys, and in the keyboard help, while the component is mounted. */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
  })
  const shape = JSON.stringify(commands.map(({ id, label, group, keys }) => [id, label, group, keys]))
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` says whether the list changed; `run` is read late
  useEffect(() => {
    const mine = latest.current.map((command) => ({
      ...command,
      run: () => latest.current.find(({ id }) => id === command.id)?.run(),
    }))
    offer([...offered, ...mine])
    return () => offer(offered.filter((command) => !mine.includes(command)))
  }, [shape])
}

export const offeredCommands = (): readonly Command[] => offered

const subscribe = (tell: () => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}
export const useOfferedCommands = (): readonly Command[] => useSyncExternalStore(subscribe, offeredCommands)
