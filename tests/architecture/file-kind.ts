/** What a file is, by where it stands and what it is called (architecture.md, Folders). */
export type FileKind =
  | 'contract'
  | 'preload'
  | 'kernel'
  | 'shell'
  | 'root'
  | 'demo'
  | 'press'
  | 'handlers'
  | 'service'
  | 'repository'
  | 'pure'
  | 'page root'
  | 'app'
  | 'ui'
  | 'page feature'
  | 'test'

export const kernelFolders = ['door', 'vault', 'database', 'audit'] as const
const kernelFiles = ['main/control.ts', 'main/errors.ts', 'main/log.ts']
const roots = ['main/index.ts', 'main/vault-process.ts']
/** What makes files from documents: Node and the layout library, no records of its own and no features. */
const press = /^main\/documents\/pdf-(press|thread|render)\.ts$/
/** The page's entry, and its list of features, from whose types every link is checked. */
const pageRoots = ['renderer/main.tsx', 'renderer/app/features.ts']

const startsWithOneOf = (path: string, folders: readonly string[]) => folders.some((folder) => path.startsWith(folder))

export function fileKind(path: string): FileKind {
  if (path.startsWith('preload/contract/')) return 'contract'
  if (path.startsWith('preload/')) return 'preload'
  if (roots.includes(path)) return 'root'
  if (path.startsWith('main/demo-practice/')) return 'demo'
  if (path.startsWith('main/shell/')) return 'shell'
  if (
    kernelFiles.includes(path) ||
    startsWithOneOf(
      path,
      kernelFolders.map((folder) => `main/${folder}/`),
    )
  )
    return 'kernel'
  if (press.test(path)) return 'press'
  if (path.startsWith('main/')) return featureFile(path)
  if (pageRoots.includes(path)) return 'page root'
  if (path.startsWith('renderer/app/')) return 'app'
  if (startsWithOneOf(path, ['renderer/ui/', 'renderer/assets/'])) return 'ui'
  if (path.startsWith('renderer/')) return 'page feature'
  return 'test'
}

function featureFile(path: string): FileKind {
  if (path.endsWith('-handlers.ts')) return 'handlers'
  if (path.endsWith('-service.ts')) return 'service'
  return path.endsWith('-repository.ts') ? 'repository' : 'pure'
}

/** The folder of a feature: `main/goals` of `main/goals/goal-service.ts`. */
export const folderOf = (path: string): string => path.split('/').slice(0, 2).join('/')
