import { readdirSync, readFileSync } from 'node:fs'
import { posix, resolve } from 'node:path'
import { type ESTree, parseSync } from 'vite'

export const root = resolve(import.meta.dirname, '../..')

export type Import = { readonly from: string; readonly names: readonly string[]; readonly typeOnly: boolean }

/** `name` of a default export is the one it has in its file, or `default`. */
export type Export = { readonly name: string; readonly isType: boolean; readonly isDefault: boolean }

/** One file of the repository as the rules see it. Paths are relative to the top, with slashes. */
export type SourceFile = {
  readonly path: string
  readonly text: string
  readonly program: ESTree.Program
  /** `from` of a relative import is the path of the file that it names; of anything else, the package. */
  readonly imports: readonly Import[]
  readonly exports: readonly Export[]
}

/** Every file below a folder that is the project's own. */
export function filesBelow(folder: string): string[] {
  return readdirSync(resolve(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath.slice(root.length + 1).replaceAll('\\', '/'), entry.name))
    .filter((path) => !path.includes('node_modules/'))
    .toSorted()
}

const sourceFolders = ['main', 'preload', 'renderer', 'tests'] as const
const isCode = (path: string) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts')

let parsed: readonly SourceFile[] | null = null

/** All TypeScript of the repository, parsed once in a process. */
export function sourceFiles(): readonly SourceFile[] {
  const paths = [...sourceFolders.flatMap(filesBelow).filter(isCode), 'electron.vite.config.ts']
  parsed ??= paths.map((path) => sourceFile(path, readFileSync(resolve(root, path), 'utf8')))
  return parsed
}

/** A file from its text, so that a rule can be shown one that breaks it. */
export function sourceFile(path: string, text: string): SourceFile {
  const { program, module, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`)
  const wordAt = ({ value }: { readonly value: string }) => targetOf(path, value)
  const reexports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, importName, isType }) =>
      moduleRequest ? [{ from: wordAt(moduleRequest), names: [importName.name ?? '*'], typeOnly: isType }] : [],
    ),
  )
  const imports = module.staticImports.map(({ moduleRequest, entries }) => ({
    from: wordAt(moduleRequest),
    names: entries.map(({ importName }) => importName.name ?? (importName.kind === 'Default' ? 'default' : '*')),
    typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }))
  const dynamic = module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
    from: targetOf(path, text.slice(start, end).replace(/^['"`]|['"`]$/g, '')),
    names: ['*'],
    typeOnly: false,
  }))
  const exports = module.staticExports.flatMap(({ entries }) =>
    entries.map(({ exportName, localName, isType }) => {
      const isDefault = exportName.kind === 'Default' || exportName.name === 'default'
      return {
        name: (isDefault ? localName.name : exportName.name) ?? (isDefault ? 'default' : '*'),
        isType,
        isDefault,
      }
    }),
  )
  return { path, text, program, imports: [...imports, ...reexports, ...dynamic], exports }
}

const targetOf = (path: string, request: string) =>
  request.startsWith('.') ? posix.join(posix.dirname(path), request) : request

export const lineOf = ({ text }: SourceFile, offset: number): number => text.slice(0, offset).split('\n').length
