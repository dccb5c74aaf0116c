import classes from './keys.module.css'

const names: Record<string, string> = {
  mod: 'Ctrl',
  enter: 'Enter',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
  space: 'Space',
}

/** A shortcut as printed on the keys: `mod+K` shows Ctrl and K. */
export function Keys({ of }: { readonly of: string }) {
  return (
    <span className={classes.keys}>
      {of.split('+').map((key) => (
        <kbd key={key} className={classes.key}>
          {names[key.toLowerCase()] ?? (key.length === 1 ? key.toUpperCase() : key)}
        </kbd>
      ))}
    </span>
  )
}
