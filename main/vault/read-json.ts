/** JSON text as a value, or null where it is none: nothing of the text must reach an error message. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
