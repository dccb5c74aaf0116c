import { Group, Text } from '@mantine/core'
import { SubmitButton } from './submit-button.tsx'

/** Below a long list that is fetched page by page. */
export function ShowMore(props: {
  readonly shown: number
  /** What the rows are, in the plural. */
  readonly things: string
  readonly hasMore: boolean
  readonly busy: boolean
  readonly onMore: () => void
}) {
  if (!props.hasMore) return null
  return (
    <Group justify="center" mt="lg" gap="md">
      <Text size="sm" c="dimmed" role="status">
        {props.shown} {props.things} shown
      </Text>
      <SubmitButton type="button" variant="default" busy={props.busy} onClick={props.onMore}>
        Show more
      </SubmitButton>
    </Group>
  )
}
