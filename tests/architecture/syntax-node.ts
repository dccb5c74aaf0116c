import type { ESTree } from 'vite'

/** A node of the syntax tree, loosely: the rules ask for a type and look at a field or two. */
export type SyntaxNode = { readonly type: string; readonly start: number; readonly [field: string]: unknown }

export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string'

/** A child of a node, where it is a node. */
export function childOf(node: SyntaxNode | null, field: string): SyntaxNode | null {
  const child = node?.[field]
  return isNode(child) ? child : null
}

/** Visits every node with the one above it, from the top down. */
export function walk(program: ESTree.Program, visit: (node: SyntaxNode, parent: SyntaxNode | null) => void): void {
  const go = (node: SyntaxNode, parent: SyntaxNode | null) => {
    visit(node, parent)
    for (const value of Object.values(node)) {
      if (Array.isArray(value)) for (const item of value) isNode(item) && go(item, node)
      else if (isNode(value)) go(value, node)
    }
  }
  go(program as unknown as SyntaxNode, null)
}

/** `open` of `raw.open`, `raw['open']` and `raw?.open`; null for anything else. */
export function memberName(node: SyntaxNode | null): string | null {
  if (node?.type !== 'MemberExpression') return null
  const property = childOf(node, 'property')
  return node.computed ? literalText(property) : nameOf(property)
}

/** The text of a string in quotes, or of a template with nothing put in. */
export function literalText(node: SyntaxNode | null): string | null {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : null
  const quasis = node?.type === 'TemplateLiteral' ? (node.quasis as { value: { cooked: string } }[]) : []
  return quasis.length === 1 ? (quasis[0]?.value.cooked ?? null) : null
}

export const nameOf = (node: SyntaxNode | null): string | null =>
  node && (node.type === 'Identifier' || node.type === 'JSXIdentifier') ? String(node.name) : null

/** The names of a member chain: `work.clinical.selectFrom` is [work, clinical, selectFrom]. */
export function chainOf(node: SyntaxNode | null): string[] {
  const member = memberName(node)
  if (member === null) return nameOf(node) === null ? [] : [String(nameOf(node))]
  return [...chainOf(childOf(node, 'object')), member]
}

/** Whether an identifier is used as a value of its own: no property, no key, no name that is being declared. */
export function isFreeName(node: SyntaxNode, parent: SyntaxNode | null): boolean {
  if (node.type !== 'Identifier') return false
  if (parent?.type === 'MemberExpression') return parent.object === node || parent.computed === true
  if (parent?.type === 'Property') return parent.value === node
  const declares = /^(TS|Import|Export|MethodDefinition|PropertyDefinition|LabeledStatement)/
  return !declares.test(parent?.type ?? '') && parent?.id !== node
}
