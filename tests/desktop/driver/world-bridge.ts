// biome-ignore-all lint/suspicious/noExplicitAny: values of any shape cross
// contextBridge for the stand-in. Sent to the page as text and run at document creation in both worlds, so it stands
// alone: no imports, no outer names. The two worlds talk by synchronous DOM events, whose `detail` Chromium copies by
// structured clone between the worlds, as Electron's contextBridge copies.

export type WorldBridge = { readonly expose: (name: string, api: unknown) => void }

export function worldBridge(world: 'page' | 'isolated', secret: string): WorldBridge {
  const heard = `${secret}:to-${world}`
  const said = `${secret}:to-${world === 'page' ? 'isolated' : 'page'}`
  const functions = new Map<number, (...args: any[]) => unknown>()
  const numbers = new Map<(...args: any[]) => unknown, number>()
  const promises = new Map<number, PromiseWithResolvers<unknown>>()
  let lastId = 0
  const say = (detail: object) => globalThis.dispatchEvent(new CustomEvent(said, { detail }))
  const isPlain = (v: object) => [null, Object.prototype].includes(Object.getPrototypeOf(v))

  // Functions become proxies, promises are followed, plain objects are walked, all else is cloned.
  const encode = (v: any): any => {
    if (typeof v === 'function') {
      const id = numbers.get(v) ?? ++lastId
      functions.set(id, v)
      numbers.set(v, id)
      return { kind: 'function', id }
    }
    if (v instanceof Error) return { kind: 'error', message: v.message }
    if (Array.isArray(v)) return { kind: 'array', items: v.map(encode) }
    if (v && typeof v === 'object' && typeof v.then === 'function') {
      const id = ++lastId
      v.then(
        (value: any) => say({ op: 'settle', id, value: encode(value) }),
        (error: any) => say({ op: 'settle', id, error: encode(error) }),
      )
      return { kind: 'promise', id }
    }
    if (v && typeof v === 'object' && isPlain(v))
      return { kind: 'object', entries: Object.entries(v).map(([key, item]) => [key, encode(item)]) }
    return { kind: 'value', value: structuredClone(v) }
  }
  const callAcross = (id: number, args: any[]) => {
    const call = ++lastId
    let returned: any
    const listen = (event: any) => {
      if (event.detail.op === 'return' && event.detail.call === call) returned = event.detail
    }
    globalThis.addEventListener(heard, listen)
    try {
      say({ op: 'call', id, call, args: encode(args) })
    } finally {
      globalThis.removeEventListener(heard, listen)
    }
    if (!returned) throw new Error('contextBridge: no answer')
    if (returned.error) throw decode(returned.error)
    return decode(returned.value)
  }
  const decode = (w: any): any => {
    switch (w.kind) {
      case 'function':
        return (...args: any[]) => callAcross(w.id, args)
      case 'error':
        return new Error(w.message)
      case 'array':
        return w.items.map(decode)
      case 'promise': {
        const wait = Promise.withResolvers()
        promises.set(w.id, wait)
        return wait.promise
      }
      case 'object':
        return Object.fromEntries(w.entries.map(([key, item]: any) => [key, decode(item)]))
      default:
        return w.value
    }
  }
  const freeze = (v: any): any => {
    if (v && typeof v === 'object' && !Object.isFrozen(v))
      for (const item of Object.values(Object.freeze(v))) freeze(item)
    return v
  }
  const answer = (m: any) => {
    try {
      return { value: encode(functions.get(m.id)?.(...decode(m.args))) }
    } catch (error) {
      return { error: encode(error instanceof Error ? error : new Error(String(error))) }
    }
  }

  globalThis.addEventListener(heard, (event: any) => {
    const m = event.detail
    if (m.op === 'call') say({ op: 'return', call: m.call, ...answer(m) })
    if (m.op === 'expose') Object.defineProperty(globalThis, m.name, { value: freeze(decode(m.api)), enumerable: true })
    if (m.op === 'settle') {
      const wait = promises.get(m.id)
      promises.delete(m.id)
      if (m.error) wait?.reject(decode(m.error))
      else wait?.resolve(decode(m.value))
    }
  })
  return { expose: (name, api) => void say({ op: 'expose', name, api: encode(api) }) }
}
