/**
 * RFC 8785 (JSON Canonicalization Scheme): the one text for a value, so that what is hashed, signed or authenticated
 * is the same bytes everywhere. Throws a TypeError for what has no exact text: undefined (absent values are null),
 * NaN and infinities, lone surrogates, and anything that is not plain data.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return canonicalNumber(value)
  if (typeof value === 'string') return canonicalString(value)
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`
  if (!isPlain(value)) throw new TypeError(`canonical JSON has no text for ${typeof value}`)
  // The default sort compares UTF-16 code units, as RFC 8785 asks.
  const members = Object.keys(value).sort()
  return `{${members.map((name) => `${canonicalString(name)}:${canonicalJson(value[name])}`).join(',')}}`
}

/** The canonical text as UTF-8. */
export const canonicalBytes = (value: unknown): Buffer => Buffer.from(canonicalJson(value), 'utf8')

// ECMAScript's own number text is what RFC 8785 prescribes; -0 becomes 0.
function canonicalNumber(value: number) {
  if (!Number.isFinite(value)) throw new TypeError('canonical JSON has no text for NaN or an infinity')
  return JSON.stringify(value)
}

function canonicalString(value: string) {
  if (!value.isWellFormed()) throw new TypeError('canonical JSON has no text for half of a surrogate pair')
  return JSON.stringify(value)
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** Whether a text is the canonical one of the value read from it. */
export function isCanonical(value: unknown, text: string): boolean {
  try {
    return canonicalJson(value) === text
  } catch {
    return false
  }
}
