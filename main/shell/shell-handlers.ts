import type { BrowserWindow, IpcMain, IpcMainInvokeEvent } from 'electron'
import type { DoorState, Endpoint } from '../../preload/contract/endpoint.ts'
import { fail, fieldFaults, type Result, succeed } from '../../preload/contract/failure.ts'
import { shell } from '../../preload/contract/shell.ts'
import type { z } from '../../preload/contract/zod.ts'
import type { Note } from './log-file.ts'
import { isPageAddress } from './page-protocol.ts'

type Shell = typeof shell
export type ShellHandlers = {
  readonly [V in keyof Shell]: (
    input: z.output<Shell[V]['input']>,
  ) => z.input<Shell[V]['output']> | Promise<z.input<Shell[V]['output']>>
}
type Surroundings = {
  readonly window: () => BrowserWindow | null
  readonly state: () => DoorState
  readonly note: Note
}

/** Only the main frame of the present window, on Grove's own page, is heard. */
export function isTrusted({ sender, senderFrame }: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  if (!window || window.isDestroyed() || sender !== window.webContents || !senderFrame) return false
  return senderFrame.parent === null && isPageAddress(senderFrame.url)
}

async function answer(
  verb: string,
  { states, input, output }: Endpoint,
  handle: (input: never) => unknown,
  said: unknown,
  { state, note }: Surroundings,
): Promise<Result<unknown>> {
  const now = state()
  if (!states.includes(now)) return fail({ code: now === 'room' ? 'room' : now === 'open' ? 'not-possible' : 'locked' })
  const checked = input.safeParse(said)
  if (!checked.success) return fail({ code: 'invalid', fields: fieldFaults(checked.error) })
  try {
    return succeed(output.parse(await handle(checked.data as never)))
  } catch {
    note(`shell.${verb}`, 'unexpected')
    return fail({ code: 'unexpected' })
  }
}

/** One channel for each verb of contract/shell.ts, and no other. */
export function handleShell(ipcMain: IpcMain, handlers: ShellHandlers, surroundings: Surroundings) {
  for (const [verb, endpoint] of Object.entries(shell) as [keyof Shell, Endpoint][])
    ipcMain.handle(`shell:${verb}`, (event, input) =>
      isTrusted(event, surroundings.window())
        ? answer(verb, endpoint, handlers[verb], input, surroundings)
        : fail({ code: 'not-allowed' }),
    )
}
