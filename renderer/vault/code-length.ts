const length = 28

/** Says how many characters are there when it is not the length of a recovery code; undefined when it is. */
export function codeLengthFault(typed: string): string | undefined {
  const count = [...typed.replace(/[\s\p{Pd}]/gu, '')].length
  if (count === length) return undefined
  return `The code has ${length} letters and digits in seven groups of four. Here are ${count}: compare it with your sheet, group by group.`
}
