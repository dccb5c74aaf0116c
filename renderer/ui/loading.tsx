import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useDelayed } from './use-delayed.ts'

const widths = ['92%', '78%', '86%', '64%', '81%', '70%']

/** Grey lines where an answer will stand. Nothing for the first moment, in which most answers come. */
export function Loading({ lines = 4 }: { readonly lines?: number }) {
  const slow = useDelayed(true, 250)
  if (!slow) return null
  return (
    <Stack gap="md" py="sm">
      <VisuallyHidden role="status">Loading</VisuallyHidden>
      {Array.from({ length: lines }, (_, i) => widths[i % widths.length]).map((width, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <Skeleton key={i} height={16} width={width} />
      ))}
    </Stack>
  )
}
