import { type Random, random } from './random-source.ts'

/** Crockford's base32: no I, L, O, U. The place of a character is its value of 5 bits. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const dataLength = 26
const codeLength = 28

/** 26 random characters (130 bits) and 2 check characters, in seven groups of four: ABCD-EFGH-… */
export function makeRecoveryCode(source: Random = random): string {
  // 256 is a multiple of 32, so the low five bits of a byte are unbiased.
  const data = [...source(dataLength)].map((byte) => byte & 31)
  const text = [...data, ...checksOf(data)].map((value) => alphabet[value]).join('')
  return (text.match(/.{4}/g) ?? []).join('-')
}

/** The 26 characters without the checks as they are hashed, or null where something is mistyped or missing. */
export function readRecoveryCode(typed: string): string | null {
  const text = normalised(typed)
  const values = [...text].map((character) => alphabet.indexOf(character))
  if (values.length !== codeLength || values.includes(-1)) return null
  const data = values.slice(0, dataLength)
  const [one, two] = checksOf(data)
  return one === values[26] && two === values[27] ? text.slice(0, dataLength) : null
}

/** ASCII upper case, I and L to 1, O to 0, hyphens and spaces out. */
const normalised = (typed: string) =>
  typed
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')

/**
 * A Reed-Solomon code over the field of 32 elements with distance 3: the sum of all characters is 0 and the sum of all,
 * each times its power of 2, is 0. So any one or two wrong characters are noticed, and any two that changed places.
 */
function checksOf(data: readonly number[]): readonly [number, number] {
  const sum = data.reduce((total, value) => total ^ value, 0)
  const weighted = data.reduce((total, value, i) => total ^ times(value, power(i)), 0)
  // c26 + c27 = sum and c26·2^26 + c27·2^27 = weighted; 2^26 + 2^27 = 2^26·3, and plus is xor.
  const one = times(weighted ^ times(sum, power(27)), inverse(power(26) ^ power(27)))
  return [one, one ^ sum]
}

/** Multiplication of polynomials over GF(2) modulo x^5 + x^2 + 1. */
function times(a: number, b: number): number {
  let product = 0
  for (let bit = 4; bit >= 0; bit--) {
    product = (product << 1) ^ (product & 16 ? 0b100101 : 0)
    if ((b >> bit) & 1) product ^= a
  }
  return product
}

const power = (exponent: number): number => (exponent === 0 ? 1 : times(2, power(exponent - 1)))
/** The multiplicative group has 31 elements, so x^30 is 1/x. */
const inverse = (value: number) => Array.from({ length: 30 }).reduce<number>((x) => times(x, value), 1)
