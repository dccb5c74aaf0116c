import { notifications } from '@mantine/notifications'

/** Says in a corner that something is done. For good news alone: a failure stands where it happened. */
export const sayDone = (message: string): void => {
  notifications.show({ message, color: 'evergreen', autoClose: 5_000 })
}
