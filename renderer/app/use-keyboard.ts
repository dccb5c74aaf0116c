import { useEffect } from 'react'
import { offeredCommands } from './commands.ts'
import { isBare, isShortcut, isWriting } from './shortcut.ts'

/** Runs the offered command whose keys were pressed; the one offered last wins. */
export function useKeyboard(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // A key that is held down is one command.
      if (event.repeat || event.defaultPrevented || event.isComposing) return
      const command = offeredCommands().findLast(({ keys }) => keys !== undefined && isShortcut(keys, event))
      if (!command?.keys) return
      const inDialog = document.querySelector('[role="dialog"][aria-modal="true"]') !== null
      if (isBare(command.keys) && (isWriting(event.target) || inDialog)) return
      event.preventDefault()
      command.run()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
