/**
 * Answers to a measure that add up to a total, spread as evenly as real forms are not: the first items get more. The
 * item `held` has the answer that is said. Throws RangeError where no such answers exist.
 */
export function demoAnswers(
  total: number,
  items: number,
  most: number,
  held: { readonly item: number; readonly answer: number } | null = null,
): number[] {
  const answers = Array<number>(items).fill(0)
  if (held) answers[held.item - 1] = held.answer
  // Has no divisor in common with the measures' numbers of items, so every item is met.
  const stride = items % 2 === 0 ? 3 : 2
  let left = total - (held?.answer ?? 0)
  for (let round = 0; left > 0; round++) {
    if (round > items * most) throw new RangeError('no answers add up to this total')
    const at = (round * stride) % items
    if (at === (held?.item ?? 0) - 1 || (answers[at] ?? 0) >= most) continue
    answers[at] = (answers[at] ?? 0) + 1
    left--
  }
  if (left < 0) throw new RangeError('no answers add up to this total')
  return answers
}
