import type { Finding } from '../../preload/contract/notes.ts'
import classes from './marked-text.module.css'
import { textSpans } from './text-spans.ts'

/** A note as it will be signed, with the names of others marked. */
export function MarkedText({ text, findings }: { readonly text: string; readonly findings: readonly Finding[] }) {
  const spans = textSpans(text, findings)
  let at = 0
  const parts = spans.map(({ from, to }) => {
    const before = text.slice(at, from)
    at = to
    return { from, before, marked: text.slice(from, to) }
  })
  return (
    <p className={classes.text} dir="auto">
      {parts.map(({ from, before, marked }) => (
        <span key={from}>
          {before}
          <mark className={classes.hit}>{marked}</mark>
        </span>
      ))}
      {text.slice(at)}
    </p>
  )
}
