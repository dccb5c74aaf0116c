import type { KeyboardEvent, ReactNode } from 'react'

/** Arrow keys lead from a search field down to the rows' links and among them. Enter opens, as with any link. */
export function ArrowRows({ children }: { readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is pressed; the arrows only move the focus
    <div onKeyDown={moveAmongRows}>{children}</div>
  )
}

function moveAmongRows(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input[type="search"], [data-row-link]')]
  const here = stops.indexOf(document.activeElement as HTMLElement)
  const next = stops[here + step]
  if (here === -1 || !next) return
  event.preventDefault()
  next.focus()
}
