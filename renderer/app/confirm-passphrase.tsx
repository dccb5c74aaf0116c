import { Button, Modal, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Result } from '../../preload/contract/failure.ts'
import { passphrase } from '../../preload/contract/fields.ts'
import { z } from '../../preload/contract/zod.ts'
import { PassphraseInput } from '../ui/passphrase-input.tsx'
import { CallForm } from './call-form.tsx'
import type { ReasonTexts } from './failure-text.ts'
import { useCallForm } from './use-call-form.ts'
import { sayWrongPassphrase, wrongPassphraseAtField } from './wrong-passphrase.ts'

type Props<O> = {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: string
  /** What the passphrase will do, in a sentence. */
  readonly children: ReactNode
  /** The verb on the button. */
  readonly action: string
  readonly send: (passphrase: string) => Promise<Result<O>>
  readonly onDone: (value: O) => void
  readonly reasons?: ReasonTexts
}

/** Asks for the passphrase before an endpoint with `confirm`. A wrong one is said at the field, and stays to be mended. */
export function ConfirmPassphrase<O>(props: Props<O>) {
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={props.title}>
      <ConfirmForm {...props} />
    </Modal>
  )
}

const schema = z.strictObject({ passphrase })

function ConfirmForm<O>({ children, action, send, onDone, onClose, reasons }: Props<O>) {
  const form = useCallForm({
    initial: { passphrase: '' },
    schema,
    input: (values) => values,
    send: (input) => wrongPassphraseAtField(send(input.passphrase)),
    onSaved: onDone,
    say: sayWrongPassphrase,
    ...(reasons ? { reasons } : {}),
  })
  return (
    <CallForm
      form={form}
      action={action}
      beside={
        <Button variant="subtle" color="gray" onClick={onClose}>
          Cancel
        </Button>
      }
    >
      <Stack gap="md">
        <Text component="div">{children}</Text>
        <PassphraseInput label="Your passphrase" data-autofocus {...form.fields.getInputProps('passphrase')} />
      </Stack>
    </CallForm>
  )
}
