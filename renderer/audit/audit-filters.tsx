import { Group, NativeSelect } from '@mantine/core'
import type { AuditFile } from '../../preload/contract/audit.ts'
import { actionsOf } from './audit-actions.ts'
import { type AuditFilter, useUsers } from './audit-queries.ts'
import { actionWords } from './audit-words.ts'

export function AuditFilters(props: {
  readonly file: AuditFile
  readonly filter: AuditFilter
  readonly onChange: (filter: AuditFilter) => void
}) {
  const { file, filter, onChange } = props
  const { data: users = [] } = useUsers()
  return (
    <Group gap="md">
      <NativeSelect
        label="User"
        w={220}
        data={[
          { value: '', label: 'Everybody' },
          ...users.map(({ userId, displayName }) => ({ value: userId, label: displayName })),
        ]}
        value={filter.userId ?? ''}
        onChange={({ currentTarget }) => onChange({ ...filter, userId: currentTarget.value || null })}
      />
      <NativeSelect
        label="What was done"
        w={300}
        data={[
          { value: '', label: 'Everything' },
          ...actionsOf(file).map((action) => ({ value: action, label: actionWords(action) })),
        ]}
        value={filter.action ?? ''}
        onChange={({ currentTarget }) => onChange({ ...filter, action: currentTarget.value || null })}
      />
    </Group>
  )
}
