/** Makes a switch that forgets a case a type error. */
export function assertNever(value: never): never {
  throw new Error(`no case for ${String(value)}`)
}
