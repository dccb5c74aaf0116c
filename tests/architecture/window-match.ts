import type { Match } from './code-match.ts'
import { childOf, nameOf, type SyntaxNode } from './syntax-node.ts'

/** What has to stand literally in the one place that makes a window (security.md 2.1). */
export const webPreferences: Readonly<Record<string, boolean>> = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
}

/** webPreferences that are put together elsewhere, or lack one of these words. */
export const isLooseWindow: Match = ({ node }) => {
  if (node.type !== 'Property' || nameOf(childOf(node, 'key')) !== 'webPreferences') return false
  const properties = (childOf(node, 'value')?.properties ?? []) as SyntaxNode[]
  if (properties.some(({ type }) => type !== 'Property')) return true
  const values = new Map(properties.map((given) => [nameOf(childOf(given, 'key')), childOf(given, 'value')?.value]))
  return Object.entries(webPreferences).some(([name, value]) => values.get(name) !== value)
}
