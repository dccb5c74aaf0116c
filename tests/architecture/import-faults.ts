import { type FileKind, fileKind, folderOf } from './file-kind.ts'
import type { Import, SourceFile } from './source-file.ts'

/** An import as a rule judges it: of which file, to which file or package, and of what kind the target is. */
type Asked = Import & { readonly path: string; readonly kind: FileKind | 'package' | 'node' }
type Rule = { readonly may: (asked: Asked) => boolean; readonly instead: string }

const isOwn = ({ path, from }: Asked) => folderOf(path) === folderOf(from)
const isOneOf =
  (...kinds: readonly Asked['kind'][]) =>
  ({ kind }: Asked) =>
    kinds.includes(kind)
const isPackage = (name: string, from: string) => from === name || from.startsWith(`${name}/`)
const anyPackage =
  (...names: readonly string[]) =>
  ({ from }: Asked) =>
    names.some((name) => isPackage(name, from))
const anyFile =
  (...files: readonly string[]) =>
  ({ from }: Asked) =>
    files.includes(from)
const oneOf =
  (...allowed: readonly ((asked: Asked) => boolean)[]) =>
  (asked: Asked) =>
    allowed.some((may) => may(asked))

const contract = isOneOf('contract')
const work = anyFile('main/database/work.ts')
const errors = anyFile('main/errors.ts')
const compiledOnce = anyFile('main/database/compiled-once.ts')
const isoWeek = anyFile('main/database/iso-week.ts')
const rowTypes = (asked: Asked) => asked.typeOnly && /^main\/database\/(outcomes|clinical)-rows\.ts$/.test(asked.from)
/** Tails of distributions, where a home-made one would be wrong in the ninth digit. */
const distributions = (asked: Asked) =>
  asked.path === 'main/reports/tail-probability.ts' && asked.from.startsWith('@stdlib/stats-base-dists-')
/** The container of a workbook: packs bytes given as bytes answered. */
const zip = (asked: Asked) => asked.path === 'main/reports/report-xlsx.ts' && asked.from === 'fflate'
/** What a call lays out is named by its type alone: the kernel hands it on to the press. */
const isDocumentOfWork = ({ path, from, typeOnly }: Asked) =>
  typeOnly && path === 'main/database/work.ts' && from === 'main/documents/pdf-document.ts'
const pageLibraries = (asked: Asked) => asked.kind === 'package' && !anyPackage('electron', 'zod', 'kysely')(asked)

