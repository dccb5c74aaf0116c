import { canonicalJson } from './canonical-json.ts'
import { signCanonical } from './ed25519.ts'
import type { Bound } from './sealed-box.ts'
import type { UserKeys } from './user-keys.ts'

/** What is signed begins with type, v and vaultId and names the key that signs. */
export type Signable = Bound & { readonly keyId: string }

/** The canonical text and its Ed25519 signature. Throws where the body names another key. */
export function signBody(body: Signable, keys: UserKeys): { readonly body: string; readonly sig: string } {
  if (body.keyId !== keys.keyId) throw new TypeError('a body names the key that signs it')
  return { body: canonicalJson(body), sig: signCanonical(body, keys.ed25519) }
}
