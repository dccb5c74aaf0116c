import { expect, test } from 'vitest'
import { contract } from '../../preload/contract/index.ts'
import { fileKind, kernelFolders } from './file-kind.ts'
import { filesBelow, sourceFiles } from './source-file.ts'

/** The feature of the bridge `homePractice` has its files in `home-practice`. */
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const features = Object.keys(contract).map(kebab)
const files = ['main', 'preload', 'renderer', 'migrations', 'tests'].flatMap(filesBelow)

/** The same word in five places (architecture.md, Folders). */
const places = {
  contract: (feature: string) => (path: string) => path === `preload/contract/${feature}.ts`,
  main: (feature: string) => (path: string) => path.startsWith(`main/${feature}/`) && path.endsWith('-handlers.ts'),
  renderer: (feature: string) => (path: string) => path.startsWith(`renderer/${feature}/`),
  tests: (feature: string) => (path: string) => path.startsWith(`tests/main/${feature}/`) && path.endsWith('.test.ts'),
  migrations: (feature: string) => (path: string) => path.startsWith('migrations/') && path.endsWith(`-${feature}.sql`),
}

const exceptions: Readonly<Record<string, string>> = {
  'shell in renderer': 'the page’s own shell is renderer/app',
  'shell in migrations': 'preferences are kept by electron-store, with nothing about people',
  'users in migrations': 'names and roles of staff are in the keyring alone',
  'documents in renderer': 'its buttons stand beside what is printed: renderer/app, and the features themselves',
  'reports in migrations': 'counts what other features keep',
}

const missing = features.flatMap((feature) =>
  Object.entries(places).flatMap(([place, isThere]) =>
    files.some(isThere(feature)) ? [] : [`${feature} in ${place}`],
  ),
)

test('a feature has its word in five places: contract, main, renderer, migrations, tests/main', () => {
  expect(missing.filter((place) => !(place in exceptions))).toEqual([])
})

test('no exception is left over', () => {
  expect(Object.keys(exceptions).filter((place) => !missing.includes(place))).toEqual([])
})

test('no folder stands beside the features', () => {
  const foldersOf = (top: string) =>
    new Set(
      files.flatMap((path) =>
        path.startsWith(`${top}/`) ? (path.slice(top.length + 1).match(/^[^/]+(?=\/)/) ?? []) : [],
      ),
    )
  const strange = (top: string, others: readonly string[]) =>
    [...foldersOf(top)].filter((folder) => !features.includes(folder) && !others.includes(folder))
  // `demo-practice` is played through the calls of the others and has none of its own.
  expect(strange('main', [...kernelFolders, 'demo-practice'])).toEqual([])
  // `start` is the first screen: it shows what other features answer and has no calls of its own.
  expect(strange('renderer', ['app', 'ui', 'assets', 'public', 'start'])).toEqual([])
  expect(strange('tests/main', [...kernelFolders, 'demo-practice'])).toEqual([])
})

test('two lists know the features, and the page’s own: no other file is edited for a new one', () => {
  const featureOf = (path: string) => {
    const [, top, folder] =
      /^(main|renderer)\/([^/]+)\//.exec(path) ?? /^(preload)\/contract\/([^/.]+)\.ts$/.exec(path) ?? []
    return top && folder && features.includes(folder) ? folder : null
  }
  const lists = sourceFiles().filter(({ path, imports }) => {
    const known = new Set(imports.flatMap(({ from }) => featureOf(from) ?? []))
    return fileKind(path) !== 'test' && known.size > features.length / 2
  })
  expect(lists.map(({ path }) => path).toSorted()).toEqual([
    'main/door/handlers.ts',
    'preload/contract/index.ts',
    'renderer/app/features.ts',
  ])
})
