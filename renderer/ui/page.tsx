import { Group, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import classes from './page.module.css'

/**
 * One screen: where it belongs, its title, at most one primary action, and its content. On arrival the title gets the
 * focus, so that the next Tab and a screen reader begin here, unless a field asked for the focus.
 */
export function Page(props: {
  readonly title: string
  readonly description?: ReactNode
  /** The one primary action; everything else belongs into `secondary` or beside what it acts on. */
  readonly action?: ReactNode
  readonly secondary?: ReactNode
  /** The way up, above the title. */
  readonly above?: ReactNode
  /** narrow: forms and texts · normal: lists · wide: sheets and grids */
  readonly width?: 'narrow' | 'normal' | 'wide'
  readonly children: ReactNode
}) {
  const page = useRef<HTMLDivElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    page.current?.closest('main')?.scrollTo(0, 0)
    if (!page.current?.contains(document.activeElement)) title.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div ref={page} className={classes.page} data-width={props.width ?? 'normal'}>
      <header className={classes.header}>
        {props.above && <div className={classes.above}>{props.above}</div>}
        <Group justify="space-between" align="flex-start" gap="lg" wrap="nowrap">
          <Stack gap={6}>
            <Title order={1} ref={title} tabIndex={-1}>
              {props.title}
            </Title>
            {props.description && (
              <Text c="dimmed" maw={640} component="div">
                {props.description}
              </Text>
            )}
          </Stack>
          {(props.action || props.secondary) && (
            <Group gap="sm" wrap="nowrap" className={classes.actions ?? ''}>
              {props.secondary}
              {props.action}
            </Group>
          )}
        </Group>
      </header>
      {props.children}
    </div>
  )
}
