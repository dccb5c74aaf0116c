import { useQuery } from '@tanstack/react-query'
import { call } from '../app/call.ts'

export const useGroupFigures = () =>
  useQuery({
    queryKey: ['reports', 'groups'],
    queryFn: () => call(window.grove.reports.groups()),
    select: ({ groups }) => groups,
  })
