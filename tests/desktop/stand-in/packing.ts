// What structured clone keeps and JSON loses (Date, Map, Set, BigInt, typed arrays, undefined, NaN, cycles of one object
// used twice) in a JSON form. Needed wherever the DevTools protocol carries a value: it carries text only.
// Both functions are also sent to the page as text, so each must stand alone: no imports, no outer names.

// biome-ignore lint/suspicious/noExplicitAny: any cloneable value
type Any = any

export function pack(value: Any): Any {
  const seen = new Map<object, number>()
  const base64 = (bytes: Uint8Array) => {
    let text = ''
    for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
    return btoa(text)
  }
  const walk = (v: Any): Any => {
    if (v === undefined) return { u: 1 }
    if (v === null || typeof v === 'string' || typeof v === 'boolean') return v
    if (typeof v === 'number')
      return Number.isFinite(v) && !Object.is(v, -0) ? v : { n: Object.is(v, -0) ? '-0' : `${v}` }
    if (typeof v === 'bigint') return { i: String(v) }
    const known = seen.get(v)
    if (known !== undefined) return { r: known }
    const id = seen.size
    seen.set(v, id)
    if (v instanceof Date) return { d: String(v.getTime()), id }
    if (v instanceof Error) return { e: [v.name, v.message], id }
    if (v instanceof Map) return { m: [...v].map(([key, item]) => [walk(key), walk(item)]), id }
    if (v instanceof Set) return { s: [...v].map(walk), id }
    if (v instanceof ArrayBuffer) return { b: base64(new Uint8Array(v)), t: 'ArrayBuffer', id }
    if (ArrayBuffer.isView(v))
      return { b: base64(new Uint8Array(v.buffer, v.byteOffset, v.byteLength)), t: v.constructor.name, id }
    if (Array.isArray(v)) return { a: v.map(walk), id }
    return { o: Object.entries(v).map(([key, item]) => [key, walk(item)]), id }
  }
  return walk(value)
}

export function unpack(packed: Any): Any {
  const kept: Any[] = []
  const walk = (w: Any): Any => {
    if (w === null || typeof w !== 'object') return w
    if ('u' in w) return undefined
    if ('n' in w) return Number(w.n)
    if ('i' in w) return BigInt(w.i)
    if ('r' in w) return kept[w.r]
    const keep = (thing: Any) => {
      kept[w.id] = thing
      return thing
    }
    if ('d' in w) return keep(new Date(Number(w.d)))
    if ('e' in w) return keep(Object.assign(new Error(w.e[1]), { name: w.e[0] }))
    if ('m' in w) {
      const map = keep(new Map())
      for (const [key, item] of w.m) map.set(walk(key), walk(item))
      return map
    }
    if ('s' in w) {
      const set = keep(new Set())
      for (const item of w.s) set.add(walk(item))
      return set
    }
    if ('b' in w) {
      const bytes = Uint8Array.from(atob(w.b), (letter) => letter.charCodeAt(0))
      if (w.t === 'ArrayBuffer') return keep(bytes.buffer)
      return keep(w.t === 'Buffer' || w.t === 'Uint8Array' ? bytes : new (globalThis as Any)[w.t](bytes.buffer))
    }
    if ('a' in w) {
      const list = keep([])
      for (const item of w.a) list.push(walk(item))
      return list
    }
    const object = keep({})
    const own = { writable: true, enumerable: true, configurable: true }
    // Not by assignment: a key `__proto__` must arrive as a key.
    for (const [key, item] of w.o) Object.defineProperty(object, key, { ...own, value: walk(item) })
    return object
  }
  return walk(packed)
}
