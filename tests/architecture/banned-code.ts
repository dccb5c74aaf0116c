import {
  anyUse,
  calls,
  either,
  imports,
  isA,
  isClockRead,
  isMarkup,
  isSetTitle,
  isTimerOfText,
  type Match,
  makes,
  name,
  property,
} from './code-match.ts'
import { fileKind } from './file-kind.ts'
import { lineOf, type SourceFile } from './source-file.ts'
import { isDynamicSql, isInDriver, isRawSql, isSqlText } from './sql-match.ts'
import { walk } from './syntax-node.ts'
import { isLooseWindow, webPreferences } from './window-match.ts'

type Ban = {
  readonly what: Match
  /** Where it is banned; everywhere in main, preload and renderer if not said. */
  readonly where?: (path: string) => boolean
  readonly instead: string
}

const isProduct = (path: string) => /^(main|preload|renderer)\//.test(path)
const inPage = (path: string) => path.startsWith('renderer/')
const everywhere = () => true
const butIn = (allowed: RegExp) => (path: string) => isProduct(path) && !allowed.test(path)
const isWithoutEffects = (path: string) => ['repository', 'pure'].includes(fileKind(path))

/** What Grove never does, and what it does instead. Sources: architecture.md, security.md 0, 2 and 7. */
const bans: readonly Ban[] = [
  {
    what: anyUse('localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'),
    instead: 'the page keeps nothing on disk: ask the vault process, or the shell for what is not about people',
  },
  {
    what: either(isMarkup, anyUse('innerHTML', 'outerHTML', 'insertAdjacentHTML', 'createContextualFragment')),
    instead: 'text is shown as text: return elements',
  },
  {
    what: either(name('eval', 'Function'), makes('Function'), calls('executeJavaScript'), isTimerOfText),
    instead: 'no text becomes code: write the function',
  },
  { what: isSetTitle, where: inPage, instead: 'the title is Grove for ever: task lists and screenshots keep titles' },
  { what: calls('serialize'), instead: 'serialize() answers the file in clear: copy the closed file' },
  { what: calls('backup'), instead: 'backup() fails between cipher databases: copy the closed file' },
  { what: isSqlText, where: butIn(/^main\/database\/migrate\.ts$/), instead: 'only migrations are run as text' },
  {
    what: calls('prepare', 'pragma', 'loadExtension'),
    // The page has no database, and prepares other things.
    where: butIn(/^(main\/(database|audit|vault)|renderer)\//),
    instead: 'SQL of a feature goes through Kysely in its repository',
  },
  {
    what: isDynamicSql,
    where: (path) => isProduct(path) && !inPage(path) && !isInDriver(path),
    instead: 'values are bound with ?; only the name of a schema or a table of the kernel is put into the text',
  },
  {
    what: calls('selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'replaceInto', 'mergeInto'),
    where: (path) => path.startsWith('main/') && !path.endsWith('-repository.ts'),
    instead: 'a query is written in the repository of its feature',
  },
  {
    what: calls('transaction'),
    where: (path) => path.startsWith('main/') && !['kernel', 'demo'].includes(fileKind(path)),
    instead: 'the door opens one transaction for each call: the outer handle inside one would hang',
  },
  {
    what: calls('glob'),
    where: butIn(/^main\/database\/migrate\.ts$/),
    instead: 'migrations are read by main/database/migrate.ts alone; everything else is imported by name',
  },
  { what: isRawSql, instead: 'no SQL from text: a value in sql`…` is bound, sql.ref names what the schema has' },
  { what: name('console'), instead: 'a console line may hold a record: log an allowed line (main/log.ts)' },
  {
    what: anyUse('openExternal', 'openPath', 'addRecentDocument', 'setUserTasks', 'setTitle'),
    instead: 'nothing is handed to another program or to the system’s lists',
  },
  { what: anyUse('crashReporter', 'safeStorage', 'autoUpdater'), instead: 'not in Grove: security.md 2.4 and 7' },
  {
    what: imports('http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises', 'inspector'),
    instead: 'Grove is offline: there is no network in it',
  },
  {
    what: imports('child_process', 'cluster', 'vm', 'repl'),
    instead: 'no programs are started; a process of our own is a utilityProcess, started by the shell',
  },
  {
    what: either(
      name('fetch'),
      makes('XMLHttpRequest', 'WebSocket', 'EventSource', 'RTCPeerConnection'),
      calls('sendBeacon'),
    ),
    instead: 'the page talks to window.grove alone',
  },
  {
    what: makes('Blob', 'File', 'Worker', 'SharedWorker', 'BroadcastChannel'),
    where: inPage,
    instead: 'large things are made in the vault process: a Blob may be written to disk, a worker outlives the page',
  },
  { what: name('process', 'require', 'Buffer'), where: inPage, instead: 'the page has no Node' },
  { what: property('Math', 'random'), instead: 'work.newId for ids, node:crypto for everything secret' },
  {
    what: either(property('Date', 'now'), property('performance', 'now'), isClockRead),
    where: isWithoutEffects,
    instead: 'no clock here: take work.now or work.today, or a parameter',
  },
  {
    what: name('crypto', 'process'),
    where: isWithoutEffects,
    instead: 'no chance and no surroundings here: take work.newId, or a parameter',
  },
  { what: name('ipcRenderer'), where: butIn(/^preload\/index\.ts$/), instead: 'only the preload speaks to main' },
  {
    what: makes('BrowserWindow', 'BrowserView', 'WebContentsView', 'BaseWindow'),
    where: butIn(/^main\/shell\/page-window\.ts$/),
    instead: 'windows are made by createPageWindow, which is the one that is hardened',
  },
  { what: isLooseWindow, instead: `webPreferences say these in their own words: ${JSON.stringify(webPreferences)}` },
  { what: isA('TSEnumDeclaration'), where: everywhere, instead: 'no enums: const words = [...] as const' },
]

/** Every use of what is banned, with what to do instead. */
export function bannedCode(file: SourceFile): string[] {
  const here = bans.filter(({ where = isProduct }) => where(file.path))
  const faults = new Set<string>()
  walk(file.program, (node, parent) => {
    for (const { what, instead } of here)
      if (what({ node, parent, file })) faults.add(`${file.path}:${lineOf(file, node.start)} ${instead}`)
  })
  return [...faults]
}

/** A default export has no name of its own: only what a tool loads by itself has one. */
export const defaultExports = (file: SourceFile): string[] =>
  isLoadedByTool(file.path) || !file.exports.some(({ isDefault }) => isDefault)
    ? []
    : [`${file.path} has a default export: export it by its name`]

const isLoadedByTool = (path: string) =>
  path.endsWith('.config.ts') || path.startsWith('tests/config/') || path.startsWith('tests/desktop/stand-in/')
