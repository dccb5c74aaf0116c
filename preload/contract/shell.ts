import { endpoint, everyone } from './endpoint.ts'
import { whole } from './fields.ts'
import { z } from './zod.ts'

const anyTime = { needs: 'shell', roles: [], states: ['locked', 'open', 'room'], audit: null } as const
const nothing = z.null()

export const colourSchemes = ['light', 'dark', 'auto'] as const

/** Nothing about people: kept in clear by electron-store. */
export const preferences = z.strictObject({
  colourScheme: z.enum(colourSchemes),
  /** Minutes without a key or a pointer until Grove locks; 15 at most. */
  idleMinutes: whole(1, 15),
})
export type Preferences = z.output<typeof preferences>

/** What only the shell can do. Answered by main, so no record may pass here. */
export const shell = {
  preferences: endpoint({ ...anyTime, writes: false, input: nothing, output: preferences }),
  prefer: endpoint({ ...anyTime, writes: true, input: preferences, output: preferences }),
  /** Asks for a folder in the system's own dialog and makes it the vault's; the path never reaches the page. */
  chooseVaultFolder: endpoint({
    ...anyTime,
    states: ['locked'],
    writes: true,
    input: nothing,
    output: z.strictObject({ chosen: z.boolean() }),
  }),
  /** Goes to the demo practice, which has a folder of its own beside the preferences, or back to one's own. */
  showDemo: endpoint({
    ...anyTime,
    states: ['locked'],
    writes: true,
    input: z.strictObject({ shown: z.boolean() }),
    output: nothing,
  }),
  /** A key or the pointer was used: the idle lock starts again. */
  stillHere: endpoint({ ...anyTime, writes: false, input: nothing, output: nothing }),
  lock: endpoint({
    ...anyTime,
    roles: everyone,
    states: ['open', 'room'],
    writes: true,
    input: nothing,
    output: nothing,
  }),
}
