import { compareDigits } from './compare-digits.ts'
import { type JoinRequest, requestHolds } from './join-request.ts'
import { type Keyring, nextKeyring } from './keyring.ts'
import type { LogState } from './log-state.ts'

/** The requests that an owner could confirm. One whose signature fails, or whose keys the log has had, is passed over. */
export const joinRequestsOf = (keyring: Keyring, state: LogState): readonly JoinRequest[] =>
  keyring.requests.filter((request) => request.vaultId === state.vaultId && requestHolds(state, request))

export const digitsOf = (request: JoinRequest): string => compareDigits(request.vaultId, request.userId, request)

/** Takes a request back, with the blob and the wraps that came with it. */
export function discardRequest(keyring: Keyring, keyId: string): Keyring {
  const requested = keyring.requests.find((request) => request.keyId === keyId)
  const others = <T extends { readonly userId: string; readonly keyId: string }>(items: readonly T[]) =>
    items.filter((item) => item.keyId !== keyId || item.userId !== requested?.userId)
  return nextKeyring(keyring.gen, {
    ...keyring,
    requests: keyring.requests.filter((request) => request.keyId !== keyId),
    blobs: others(keyring.blobs),
    wraps: others(keyring.wraps),
  })
}
