import { Stack } from '@mantine/core'
import type { User } from '../../preload/contract/users.ts'
import { Answer } from '../app/answer.tsx'
import { useSignedIn } from '../app/door-provider.tsx'
import { roleName } from '../app/role-name.ts'
import { useCountry } from '../ui/country.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { shownDay } from '../ui/day.ts'
import { Page } from '../ui/page.tsx'
import { JoinRequests } from './join-requests.tsx'
import { useUsers } from './user-queries.ts'

/** Everybody who may sign in, and for the owner those who ask to. */
export function UserList() {
  const { role, userId } = useSignedIn()
  const country = useCountry()
  const query = useUsers()
  const columns: Column<User>[] = [
    {
      key: 'name',
      header: 'Name',
      cell: (user) => (user.userId === userId ? `${user.displayName} (you)` : user.displayName),
    },
    { key: 'role', header: 'Role', cell: (user) => roleName[user.role], width: '12rem' },
    { key: 'since', header: 'Since', cell: (user) => shownDay(user.since.slice(0, 10), country), width: '12rem' },
  ]
  return (
    <Page title="Users" description="Everybody who may sign in to this practice, each with their own passphrase.">
      <Stack gap="xl">
        {role === 'owner' && <JoinRequests />}
        <Answer query={query}>
          {(users) => <DataTable caption="Users" columns={columns} rows={users} rowKey={(user) => user.userId} />}
        </Answer>
      </Stack>
    </Page>
  )
}
