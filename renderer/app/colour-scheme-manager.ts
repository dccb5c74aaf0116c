import type { MantineColorSchemeManager } from '@mantine/core'

/** The library's own manager writes to web storage, which Grove never does: the shell keeps the preference. */
export const colourSchemeManager: MantineColorSchemeManager = {
  get: (scheme) => scheme,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
}
