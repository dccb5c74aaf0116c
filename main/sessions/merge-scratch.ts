/**
 * Adds words to scratch lines that their writer cannot see. Typing on is saved again and again with more at the end:
 * lines at the end of what is kept that the new words begin with are replaced by them, so nothing is there twice,
 * and nothing that was kept is ever lost.
 */
export function mergeScratch(kept: string, added: string): string {
  if (added.trim() === '') return kept
  for (let at = 0; at < kept.length; at = nextLine(kept, at))
    if (added.startsWith(kept.slice(at))) return kept.slice(0, at) + added
  return kept === '' || kept.endsWith('\n') ? kept + added : `${kept}\n${added}`
}

const nextLine = (text: string, from: number) => {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end + 1
}
