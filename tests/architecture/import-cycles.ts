import type { SourceFile } from './source-file.ts'

/**
 * Circles of files that import each other, each once, as `a → b → a`. Types count too: a circle of types is still two
 * files that cannot be understood one after the other.
 */
export function importCycles(files: readonly SourceFile[]): string[] {
  const targets = new Map(files.map(({ path, imports }) => [path, imports.map(({ from }) => from)]))
  const done = new Set<string>()
  const cycles: string[] = []

  function follow(path: string, way: readonly string[]): void {
    const met = way.indexOf(path)
    if (met >= 0) {
      cycles.push([...way.slice(met), path].join(' → '))
      return
    }
    if (done.has(path)) return
    for (const target of targets.get(path) ?? []) if (targets.has(target)) follow(target, [...way, path])
    done.add(path)
  }

  for (const path of targets.keys()) follow(path, [])
  return cycles
}
