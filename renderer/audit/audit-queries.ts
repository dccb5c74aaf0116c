import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { AuditFile } from '../../preload/contract/audit.ts'
import { call } from '../app/call.ts'
import { usePages } from '../app/use-pages.ts'

export type AuditFilter = { readonly userId: string | null; readonly action: string | null }

export const useAudit = (file: AuditFile, filter: AuditFilter) =>
  usePages(['audit', 'list', file, filter.userId, filter.action], (after) =>
    window.grove.audit.list({ file, ...filter, after }),
  )

export const useUsers = () => useQuery({ queryKey: ['users', 'list'], queryFn: () => call(window.grove.users.list()) })

/** Checks both chains from their first entry. The check is itself kept in the audit. */
export function useVerify() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call(window.grove.audit.verify()),
    onSettled: () => client.invalidateQueries({ queryKey: ['audit', 'list'] }),
  })
}
