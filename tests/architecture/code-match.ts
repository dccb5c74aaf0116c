import type { SourceFile } from './source-file.ts'
import { childOf, isFreeName, literalText, memberName, nameOf, type SyntaxNode } from './syntax-node.ts'

/** A place in a file that a rule is asked about. */
export type Place = { readonly node: SyntaxNode; readonly parent: SyntaxNode | null; readonly file: SourceFile }
export type Match = (place: Place) => boolean

/** `fetch`, but neither `port.fetch` nor a key of that name. */
export const name =
  (...names: readonly string[]): Match =>
  ({ node, parent }) =>
    names.includes(nameOf(node) ?? '') && isFreeName(node, parent)

/** `caches` and `window.caches`. */
export const anyUse =
  (...names: readonly string[]): Match =>
  (place) =>
    name(...names)(place) || names.includes(memberName(place.node) ?? '')

/** `….prepare(…)` of whatever object. */
export const calls =
  (...methods: readonly string[]): Match =>
  ({ node }) =>
    node.type === 'CallExpression' && methods.includes(memberName(childOf(node, 'callee')) ?? '')

export const makes =
  (...classes: readonly string[]): Match =>
  ({ node }) =>
    node.type === 'NewExpression' && classes.includes(nameOf(childOf(node, 'callee')) ?? '')

export const imports =
  (...modules: readonly string[]): Match =>
  ({ node }) =>
    modules.includes(literalText(childOf(node, 'source'))?.replace(/^node:/, '') ?? '')

/** `Math.random`, used or called. */
export const property =
  (object: string, member: string): Match =>
  ({ node }) =>
    memberName(node) === member && nameOf(childOf(node, 'object')) === object

export const either =
  (...matches: readonly Match[]): Match =>
  (place) =>
    matches.some((match) => match(place))

export const isA =
  (type: string): Match =>
  ({ node }) =>
    node.type === type

/** `setTimeout('…')`: text that becomes code. */
export const isTimerOfText: Match = ({ node }) => {
  const [first] = node.type === 'CallExpression' ? (node.arguments as SyntaxNode[]) : []
  return /^set(Timeout|Interval)$/.test(nameOf(childOf(node, 'callee')) ?? '') && literalText(first ?? null) !== null
}

/** `new Date()` of now; of a given instant it is no clock. */
export const isClockRead: Match = ({ node, ...rest }) =>
  makes('Date')({ node, ...rest }) && (node.arguments as unknown[]).length === 0

export const isSetTitle: Match = ({ node }) =>
  node.type === 'AssignmentExpression' && memberName(childOf(node, 'left')) === 'title'

export const isMarkup: Match = ({ node }) =>
  node.type === 'JSXAttribute' && nameOf(childOf(node, 'name')) === 'dangerouslySetInnerHTML'
