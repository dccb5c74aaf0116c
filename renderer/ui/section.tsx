import { Group, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './section.module.css'

/** A titled card on a page. */
export function Section(props: {
  readonly title: string
  readonly action?: ReactNode
  /** No padding around the content: for tables that reach the edges. */
  readonly flush?: boolean
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <Group justify="space-between" className={classes.head}>
        <Title order={2} size="h3" id={id}>
          {props.title}
        </Title>
        {props.action}
      </Group>
      <div className={props.flush ? undefined : classes.body}>{props.children}</div>
    </section>
  )
}
