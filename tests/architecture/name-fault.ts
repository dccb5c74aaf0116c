import { basename, dirname } from 'node:path'
import type { SourceFile } from './source-file.ts'

/** Names that do not follow from the exports, and why they stay. */
const exceptions: Readonly<Record<string, string>> = {
  'main/control.ts': 'named in architecture.md: the words on the control channel',
  'main/errors.ts': 'named in architecture.md: everything that is thrown',
  'main/notes/name-guard.ts': 'named in architecture.md: what keeps names of members out of each other’s notes',
  'main/vault/ed25519.ts': 'the algorithm of both exports, as vault-format.md calls it',
  'main/vault/field-schemas.ts': 'the fields from which the schemas of the keyring are made',
  'preload/contract/fields.ts': 'the fields from which every input of the contract is made',
  'preload/contract/zod.ts': 'the one import of zod, whose export is called z everywhere',
  'renderer/ui/palette.ts': 'its exports are the names of the colours',
  'tests/desktop/stand-in/fake-system.ts': 'small parts of Electron under their own names',
  'tests/desktop/stand-in/utility-module.ts': 'what the vault process gets for the module electron',
  'tests/desktop/stand-in/wire.ts': 'everything that is said between the application and its driver',
}

/** Words that say a file's part rather than its subject (architecture.md, Folders). */
const parts = ['repository', 'service', 'handlers', 'queries', 'feature']
/** The stand-in exports Electron's own names; the word keeps its files apart from ours. */
const standIn = 'fake-'
/** What drives a screen in the browser is called like the screen. */
const screens = 'tests/e2e/pages/'

const wordsOf = (name: string) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
const squashed = (name: string) => wordsOf(name).join('')

/** Words are compared by their beginning, so that `hardening` is said by hardenApp and `keys` by secretKey. */
const isSaid = (word: string, said: readonly string[]) =>
  said.some((other) => other.startsWith(word.slice(0, 4)) || (other.length >= 3 && word.startsWith(other)))

/**
 * A file is called what it exports. One of its exports is its name; or, with one value exported, every word of the
 * name is in that export or in the folder's name; or, with several, the name is the concept that they share, so a word
 * of it is in one of them. A part such as -service is called after its feature. Answers what is wrong, or null.
 */
export function nameFault({ path, exports }: Pick<SourceFile, 'path' | 'exports'>): string | null {
  const name = basename(path)
    .replace(/\.tsx?$/, '')
    .replace(standIn, '')
  if (isEntry(name) || path.startsWith(screens) || exports.length === 0 || path in exceptions) return null
  const part = parts.find((word) => name.endsWith(`-${word}`))
  const words = wordsOf(part ? name.slice(0, -part.length) : name)
  const folder = wordsOf(basename(dirname(path)))
  const names = exports.map((given) => given.name)
  const exported = names.flatMap(wordsOf)
  const values = exports.filter(({ isType }) => !isType)
  const isItsName = names.some((given) => squashed(given) === squashed(name))
  const isConcept = words.some((word) => isSaid(word, exported))
  const isAllSaid = isConcept && words.every((word) => isSaid(word, [...exported, ...folder]))
  const isPart = part !== undefined && words.some((word) => isSaid(word, folder))
  if (isItsName || isPart || (values.length === 1 ? isAllSaid : isConcept)) return null
  return `${path} exports ${names.join(', ')}: call the file or its main export so that one finds the other`
}

/** Entries, configuration and tests are called by their place, not by an export. */
const isEntry = (name: string) => name === 'index' || /\.(test|spec|config|bench|vite)/.test(name)
