import { Text, VisuallyHidden } from '@mantine/core'
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs'
import IconCircleDashed from '@tabler/icons-react/dist/esm/icons/IconCircleDashed.mjs'
import type { AuditEntry } from '../../preload/contract/audit.ts'
import type { Country } from '../../preload/contract/practice.ts'
import { useCountry } from '../ui/country.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { shownInstant } from '../ui/day.ts'
import { useUsers } from './audit-queries.ts'
import classes from './audit-table.module.css'
import { actionWords } from './audit-words.ts'

export function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const country = useCountry()
  const { data: users = [] } = useUsers()
  const names = new Map(users.map(({ userId, displayName }) => [userId, displayName]))
  return (
    <div>
      <DataTable
        caption="Audit entries, newest first"
        columns={columnsOf(country, names)}
        rows={entries}
        rowKey={({ seq }) => String(seq)}
        none="No entry fits this choice."
      />
      {entries.some(({ confirmed }) => !confirmed) && (
        <Text size="xs" c="dimmed" mt="md" maw={640} className={classes.explained ?? ''}>
          <IconCircleDashed size={16} stroke={1.6} aria-hidden className={classes.open ?? ''} />
          <span>
            Not confirmed yet. What a user did is confirmed by their signature when they lock Grove. If an old entry
            stays unconfirmed, Grove was not locked in the ordinary way that day: ask the user about it.
          </span>
        </Text>
      )}
    </div>
  )
}

type Names = ReadonlyMap<string, string>

const columnsOf = (country: Country, names: Names): readonly Column<AuditEntry>[] => [
  { key: 'at', header: 'Time', width: '12.5rem', cell: ({ at }) => shownInstant(at, country) },
  { key: 'user', header: 'User', width: '26%', cell: ({ userName }) => userName },
  {
    key: 'action',
    header: 'What was done',
    cell: (entry) => (
      <>
        {actionWords(entry.action)}
        <Text size="xs" c="dimmed">
          <bdi>{aboutOf(entry, names)}</bdi>
        </Text>
      </>
    ),
  },
  {
    key: 'confirmed',
    header: 'Confirmed',
    hideHeader: true,
    width: '3.5rem',
    align: 'right',
    cell: ({ confirmed }) => <Confirmed confirmed={confirmed} />,
  },
]

/** The name that the audit knows, or a user it was about, or how many wrong passphrases there were. */
function aboutOf({ about, action, subjects }: AuditEntry, names: Names): string {
  if (about !== null) return about
  if (action === 'sign-ins failed before') return subjects.count === '1' ? '1 try' : `${subjects.count ?? ''} tries`
  return names.get(subjects.userId ?? '') ?? ''
}

function Confirmed({ confirmed }: { readonly confirmed: boolean }) {
  const Icon = confirmed ? IconCircleCheck : IconCircleDashed
  return (
    <>
      <Icon size={18} stroke={1.6} aria-hidden className={(confirmed ? classes.done : classes.open) ?? ''} />
      <VisuallyHidden>{confirmed ? 'Confirmed' : 'Not confirmed yet'}</VisuallyHidden>
    </>
  )
}
