import { contextBridge, ipcRenderer } from 'electron'
import type { Endpoint } from './contract/endpoint.ts'
import { fail, type Result } from './contract/failure.ts'
import { contract, type GroveApi } from './contract/index.ts'
import { createVaultLine } from './vault-line.ts'

const vault = createVaultLine()
ipcRenderer.on('port', ({ ports }) => {
  if (ports[0]) vault.attach(ports[0])
})

const askShell = (verb: string, input: unknown): Promise<Result<unknown>> =>
  ipcRenderer.invoke(`shell:${verb}`, input ?? null).catch(() => fail({ code: 'unexpected' }))

const warningListeners = new Set<(seconds: number | null) => void>()
ipcRenderer.on('idle-warning', (_event, seconds: number | null) => {
  for (const tell of warningListeners) tell(seconds)
})

const verbsOf = (feature: string, endpoints: Readonly<Record<string, Endpoint>>) =>
  Object.fromEntries(
    Object.entries(endpoints).map(([verb, { needs }]) => [
      verb,
      needs === 'shell'
        ? (input: unknown) => askShell(verb, input)
        : (input: unknown) => vault.call(`${feature}.${verb}`, input),
    ]),
  )

// Named functions only: neither ipcRenderer nor the port nor a way to name a channel gets into the page.
const grove = {
  ...Object.fromEntries(Object.entries(contract).map(([feature, endpoints]) => [feature, verbsOf(feature, endpoints)])),
  events: {
    onLocking: vault.onLocking,
    onLocked: vault.onLocked,
    onIdleWarning: (tell) => {
      warningListeners.add(tell)
      return () => void warningListeners.delete(tell)
    },
  } satisfies GroveApi['events'],
} as GroveApi

contextBridge.exposeInMainWorld('grove', grove)
