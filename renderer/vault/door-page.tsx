import { Text, Title } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { GroveMark } from '../ui/grove-mark.tsx'
import classes from './door-page.module.css'

/** The page of the locked Grove: one thing on it, above a line of trees. A new title gets the focus. */
export function DoorPage(props: {
  readonly title: string
  readonly description?: ReactNode
  /** Where in a row of steps this one stands. */
  readonly step?: { readonly number: number; readonly of: number }
  /** Below the card: other ways. */
  readonly below?: ReactNode
  readonly children?: ReactNode
}) {
  const { title, step } = props
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another title is another step
  useEffect(() => {
    if (!heading.current?.closest('main')?.contains(document.activeElement)) heading.current?.focus()
  }, [title])
  return (
    <div className={classes.ground}>
      <div className={classes.trees} aria-hidden />
      <main className={classes.column}>
        <div className={classes.brand}>
          <GroveMark size={36} />
          <span className={classes.name}>Grove</span>
        </div>
        <div className={classes.card}>
          {step && (
            <div className={classes.steps}>
              <Text size="xs" c="dimmed">
                Step {step.number} of {step.of}
              </Text>
              <div className={classes.bar} aria-hidden>
                {Array.from({ length: step.of }, (_, i) => i + 1).map((n) => (
                  <span key={n} data-done={n <= step.number || undefined} />
                ))}
              </div>
            </div>
          )}
          <Title order={1} className={classes.title ?? ''} ref={heading} tabIndex={-1}>
            {title}
          </Title>
          {props.description && <div className={classes.description}>{props.description}</div>}
          <div className={classes.body}>{props.children}</div>
        </div>
        {props.below && <div className={classes.below}>{props.below}</div>}
      </main>
    </div>
  )
}
