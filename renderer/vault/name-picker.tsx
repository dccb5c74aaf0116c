import { NativeSelect, Radio, Stack, Text } from '@mantine/core'
import { choiceCard } from '../ui/choice-card.ts'
import type { SignInName } from './door-queries.ts'
import classes from './name-picker.module.css'

/** More names than this make a list too long to look over. */
const namesAtAGlance = 5

/** Who you are: cards for a few names, a list for many. */
export function NamePicker(props: {
  readonly users: readonly SignInName[]
  readonly userId: string | null
  readonly error: string | null
  readonly onUser: (userId: string) => void
}) {
  const { users, userId, error, onUser } = props
  const [only] = users
  if (users.length === 1 && only) return <OneName user={only} />
  if (users.length > namesAtAGlance)
    return (
      <NativeSelect
        label="Your name"
        value={userId ?? ''}
        error={error}
        data={[{ value: '', label: 'Choose…' }, ...users.map((user) => ({ value: user.userId, label: said(user) }))]}
        onChange={(event) => onUser(event.currentTarget.value)}
      />
    )
  return (
    <Radio.Group label="Your name" value={userId} error={error} onChange={onUser}>
      <Stack gap={8} mt={4}>
        {users.map((user) => (
          <Radio
            key={user.userId}
            value={user.userId}
            label={user.displayName}
            description={user.waiting ? 'waits for the owner' : undefined}
            aria-invalid={error ? true : undefined}
            classNames={choiceCard}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}

function OneName({ user }: { readonly user: SignInName }) {
  return (
    <div className={classes.one}>
      <span className={classes.initials} aria-hidden>
        {initials(user.displayName)}
      </span>
      <div>
        <Text fw={600}>{user.displayName}</Text>
        {user.waiting && (
          <Text size="xs" c="dimmed">
            waits for the owner
          </Text>
        )}
      </div>
    </div>
  )
}

const said = ({ displayName, waiting }: SignInName) => (waiting ? `${displayName} (waits for the owner)` : displayName)

const initials = (name: string) => {
  const words = name.split(/\s+/).filter(Boolean)
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '').join('')
}
