import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Preferences } from '../../preload/contract/shell.ts'
import { cssVariablesResolver, theme } from '../ui/theme.ts'
import { colourSchemeManager } from './colour-scheme-manager.ts'
import { queryClient } from './query-client.ts'

/** What every part of the page needs, signed in or not. */
export function Providers(props: {
  readonly nonce: string
  readonly colourScheme: Preferences['colourScheme']
  readonly children: ReactNode
}) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme={props.colourScheme}
      colorSchemeManager={colourSchemeManager}
      getStyleNonce={() => props.nonce}
    >
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-right" limit={3} />
        {props.children}
      </QueryClientProvider>
    </MantineProvider>
  )
}
