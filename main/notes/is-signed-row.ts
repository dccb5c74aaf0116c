/** The columns that every table of signed words has. */
export type SignedRow = {
  readonly version: number
  readonly author_id: string
  readonly key_id: string
  readonly at: string
  readonly body: string
  readonly sig: string
  readonly hash: string
}

/** What every signed body says of itself. */
export type SignedFields = {
  readonly type: string
  readonly vaultId: string
  readonly version: number
  readonly author: string
  readonly keyId: string
  readonly prevHash: string | null
  readonly at: string
}

export type Kept = {
  /** The version before; null for the first, undefined where it is missing. */
  readonly previous: Pick<SignedRow, 'hash'> | null | undefined
  /** The clinical audit holds this hash as signed by this author. */
  readonly audited: boolean
}

/** What the keyring says of signatures (see Staff). */
export type Signatures = {
  readonly vaultId: string
  readonly verify: (userId: string, keyId: string, body: string, sig: string) => boolean
  readonly hashOf: (body: string) => string
}

/**
 * Whether a row holds what its author signed: the signature fits the words, the columns that every signed row has say
 * what the words say, it follows the version before it, and the audit knows it. What else a table says beside the
 * words, its feature compares.
 */
export function isSignedRow(
  row: SignedRow,
  body: SignedFields | null,
  type: string,
  { previous, audited }: Kept,
  signatures: Signatures,
): boolean {
  return (
    audited &&
    body !== null &&
    body.type === type &&
    body.vaultId === signatures.vaultId &&
    body.version === row.version &&
    body.at === row.at &&
    body.author === row.author_id &&
    body.keyId === row.key_id &&
    previous !== undefined &&
    body.prevHash === (previous?.hash ?? null) &&
    row.hash === signatures.hashOf(row.body) &&
    signatures.verify(row.author_id, row.key_id, row.body, row.sig)
  )
}
