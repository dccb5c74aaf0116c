import { type ReactNode, useEffect, useRef } from 'react'
import classes from './row-question.module.css'

/** A question in a row. Takes the focus when it is asked. */
export function QuestionBox({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>('[data-question]')
    first?.focus()
    if (first instanceof HTMLInputElement) first.select()
  }, [])
  return (
    <div ref={box} className={classes.question}>
      {children}
    </div>
  )
}
