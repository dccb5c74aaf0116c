import { basename, dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nameFault } from './name-fault.ts'
import { filesBelow, sourceFiles } from './source-file.ts'

const folders = ['main', 'preload', 'renderer', 'migrations', 'tests']
const paths = folders.flatMap(filesBelow)

describe('file names', () => {
  test('are kebab-case, with .test or .module before the ending', () => {
    const kebab = /^(\d{4}-)?[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|bench|config|module|d))?\.[a-z0-9]+$/
    expect(paths.filter((path) => !kebab.test(basename(path)))).toEqual([])
  })

  test('are unique in the repository, so that a name finds one file', () => {
    // Entries that a tool looks for by this name; migrations, which are called by their feature; a component's styles;
    // what drives a screen in the browser, which is called like the screen.
    const isFixed = (path: string) =>
      /(^|\/)index\.(ts|html)$|package\.json$|^migrations\/|\.module\.css$|^tests\/e2e\/pages\//.test(path)
    const byName = Map.groupBy(
      paths.filter((path) => !isFixed(path)),
      (path) => basename(path).replace(/\.(tsx?|d\.ts)$/, ''),
    )
    expect([...byName.values()].filter((same) => same.length > 1)).toEqual([])
  })

  test('of a test are those of what it tests, and stand where that stands', () => {
    const tests = paths.filter((path) => /^tests\/(main|renderer|preload)\/.*\.test\.tsx?$/.test(path))
    const sources = new Set(paths.map((path) => path.replace(/\.tsx?$/, '')))
    const folders = new Set(paths.map((path) => dirname(path)))
    const orphans = tests.filter((path) => {
      const mirrored = path.replace(/^tests\//, '').replace(/\.test\.tsx?$/, '')
      return !sources.has(mirrored) && !folders.has(dirname(mirrored))
    })
    expect(orphans).toEqual([])
  })

  test('say what the file exports', () => {
    expect(sourceFiles().flatMap((file) => nameFault(file) ?? [])).toEqual([])
  })
})

test('what a repository exports begins with list, find, get, insert, update, remove or append', () => {
  const repositories = sourceFiles().filter(({ path }) => path.endsWith('-repository.ts'))
  expect(repositories.length).toBeGreaterThan(5)
  const others = repositories.flatMap(({ path, exports }) =>
    exports
      .filter(({ name, isType }) => !isType && !/^(list|find|get|insert|update|remove|append)[A-Z]/.test(name))
      .map(({ name }) => `${path}: ${name}`),
  )
  expect(others).toEqual([])
})

describe('the rule for exports', () => {
  const fault = (path: string, exports: readonly string[]) =>
    nameFault({ path, exports: exports.map((name) => ({ name, isType: false, isDefault: false })) })

  test.each([
    ['main/vault/canonical-json.ts', ['canonicalJson']],
    ['main/vault/sha-256.ts', ['sha256', 'hashOf']],
    ['main/vault/set-up-vault.ts', ['beginSetUp']],
    ['main/vault/passphrase-strength.ts', ['leastBits', 'passphraseFault']],
    ['renderer/ui/data-table.tsx', ['DataTable']],
    ['main/database/file-fact.ts', ['readFileFact', 'ForeignFile']],
    ['main/goals/goal-repository.ts', ['listGoals', 'insertLevel']],
  ])('%s may export %j', (path, names) => expect(fault(path, names)).toBeNull())

  test.each([
    ['main/vault/canonical-json.ts', ['sortKeys']],
    ['main/vault/canonical-json.ts', ['sortKeys', 'quote']],
    ['renderer/ui/data-table.tsx', ['Grid']],
    ['renderer/ui/data-table.tsx', ['Data']],
    ['main/goals/scale.ts', ['computeChange']],
    ['main/goals/group-repository.ts', ['listLevels']],
  ])('%s may not export only %j', (path, names) => expect(fault(path, names)).toContain(path))
})
