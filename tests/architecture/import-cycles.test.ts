import { expect, test } from 'vitest'
import { importCycles } from './import-cycles.ts'
import { sourceFile, sourceFiles } from './source-file.ts'

test('no files import each other in a circle: move what both need into a third', () => {
  expect(importCycles(sourceFiles())).toEqual([])
})

test('a circle is found, of types too, and named once', () => {
  const files = [
    sourceFile('main/a.ts', "import type { B } from './b.ts'"),
    sourceFile('main/b.ts', "import { c } from './c.ts'"),
    sourceFile('main/c.ts', "export { a } from './a.ts'"),
    sourceFile('main/d.ts', "import { a } from './a.ts'\nimport { c } from './c.ts'"),
  ]
  expect(importCycles(files)).toEqual(['main/a.ts → main/b.ts → main/c.ts → main/a.ts'])
})
