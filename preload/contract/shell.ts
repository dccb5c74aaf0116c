import { endpoint, everyone } from './endpoint.ts'
import { id, whole } from './fields.ts'
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

export const fileKinds = ['pdf', 'xlsx', 'csv'] as const
export type FileKind = (typeof fileKinds)[number]

/** What a file is called when nobody calls it otherwise: its sort, never a person, a group or a record. */
export const fileNames = [
  'session-note',
  'register',
  'safety-plan',
  'course',
  'closure-summary',
  'outcome-report',
] as const
export type FileName = (typeof fileNames)[number]

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
  /**
   * Asks in the system's own dialog where a file shall lie. The path goes to the vault process; the page gets a ticket
   * for it, which a call that makes the file takes once. null: the dialog was closed.
   */
  chooseFile: endpoint({
    ...anyTime,
    roles: everyone,
    states: ['open'],
    writes: true,
    input: z.strictObject({ kind: z.enum(fileKinds), name: z.enum(fileNames) }),
    output: z.strictObject({ ticket: id.nullable() }),
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
