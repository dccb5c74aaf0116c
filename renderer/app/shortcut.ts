type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/**
 * Whether a key press is the shortcut: `mod+K` (Ctrl, on a Mac also Command), `alt+1`, `shift+Enter`, `N`, `?`.
 * Shift counts only with letters and named keys: where `?` sits is the keyboard's business.
 */
export function isShortcut(keys: string, press: KeyPress): boolean {
  const parts = keys.toLowerCase().split('+')
  const key = parts.at(-1)
  const wants = (modifier: string) => parts.slice(0, -1).includes(modifier)
  if ((press.ctrlKey || press.metaKey) !== wants('mod') || press.altKey !== wants('alt')) return false
  if (/^([a-z]|[a-z]\w+)$/i.test(press.key) && press.shiftKey !== wants('shift')) return false
  return (press.key === ' ' ? 'space' : press.key.toLowerCase()) === key
}

/** A shortcut without Ctrl or Alt, which must not take a letter away from somebody who writes. */
export const isBare = (keys: string): boolean => !/(mod|alt)\+/i.test(keys)

export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)
}
