import { Button, Checkbox, Code, Modal, Stack, Text, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { disclosed } from '../../preload/contract/documents.ts'
import { fail, type Result, succeed } from '../../preload/contract/failure.ts'
import type { FileName } from '../../preload/contract/shell.ts'
import { z } from '../../preload/contract/zod.ts'
import { Notice } from '../ui/notice.tsx'
import { CallForm } from './call-form.tsx'
import type { ReasonTexts } from './failure-text.ts'
import { filePassword } from './file-password.ts'
import { useCallForm } from './use-call-form.ts'

/** What goes with a file that leaves the practice: where to, for whom, what for, and the password that opens it. */
export type Release = {
  readonly ticket: string
  readonly recipient: string
  readonly purpose: string
  readonly filePassword: string | null
}

type Props = {
  readonly opened: boolean
  readonly onClose: () => void
  /** For example `Export the closure summary`. */
  readonly title: string
  /** What is in the file, in a sentence. */
  readonly children: ReactNode
  readonly name: FileName
  /** Whether the file may be locked with a password. */
  readonly lockable?: boolean
  readonly send: (release: Release) => Promise<Result<unknown>>
  readonly reasons?: ReasonTexts
  /** Filled in where it is known, for example the participant themselves. */
  readonly recipient?: string
}

const schema = z.strictObject({ ...disclosed, locked: z.boolean() })

/**
 * Asks what has to be kept about a file that is given to somebody, then where it shall lie, and has it made. A password
 * is made by Grove and shown once, after the file is there: nobody writes down one that opens nothing.
 */
export function ReleaseFile(props: Props) {
  const [password, setPassword] = useState<string | null>(null)
  const close = () => {
    setPassword(null)
    props.onClose()
  }
  return (
    // A key or a click beside the dialog must not take a password away that nobody can show again.
    <Modal
      opened={props.opened}
      onClose={close}
      title={props.title}
      closeOnEscape={password === null}
      closeOnClickOutside={password === null}
      withCloseButton={password === null}
    >
      {password === null ? (
        <ReleaseForm {...props} onClose={close} onLocked={setPassword} />
      ) : (
        <PasswordOnce password={password} onClose={close} />
      )}
    </Modal>
  )
}

function ReleaseForm(props: Props & { readonly onLocked: (password: string) => void }) {
  const { name, lockable, send, reasons, onClose, onLocked } = props
  const form = useCallForm({
    initial: { recipient: props.recipient ?? '', purpose: '', locked: false },
    schema,
    input: (values) => values,
    send: async ({ recipient, purpose, locked }): Promise<Result<string | null>> => {
      const chosen = await window.grove.shell.chooseFile({ kind: 'pdf', name })
      if (!chosen.ok) return chosen
      const { ticket } = chosen.value
      if (ticket === null) return fail({ code: 'cancelled' })
      const password = locked ? filePassword() : null
      const made = await send({ ticket, recipient, purpose, filePassword: password })
      return made.ok ? succeed(password) : made
    },
    refresh: [['documents', 'disclosures']],
    onSaved: (password) => (password === null ? onClose() : onLocked(password)),
    ...(reasons ? { reasons } : {}),
  })
  const field = form.fields.getInputProps
  return (
    <CallForm
      form={form}
      action="Choose where to save it"
      beside={
        <Button variant="subtle" color="gray" onClick={onClose}>
          Cancel
        </Button>
      }
    >
      <Stack gap="md">
        <Text component="div">{props.children}</Text>
        <TextInput label="Given to" autoComplete="off" data-autofocus {...field('recipient')} />
        <TextInput
          label="What for"
          description="Kept in the participant’s record, with your name and the time."
          autoComplete="off"
          {...field('purpose')}
        />
        {lockable && (
          <Checkbox
            label="Lock the file with a password"
            description="Without one, whoever finds the file can read it."
            {...field('locked', { type: 'checkbox' })}
          />
        )}
      </Stack>
    </CallForm>
  )
}

function PasswordOnce({ password, onClose }: { readonly password: string; readonly onClose: () => void }) {
  return (
    <Stack gap="md">
      <Notice tone="attention" title="Write this password down now.">
        Grove does not keep it, and nobody can open the file without it. Send it by another way than the file.
      </Notice>
      <Code block fz="lg" ta="center" role="status" aria-label="Password of the file" tabIndex={-1} ref={takeFocus}>
        {password}
      </Code>
      <Button onClick={onClose}>I have written it down</Button>
    </Stack>
  )
}

/** Read out first; and a second Enter on the button of the form presses nothing. */
const takeFocus = (element: HTMLElement | null) => element?.focus()
