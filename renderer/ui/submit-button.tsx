import { Button, type ButtonProps, Loader } from '@mantine/core'
import type { ComponentPropsWithRef } from 'react'
import { useDelayed } from './use-delayed.ts'

type Props = ButtonProps & Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps> & { readonly busy: boolean }

/**
 * The one primary action of a form. It is never disabled: a button that cannot be pressed tells nobody why. While the
 * answer is on its way it says so, after a moment in which most answers have come.
 */
export function SubmitButton({ busy, ...rest }: Props) {
  const slow = useDelayed(busy, 300)
  return (
    <Button
      type="submit"
      aria-busy={busy}
      rightSection={slow ? <Loader size={16} color="currentColor" aria-label="Working" /> : null}
      {...rest}
    />
  )
}
