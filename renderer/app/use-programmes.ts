import { useQuery } from '@tanstack/react-query'
import { call } from './call.ts'

export const programmesKey = ['programmes'] as const

export const useProgrammes = () =>
  useQuery({ queryKey: [...programmesKey, 'list'], queryFn: () => call(window.grove.programmes.list()) })
