import { calls, type Match } from './code-match.ts'
import { childOf, literalText, memberName, nameOf, type SyntaxNode } from './syntax-node.ts'

/** `….exec(…)` that runs SQL; of a pattern that stands there or in the same file it is fine. */
export const isSqlText: Match = (place) => {
  if (!calls('exec')(place)) return false
  const object = childOf(childOf(place.node, 'callee'), 'object')
  if (object?.type === 'Literal' && 'regex' in object) return false
  const name = nameOf(object)
  return name === null || !new RegExp(`\\b${name}(: RegExp\\b| = (/|new RegExp))`).test(place.file.text)
}

/** What may be put into a statement's text: names that no call brings. */
const putIn = ['schema', 'table']

/** `….prepare(…)` of a text that is put together from anything but the kernel's schema and table names. */
export const isDynamicSql: Match = (place) => {
  if (!calls('prepare')(place)) return false
  const [text] = place.node.arguments as SyntaxNode[]
  return text !== undefined && !isFixed(text)
}

function isFixed(text: SyntaxNode): boolean {
  if (literalText(text) !== null) return true
  if (text.type === 'ConditionalExpression')
    return ['consequent', 'alternate'].every((branch) => literalText(childOf(text, branch)) !== null)
  if (text.type !== 'TemplateLiteral') return false
  return (text.expressions as SyntaxNode[]).every((expression) => putIn.includes(nameOf(expression) ?? ''))
}

/** A driver prepares what Kysely compiled, whose values are bound: the one place where the text is not there to read. */
export const isInDriver = (path: string) => path === 'main/database/statement-dialect.ts'

/** sql.raw and its like: text that becomes SQL. */
export const isRawSql: Match = ({ node }) =>
  nameOf(childOf(node, 'object')) === 'sql' && ['raw', 'lit', 'literal', 'unsafe'].includes(memberName(node) ?? '')
