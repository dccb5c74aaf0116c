import { wordlist } from '@scure/bip39/wordlists/english.js'
import { type Random, random } from './random-source.ts'

const passphraseWords = 6

/** Six words of the English BIP-39 list, joined by spaces: 66 bits. */
export const makePassphrase = (source: Random = random): string =>
  Array.from({ length: passphraseWords }, () => randomWord(source)).join(' ')

// 65,536 is a multiple of 2,048, so every word is equally likely.
const randomWord = (source: Random) => wordlist[source(2).readUInt16BE(0) % wordlist.length]
