import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs'

/** The calls with which small files are kept; tests give a disk that loses power. */
export type Disk = {
  readonly openSync: (path: string, flags: 'r' | 'wx', mode?: number) => number
  readonly writeSync: (handle: number, bytes: Uint8Array) => number
  readonly fsyncSync: (handle: number) => void
  readonly closeSync: (handle: number) => void
  readonly renameSync: (from: string, to: string) => void
  readonly unlinkSync: (path: string) => void
  readonly readFileSync: (path: string) => Buffer
  readonly readdirSync: (folder: string) => string[]
  readonly lstatSync: (path: string) => { readonly size: number; readonly isFile: () => boolean }
  readonly mkdirSync: (folder: string, options: { readonly recursive: true; readonly mode: number }) => unknown
}

export const disk: Disk = {
  openSync,
  writeSync,
  fsyncSync,
  closeSync,
  renameSync,
  unlinkSync,
  readFileSync,
  readdirSync,
  lstatSync,
  mkdirSync,
}
