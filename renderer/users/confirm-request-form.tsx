import { Button, Radio, Stack, Text, TextInput } from '@mantine/core'
import { type Role, roles } from '../../preload/contract/endpoint.ts'
import { users as contract, type JoinRequest } from '../../preload/contract/users.ts'
import { CallForm } from '../app/call-form.tsx'
import { useRefreshDoor } from '../app/door-provider.tsx'
import type { ReasonTexts } from '../app/failure-text.ts'
import type { SayFault } from '../app/form-errors.ts'
import { roleName } from '../app/role-name.ts'
import { useCallForm } from '../app/use-call-form.ts'
import { sayWrongPassphrase, wrongPassphraseAtField } from '../app/wrong-passphrase.ts'
import { choiceCard } from '../ui/choice-card.ts'
import { PassphraseInput } from '../ui/passphrase-input.tsx'
import { sayDone } from '../ui/say-done.ts'
import { usersKey, useUsers } from './user-queries.ts'

/** One honest sentence each. */
const roleSays: Record<Role, string> = {
  owner: 'Reads every record but the process notes of others, lets users in, and keeps the practice and the audit.',
  clinician: 'Keeps participants, groups, sessions and notes.',
  manager: 'Runs reports over groups and programmes without being able to read one word of a record.',
}

const reasons: ReasonTexts = {
  'another-user': {
    title: 'These digits belong to another request.',
    advice: 'Ask the person to read out the digits of this request, or open the request that they belong to.',
  },
  'role-change': {
    title: 'The role stays what it was.',
    advice: 'Choose the role that this user had before. Changing a role comes later, by itself.',
  },
  'unusable-key': {
    title: 'The keys of this request cannot be used.',
    advice: 'Let the person ask to join once more, then let in the new request.',
  },
}

const say: SayFault = (path, fault) => {
  if (path === 'digits' && fault.fault === 'does-not-match')
    return 'These are not the digits of this request. Let the person read them once more. If they still differ, let nobody in.'
  if (path === 'digits' && fault.fault === 'required') return 'Type the 24 digits that the person reads out.'
  if (path === 'role') return 'Choose what the person may do.'
  return sayWrongPassphrase(path, fault)
}

/** The owner types what the person reads out: the digits are on the other screen only, so that both must be right. */
export function ConfirmRequestForm({
  request,
  onClose,
}: {
  readonly request: JoinRequest
  readonly onClose: () => void
}) {
  const known = useUsers().data?.find(({ userId }) => userId === request.userId)
  const refreshDoor = useRefreshDoor()
  const form = useCallForm({
    initial: { digits: '', role: (known?.role ?? '') as string, passphrase: '' },
    schema: contract.confirm.input,
    input: (values) => ({ ...values, role: values.role as Role, userId: request.userId }),
    send: (input) => wrongPassphraseAtField(window.grove.users.confirm(input)),
    refresh: [usersKey],
    reasons,
    say,
    onSaved: (user) => {
      sayDone(`${user.displayName} may sign in now`)
      onClose()
      void refreshDoor()
      // The button that opened this is gone with the request.
      document.querySelector('h1')?.focus()
    },
  })
  return (
    <CallForm
      form={form}
      action="Let in"
      beside={
        <Button variant="subtle" color="gray" onClick={onClose}>
          Cancel
        </Button>
      }
    >
      <TextInput
        label="Digits"
        description="Ask the person, face to face or by telephone, to read out the 24 digits on their screen."
        inputMode="numeric"
        autoComplete="off"
        data-autofocus
        {...form.fields.getInputProps('digits')}
      />
      {known ? (
        <Text>
          Keeps the role {roleName[known.role]}. {roleSays[known.role]}
        </Text>
      ) : (
        <Radio.Group label="What the person may do" {...form.fields.getInputProps('role')}>
          <Stack gap={8} mt={4}>
            {roles.map((role) => (
              <Radio
                key={role}
                value={role}
                label={roleName[role]}
                description={roleSays[role]}
                classNames={choiceCard}
                aria-invalid={form.fields.errors.role ? true : undefined}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <PassphraseInput label="Your passphrase" {...form.fields.getInputProps('passphrase')} />
    </CallForm>
  )
}
