import type { GroveApi } from '../preload/contract/index.ts'

declare global {
  interface Window {
    readonly grove: GroveApi
  }
}
