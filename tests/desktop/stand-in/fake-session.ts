import { EventEmitter } from 'node:events'
import { answered } from './driver-link.ts'
import type { PageAnswer, PageRequest, Partition } from './wire.ts'

type Serve = (request: Request) => Response | Promise<Response>
type Decide = (details: PageRequest, answer: (response: { cancel?: boolean }) => void) => void
type Recorded = {
  permissionRequest?: (contents: unknown, permission: string, answer: (granted: boolean) => void) => void
  permissionCheck?: (contents: unknown, permission: string) => boolean
  devicePermission?: (details: unknown) => boolean
  spellChecker?: boolean
  beforeRequest?: Decide
}

let schemesClosed = false
export const closeSchemes = () => {
  schemesClosed = true
}

function makeProtocol() {
  const handlers = new Map<string, Serve>()
  return {
    handlers,
    registerSchemesAsPrivileged: () => {
      if (schemesClosed) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    },
    handle: (scheme: string, serve: Serve) => {
      if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
      handlers.set(scheme, serve)
    },
    isProtocolHandled: (scheme: string) => handlers.has(scheme),
  }
}

function makeSession(partition: Partition, options: { cache?: boolean }) {
  const recorded: Recorded = {}
  return Object.assign(new EventEmitter(), {
    partition,
    options,
    /** What unit tests look at; not in Electron. */
    recorded,
    protocol: makeProtocol(),
    isPersistent: () => false,
    setPermissionRequestHandler: (handler: Recorded['permissionRequest'] & {}) => {
      recorded.permissionRequest = handler
    },
    setPermissionCheckHandler: (handler: Recorded['permissionCheck'] & {}) => {
      recorded.permissionCheck = handler
    },
    setDevicePermissionHandler: (handler: Recorded['devicePermission'] & {}) => {
      recorded.devicePermission = handler
    },
    setSpellCheckerEnabled: (on: boolean) => {
      recorded.spellChecker = on
    },
    setSpellCheckerLanguages: () => {},
    setSpellCheckerDictionaryDownloadURL: () => {},
    webRequest: {
      onBeforeRequest: (decide: Decide) => {
        recorded.beforeRequest = decide
      },
    },
  })
}
export type FakeSession = ReturnType<typeof makeSession>

// TRAP: handlers of protocol, permissions and requests belong to ONE session; each new partition starts without any.
const sessions = new Map<Partition, FakeSession>()
function fromPartition(partition: Partition, options: { cache?: boolean } = {}) {
  if (partition.startsWith('persist:')) throw new Error('electron stand-in: only in-memory partitions')
  const known = sessions.get(partition) ?? makeSession(partition, options)
  sessions.set(partition, known)
  return known
}

export const session = { defaultSession: fromPartition(''), fromPartition }
export const protocol = session.defaultSession.protocol

/** A page's request as Electron would treat it: webRequest first, then the scheme's handler. */
async function answerRequest(request: PageRequest): Promise<PageAnswer> {
  const { recorded, protocol } = fromPartition(request.partition)
  const decide = recorded.beforeRequest
  const { cancel } = decide ? await new Promise<{ cancel?: boolean }>((say) => decide(request, say)) : {}
  if (cancel) return { kind: 'cancelled' }
  const serve = protocol.handlers.get(new URL(request.url).protocol.slice(0, -1))
  if (!serve) return { kind: 'nobody' }
  const response = await serve(new Request(request.url, { method: request.method, headers: request.headers }))
  return {
    kind: 'served',
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  }
}
answered.request = answerRequest
