import { Button, Group, Modal, Text } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'

/**
 * Keeps somebody on a screen whose words are not saved, until they choose. A function is asked when they are about to
 * go, and may save first.
 */
export function LeaveGuard({ when }: { readonly when: boolean | (() => boolean | Promise<boolean>) }) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => (typeof when === 'function' ? when() : when),
    enableBeforeUnload: false,
    withResolver: true,
  })
  return (
    <Modal opened={status === 'blocked'} onClose={() => reset?.()} title="Something here is not saved">
      <Text mb="lg">What you typed is still on this screen. If you go now, it is lost.</Text>
      <Group gap="sm">
        <Button data-autofocus onClick={() => reset?.()}>
          Stay
        </Button>
        <Button variant="subtle" color="gray" onClick={() => proceed?.()}>
          Go and lose it
        </Button>
      </Group>
    </Modal>
  )
}
