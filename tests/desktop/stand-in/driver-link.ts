import { type Calls, createLink } from './link.ts'
import type { DriverCalls } from './wire.ts'

/** Whether a driver holds a browser for this process. Without one (unit tests) windows exist only as objects. */
export const hasDriver = process.env.STAND_IN_DRIVER === '1'

/** What this process answers; the parts of the stand-in add their calls here. */
export const answered: Calls = {}

const link = createLink<DriverCalls>((message) => {
  if (process.connected) process.send?.(message)
}, answered)

export const tellDriver: typeof link.tell = (name, data) => {
  if (hasDriver) link.tell(name, data)
}
export const askDriver: typeof link.ask = (name, data) =>
  hasDriver ? link.ask(name, data) : Promise.resolve(undefined as never)

if (hasDriver) {
  process.on('message', link.receive)
  // The test process ended without closing the application.
  process.on('disconnect', () => process.exit(0))
}
