import { useMantineColorScheme } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Preferences } from '../../preload/contract/shell.ts'
import { call } from './call.ts'

const preferencesKey = ['shell', 'preferences'] as const

export const usePreferences = () =>
  useQuery({ queryKey: preferencesKey, queryFn: () => call(window.grove.shell.preferences()) })

/** Keeps preferences and shows them at once. */
export function usePrefer() {
  const client = useQueryClient()
  const { setColorScheme } = useMantineColorScheme()
  return useMutation({
    mutationFn: (preferences: Preferences) => call(window.grove.shell.prefer(preferences)),
    onSuccess: (kept) => {
      client.setQueryData(preferencesKey, kept)
      setColorScheme(kept.colourScheme)
    },
  })
}
