import { createHash } from 'node:crypto'
import { failed } from '../errors.ts'
import { type Destinations, keepDestinations } from './destinations.ts'
import { type UnnamedFile, writeUnnamed } from './unnamed-file.ts'

/** The files of one call, which follow its transaction. */
export type Delivery = {
  readonly deliver: (ticket: string, bytes: Uint8Array) => Promise<{ readonly fileHash: string }>
  /** Right before the commit: `locked` where a lock was not willing to wait for this call. */
  readonly mustStand: () => void
  /** Right after the commit: the files get their names. */
  readonly complete: () => void
  /** The transaction was rolled back: the files go. */
  readonly takeBack: () => void
}

/** How files leave the vault process: to places that a person chose, and only together with what is recorded. */
export type Deliveries = {
  readonly receive: Destinations['add']
  readonly begin: () => Delivery
  /** A lock: tickets are void, and what has no name yet goes. A call under way is refused when it comes to its end. */
  readonly forget: () => void
}

export function keepDeliveries(vaultFolder: string, destinations = keepDestinations()): Deliveries {
  let current: Delivery | null = null

  function begin(): Delivery {
    const files: UnnamedFile[] = []
    let isOver = false
    const mustStand = () => {
      if (isOver) throw failed('locked')
    }
    const delivery: Delivery = {
      async deliver(ticket, bytes) {
        mustStand()
        const path = await destinations.take(ticket)
        mustStand()
        files.push(writeUnnamed(path, bytes, vaultFolder))
        return { fileHash: createHash('sha256').update(bytes).digest('base64url') }
      },
      mustStand,
      complete() {
        isOver = true
        current = null
        nameAll(files.splice(0))
      },
      takeBack() {
        isOver = true
        current = null
        for (const file of files.splice(0)) file.remove()
      },
    }
    current = delivery
    return delivery
  }

  return {
    receive: destinations.add,
    begin,
    forget() {
      destinations.forget()
      current?.takeBack()
    },
  }
}

/** One that cannot get its name costs the others nothing. */
function nameAll(files: readonly UnnamedFile[]): void {
  const errors: unknown[] = []
  for (const file of files) {
    try {
      file.name()
    } catch (error) {
      errors.push(error)
    }
  }
  if (errors.length > 0) throw errors[0]
}
