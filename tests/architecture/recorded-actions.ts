import type { SourceFile } from './source-file.ts'
import { childOf, literalText, memberName, type SyntaxNode, walk } from './syntax-node.ts'

const files = ['outcomes', 'clinical']

/** What services and the kernel say to the audit in their own words: the action of each `record(…)` in main. */
export function recordedActions(sources: readonly SourceFile[]): string[] {
  const actions: string[] = []
  for (const { path, program } of sources.filter(({ path }) => path.startsWith('main/')))
    walk(program, (node) => {
      if (node.type !== 'CallExpression' || memberName(childOf(node, 'callee')) !== 'record') return
      const words = (node.arguments as SyntaxNode[]).flatMap((argument) => literalText(argument) ?? [])
      const action = words.find((word) => !files.includes(word))
      if (action !== undefined) actions.push(action)
      else if (!passesOn(node)) throw new Error(`${path}: the audit’s words stand in the call`)
    })
  return actions
}

/** The door hands on what the contract says. */
const passesOn = (node: SyntaxNode) =>
  (node.arguments as SyntaxNode[]).some((argument) => memberName(argument) === 'audit')
