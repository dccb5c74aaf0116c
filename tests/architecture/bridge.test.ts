import { expect, test, vi } from 'vitest'
import { handlers } from '../../main/door/handlers.ts'
import { endpoints } from './endpoints.ts'

const namesOf = (isShell: boolean) =>
  endpoints.filter(([, { needs }]) => (needs === 'shell') === isShell).map(([name]) => name)

test('the vault process answers every call but the shell’s, and no other', () => {
  const answered = Object.entries(handlers).flatMap(([feature, verbs]) =>
    Object.keys(verbs).map((verb) => `${feature}.${verb}`),
  )
  expect(answered.toSorted()).toEqual(namesOf(false).toSorted())
  expect(namesOf(true).every((name) => name.startsWith('shell.'))).toBe(true)
})

test('the page has a function for every call, three events, and nothing else', async () => {
  const exposed: Record<string, Record<string, Record<string, unknown>>> = {}
  vi.doMock('electron', () => ({
    contextBridge: { exposeInMainWorld: (name: string, api: never) => Object.assign(exposed, { [name]: api }) },
    ipcRenderer: { on: () => {}, invoke: async () => null },
  }))
  await import('../../preload/index.ts')
  expect(Object.keys(exposed)).toEqual(['grove'])
  const { events, ...features } = exposed.grove ?? {}
  const functions = Object.entries(features).flatMap(([feature, verbs]) =>
    Object.entries(verbs).map(([verb, call]) => `${feature}.${verb} ${typeof call}`),
  )
  expect(functions).toEqual(endpoints.map(([name]) => `${name} function`))
  expect(Object.entries(events ?? {}).map(([name, on]) => `${name} ${typeof on}`)).toEqual([
    'onLocking function',
    'onLocked function',
    'onIdleWarning function',
  ])
})
