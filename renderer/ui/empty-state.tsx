import { Stack, Text, Title } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

/** Nothing here yet: says why, and what to do about it. */
export function EmptyState(props: {
  readonly icon: Icon
  readonly title: string
  readonly children: ReactNode
  readonly action?: ReactNode
}) {
  const Icon = props.icon
  return (
    <div className={classes.empty}>
      <span className={classes.icon}>
        <Icon size={28} stroke={1.5} aria-hidden />
      </span>
      <Stack gap={6} align="center">
        <Title order={2} size="h3">
          {props.title}
        </Title>
        <Text c="dimmed" ta="center" maw={460} component="div">
          {props.children}
        </Text>
      </Stack>
      {props.action}
    </div>
  )
}
