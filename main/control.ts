/**
 * What main and the vault process say to each other: control words only. Records, names and secrets travel on the
 * port between page and vault process, which main hands over and never listens to.
 */
export type ToVault =
  | {
      readonly type: 'start'
      readonly vaultFolder: string
      /** The folder is the demo practice's. */
      readonly demo: boolean
      /** Where this computer keeps what it has seen of each vault. */
      readonly anchorFolder: string
      /** Failed unlocks since the last success, over restarts. */
      readonly failedUnlocks: number
      /** Milliseconds before the next try is allowed. */
      readonly waitMs: number
    }
  | { readonly type: 'port' } // with the port
  /** Where the person wants a file, chosen in the system's dialog. The page has the ticket and never the path. */
  | { readonly type: 'destination'; readonly ticket: string; readonly path: string }
  | { readonly type: 'wait'; readonly failedUnlocks: number; readonly waitMs: number }
  /** The port to a process that was started to prove files. */
  | { readonly type: 'prover' }
  /** To that process: its port; it gets files to open on it and answers whether they are sound. */
  | { readonly type: 'prove' }
  | { readonly type: 'flush' } // lock: ask the page for its last words, then write the checkpoint and close

export type ToMain =
  | { readonly type: 'ready' }
  | { readonly type: 'state'; readonly state: 'locked' | 'open' | 'room' }
  | { readonly type: 'unlock-failed' }
  | { readonly type: 'flushed' }
  /** Start a process that has never seen the files, and a port between the two. */
  | { readonly type: 'prove' }
  | { readonly type: 'lock'; readonly reason: string } // the vault process asks to be ended
  | { readonly type: 'log'; readonly line: string } // an allowed line: endpoint, duration, code, reference
