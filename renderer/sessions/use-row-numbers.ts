import { useEffect, useRef } from 'react'
import { isWriting } from '../app/shortcut.ts'

/** A row's number works from anywhere on the screen, but not while somebody writes or a dialog is open. */
export function useRowNumbers(go: (key: string) => boolean): void {
  const latest = useRef(go)
  useEffect(() => {
    latest.current = go
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (!/^\d$/.test(event.key) || isWriting(event.target) || document.querySelector('[aria-modal="true"]')) return
      if (latest.current(event.key)) event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