/** Who may import whom (architecture.md). Each `instead` says what to do about an import that is refused. */
const rules: Readonly<Record<FileKind, Rule>> = {
  contract: {
    may: (asked) => contract(asked) || (asked.path === 'preload/contract/zod.ts' && anyPackage('zod')(asked)),
    instead: 'the contract stands on itself: move what is needed into preload/contract, and take z from ./zod.ts',
  },
  preload: {
    may: oneOf(
      isOneOf('contract', 'preload'),
      (asked) => asked.path === 'preload/index.ts' && asked.from === 'electron',
    ),
    instead: 'the preload only names the functions of the contract: put logic in the page or behind the door',
  },
  kernel: {
    may: (asked) =>
      isOneOf('contract', 'kernel', 'node')(asked) ||
      anyPackage('better-sqlite3', 'kysely', '@node-rs/argon2', '@scure/bip39')(asked) ||
      (asked.path === 'main/door/handlers.ts' && asked.kind === 'handlers') ||
      isDocumentOfWork(asked),
    instead:
      'the kernel knows no feature, no shell and no Electron: let the composition root (main/vault-process.ts) pass it in',
  },
  shell: {
    may: (asked) =>
      isOneOf('contract', 'shell', 'node')(asked) ||
      anyFile('main/control.ts')(asked) ||
      anyPackage('electron', 'electron-store')(asked),
    instead: 'the shell holds no keys and no records: say it to the vault process as a word of main/control.ts',
  },
  root: {
    may: (asked) =>
      asked.path === 'main/index.ts'
        ? isOneOf('shell', 'node')(asked) || asked.from === 'electron'
        : isOneOf('contract', 'kernel', 'service', 'demo', 'press', 'node')(asked) ||
          (asked.from === 'electron' && asked.typeOnly),
    instead:
      'main/index.ts composes the shell, main/vault-process.ts the kernel and services; only types of electron in the latter',
  },
  demo: {
    may: (asked) => isOneOf('contract', 'kernel', 'service', 'pure', 'demo', 'node')(asked),
    instead: 'the demo practice is played through the door’s handlers and the services, as the page would',
  },
  press: {
    may: (asked) =>
      oneOf(contract, errors, anyFile('main/log.ts'), isOneOf('node'))(asked) ||
      (isOwn(asked) && (asked.kind === 'press' || asked.kind === 'pure')),
    instead: 'the press makes files from what it is given: a service of a feature makes the document',
  },
  handlers: {
    may: (asked) =>
      contract(asked) || anyFile('main/door/handler.ts')(asked) || (isOwn(asked) && asked.kind !== 'handlers'),
    instead: 'a handler is one line: call the own service, or the own repository for a plain read',
  },
  service: {
    may: (asked) =>
      oneOf(contract, work, errors, isoWeek, isOneOf('service', 'pure'))(asked) ||
      asked.from.startsWith('main/audit/') ||
      (asked.kind === 'repository' && isOwn(asked)) ||
      isKeyringsOwnFeature(asked),
    instead:
      'a service speaks the trade: SQL goes into the own repository, another feature is asked through its service, never its repository',
  },
  repository: {
    may: (asked) =>
      oneOf(contract, work, errors, rowTypes, compiledOnce, anyPackage('kysely'))(asked) ||
      (isOwn(asked) && asked.kind === 'pure'),
    instead: 'a repository is SQL on the work it is given: no other repository, no service, no clock, no Node',
  },
  pure: {
    may: oneOf(contract, errors, isoWeek, rowTypes, isOneOf('pure'), distributions, zip),
    instead:
      'a file without a role in its name is pure: data in, data out. Name it -service or -repository, or pass the value in',
  },
  'page root': {
    may: oneOf(isOneOf('contract', 'app', 'ui', 'page root', 'page feature'), pageLibraries),
    instead: 'the page reaches the rest through window.grove only',
  },
  app: {
    may: oneOf(isOneOf('contract', 'app', 'ui'), pageLibraries, anyFile('renderer/app/features.ts')),
    instead: 'renderer/app knows no feature: take it from the list in features.ts, or move the part to renderer/ui',
  },
  ui: {
    may: oneOf(isOneOf('contract', 'ui'), pageLibraries),
    instead: 'renderer/ui has no feature words: give it props',
  },
  'page feature': {
    may: (asked) =>
      oneOf(isOneOf('contract', 'ui', 'app'), pageLibraries)(asked) || (asked.kind === 'page feature' && isOwn(asked)),
    instead:
      'a feature of the page uses its own files, renderer/ui, renderer/app and the contract: move what two features share to renderer/ui',
  },
  test: { may: () => true, instead: '' },
}

/** Staff live in the keyring, which is the kernel's: the one feature whose data no repository holds. */
const isKeyringsOwnFeature = ({ path, from }: Asked) => path.startsWith('main/users/') && from.startsWith('main/vault/')

const clinicalFaces = /^main\/database\/clinical-rows\.ts$/

function askedOf(path: string, given: Import): Asked {
  if (given.from.startsWith('node:')) return { ...given, path, kind: 'node' }
  const isFile = /^(main|preload|renderer|tests)\//.test(given.from)
  return { ...given, path, kind: isFile ? fileKind(given.from) : 'package' }
}

/** Every import that the table refuses, with what to do instead. */
export function importFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, imports }) => imports.flatMap((given) => faultsOf(askedOf(path, given))))
}

function faultsOf(asked: Asked): string[] {
  const { path, from, names } = asked
  const { may, instead } = rules[fileKind(path)]
  const faults = may(asked) ? [] : [`${path} imports ${from}: ${instead}`]
  if (path.startsWith('main/reports/') && (clinicalFaces.test(from) || names.includes('ClinicalWork')))
    faults.push(
      `${path} sees clinical records: a report is made from OutcomesWork alone, so that it cannot tell a word`,
    )
  return faults
}
