import type { AuditFile } from '../../preload/contract/audit.ts'
import type { Endpoint } from '../../preload/contract/endpoint.ts'
import { contract } from '../../preload/contract/index.ts'
import { actionWords } from './audit-words.ts'

/** Written by services, not by an endpoint as a whole. */
const ofServices: readonly { readonly action: string; readonly file: AuditFile }[] = [
  { action: 'sign-ins failed before', file: 'outcomes' },
  { action: 'reason stated', file: 'clinical' },
  { action: 'note signed', file: 'clinical' },
  { action: 'closure summary signed', file: 'clinical' },
  { action: 'disclosure recorded', file: 'clinical' },
  { action: 'follow-up created', file: 'clinical' },
  { action: 'register written', file: 'clinical' },
  { action: 'outcome report written', file: 'outcomes' },
]

/** What may stand in the audit of a file, in the order of its words: a call is kept in the file that it needs. */
export function actionsOf(file: AuditFile): readonly string[] {
  const endpoints = Object.values(contract).flatMap((feature): readonly Endpoint[] => Object.values(feature))
  const ofEndpoints = endpoints
    .filter(({ needs }) => (needs === 'clinical' ? 'clinical' : 'outcomes') === file)
    .flatMap(({ audit }) => (audit === null ? [] : [audit]))
  const added = ofServices.filter((entry) => entry.file === file).map(({ action }) => action)
  return [...new Set([...ofEndpoints, ...added])].toSorted((a, b) => actionWords(a).localeCompare(actionWords(b), 'en'))
}
