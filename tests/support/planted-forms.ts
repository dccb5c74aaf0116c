import { randomBytes } from 'node:crypto'

/** A text in one form in which it may lie somewhere: on a disk, in a log. */
export type PlantedForm = { readonly form: string; readonly bytes: Buffer }

const leastBytes = 8

/**
 * A word that occurs nowhere else, made when the test runs, so that no source and no other test's file holds it:
 * letters that two bytes are needed for, and twelve plain ones, which stay as they are in nearly every encoding.
 */
export function makeMark(): { readonly word: string; readonly core: string } {
  const core = [...randomBytes(12)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')
  return { word: `Žółć${core}ëß`, core }
}

/** Every form in which words are looked for. Words of fewer than 8 bytes would be found by chance. */
export function plantedForms(word: string): readonly PlantedForm[] {
  const utf8 = Buffer.from(word)
  if (utf8.length < leastBytes) throw new Error(`a planted word has at least ${leastBytes} bytes`)
  const all = [
    { form: 'utf-8', bytes: utf8 },
    { form: 'utf-8 decomposed', bytes: Buffer.from(word.normalize('NFD')) },
    { form: 'utf-8 lower case', bytes: Buffer.from(word.toLowerCase()) },
    { form: 'utf-8 upper case', bytes: Buffer.from(word.toUpperCase()) },
    { form: 'utf-16', bytes: Buffer.from(word, 'utf16le') },
    { form: 'utf-16 big endian', bytes: Buffer.from(word, 'utf16le').swap16() },
    { form: 'latin-1', bytes: Buffer.from(word, 'latin1') },
    { form: 'json', bytes: Buffer.from(inJson(word)) },
    { form: 'percent', bytes: Buffer.from(encodeURIComponent(word)) },
    { form: 'hex', bytes: Buffer.from(utf8.toString('hex')) },
    { form: 'hex upper case', bytes: Buffer.from(utf8.toString('hex').toUpperCase()) },
    ...[0, 1, 2].flatMap((shift) => [
      { form: `base64+${shift}`, bytes: inBase64(utf8, shift, 'base64') },
      { form: `base64url+${shift}`, bytes: inBase64(utf8, shift, 'base64url') },
    ]),
  ]
  return all.filter(({ bytes }, i) => all.findIndex((other) => other.bytes.equals(bytes)) === i)
}

/** As `JSON.stringify` of careful programs writes it: nothing but ASCII. */
const inJson = (word: string) =>
  word
    .split('')
    .map((unit) => (unit > '~' ? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}` : unit))
    .join('')

/** Only the characters that depend on the word alone, when `shift` bytes stand before it. */
function inBase64(utf8: Buffer, shift: number, alphabet: 'base64' | 'base64url'): Buffer {
  const text = Buffer.concat([Buffer.alloc(shift), utf8]).toString(alphabet)
  return Buffer.from(text.slice(Math.ceil((8 * shift) / 6), Math.floor((8 * (shift + utf8.length)) / 6)))
}
