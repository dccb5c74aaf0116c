import { useQuery } from '@tanstack/react-query'
import { call } from '../app/call.ts'

export const practiceKey = ['practice'] as const

export const usePractice = () => useQuery({ queryKey: practiceKey, queryFn: () => call(window.grove.practice.get()) })

export const logoKey = ['practice', 'logo'] as const

export const useLogo = () => useQuery({ queryKey: logoKey, queryFn: () => call(window.grove.practice.logo()) })
