import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { filesBelow, root } from './source-file.ts'

const lineLimit = 400
const medianLimit = 100

const isText = (path: string) => /\.(tsx?|css|sql|html|js)$/.test(path)
/** Generated, or data that is as long as its source. */
const isExempt = (path: string) =>
  /^main\/database\/(outcomes|clinical)-rows\.ts$/.test(path) || path.startsWith('main/measures/instruments/')

const linesOf = (path: string) => readFileSync(resolve(root, path), 'utf8').split('\n').length - 1
const sources = ['main', 'preload', 'renderer', 'migrations'].flatMap(filesBelow).filter(isText)
const tests = filesBelow('tests').filter(isText)

test(`no file has more than ${lineLimit} lines: one concept a file, so take a concept out`, () => {
  const long = [...sources, ...tests].filter((path) => !isExempt(path) && linesOf(path) > lineLimit)
  expect(long).toEqual([])
})

test(`half of the sources have fewer than ${medianLimit} lines`, () => {
  const lines = sources
    .filter((path) => !isExempt(path))
    .map(linesOf)
    .toSorted((a, b) => a - b)
  expect(lines.length).toBeGreaterThan(100)
  expect(lines[Math.floor(lines.length / 2)]).toBeLessThan(medianLimit)
})
