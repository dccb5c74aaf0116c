import { Button, Modal, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { programmes } from '../../preload/contract/programmes.ts'
import { CallForm } from '../app/call-form.tsx'
import { useCallForm } from '../app/use-call-form.ts'
import { programmesKey } from '../app/use-programmes.ts'

type Props = { readonly opened: boolean; readonly onClose: () => void }

export function AddProgramme({ opened, onClose }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title="Add a programme">
      <AddForm onClose={onClose} />
    </Modal>
  )
}

function AddForm({ onClose }: Pick<Props, 'onClose'>) {
  const navigate = useNavigate()
  const form = useCallForm({
    initial: { name: '' },
    schema: programmes.add.input,
    input: (values) => values,
    send: window.grove.programmes.add,
    refresh: [programmesKey],
    onSaved: ({ programmeId }) => void navigate({ to: '/programmes/$programmeId', params: { programmeId } }),
  })
  return (
    <CallForm
      form={form}
      action="Add"
      beside={
        <Button variant="subtle" color="gray" onClick={onClose}>
          Cancel
        </Button>
      }
    >
      <TextInput
        label="Name"
        description="It begins with the eleven steps of a resilience group. You change them next."
        autoComplete="off"
        data-autofocus
        {...form.fields.getInputProps('name')}
      />
    </CallForm>
  )
}
