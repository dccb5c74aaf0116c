import type { Endpoint } from '../../preload/contract/endpoint.ts'
import { contract } from '../../preload/contract/index.ts'

/** Every call of the contract as `feature.verb`. */
export const endpoints: readonly (readonly [name: string, endpoint: Endpoint])[] = Object.entries(contract).flatMap(
  ([feature, verbs]) => Object.entries(verbs).map(([verb, endpoint]) => [`${feature}.${verb}`, endpoint] as const),
)
