import { failureCodes } from '../../preload/contract/failure.ts'
import { contract } from '../../preload/contract/index.ts'

/** What the shell itself notes: an event, and why. */
export const shellEvents = [
  'started',
  'locked',
  'asked',
  'idle',
  'menu',
  'suspend',
  'resume',
  'lock-screen',
  'user-switched',
  'shutdown',
  'died',
  'gave-up',
  'line-refused',
] as const

const endpointNames = Object.entries(contract).flatMap(([feature, verbs]) =>
  Object.keys(verbs).map((verb) => `${feature}.${verb}`),
)
const known = new Set<string>([...endpointNames, ...failureCodes, ...shellEvents, 'ok', 'unknown', 'shell'])

const shapes = [
  /^\d{1,9} ms$/,
  /^[0-9a-f]{8,32}$/, // reference
  /^(unknown|[a-z0-9-]{1,60}\.[cm]?[jt]sx?:\d{1,7})( (SQLITE|ERR|E)[A-Z_]{1,40})?$/, // place in Grove's own code
]

/**
 * Whether a line may stand in the log: parts between middle dots, each a word known in advance or a number. An allow-list,
 * never a redaction, and asked again here, outside the process that holds the records.
 */
export const isAllowedLine = (line: string): boolean =>
  line.length <= 300 && line.split(' · ').every((part) => known.has(part) || shapes.some((shape) => shape.test(part)))
