import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './source-file.ts'

/** architecture.md, Folders: what Grove is made of, and what tools insist on. */
const wanted = [
  '.ci',
  '.gitignore',
  'LICENSE',
  'README.md',
  'electron.vite.config.ts',
  'main',
  'migrations',
  'package-lock.json',
  'package.json',
  'preload',
  'renderer',
  'tests',
  'tsconfig.json',
]

test('the top level holds what architecture.md says and nothing else: configuration goes to tests/config, tools to tests', () => {
  const ignored = readFileSync(resolve(root, '.gitignore'), 'utf8')
    .split('\n')
    .map((line) => line.trim().replace(/\/$/, ''))
  expect(ignored.filter((name) => /[*/!]/.test(name))).toEqual([])
  const there = readdirSync(root).filter((name) => name !== '.git' && !ignored.includes(name))
  expect(there.toSorted()).toEqual(wanted.toSorted())
})

test('no folder is called by what it is made of', () => {
  const folders = ['main', 'preload', 'renderer', 'tests'].flatMap((folder) =>
    readdirSync(resolve(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name),
  )
  const vague = ['src', 'shared', 'utils', 'util', 'helpers', 'common', 'lib', 'scripts', 'misc', 'types']
  expect(folders.filter((name) => vague.includes(name))).toEqual([])
})
