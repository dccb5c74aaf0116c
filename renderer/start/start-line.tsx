import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './start-line.module.css'

/** One thing that waits: what it is, why it waits, and the one thing to do about it. */
export function StartLine(props: {
  readonly title: string
  readonly below?: ReactNode
  readonly reason: ReactNode
  readonly more?: ReactNode
  readonly action: ReactNode
}) {
  return (
    <div className={classes.line}>
      <div className={classes.what}>
        <Text fw={600}>{props.title}</Text>
        {props.below && (
          <Text size="sm" c="dimmed" component="div">
            {props.below}
          </Text>
        )}
      </div>
      <div className={classes.why}>
        <Text size="sm" component="div">
          {props.reason}
        </Text>
        {props.more && (
          <Text size="sm" c="dimmed" component="div">
            {props.more}
          </Text>
        )}
      </div>
      <div className={classes.action}>{props.action}</div>
    </div>
  )
}
