/**
 * Places for labels that want to stand at `wanted` (ascending): moved apart until `gap` lies between them, inside the
 * two limits as far as there is room.
 */
export function spread(
  wanted: readonly number[],
  { gap, least, most }: { readonly gap: number; readonly least: number; readonly most: number },
): readonly number[] {
  const places: number[] = []
  for (const place of wanted) places.push(Math.max(place, (places.at(-1) ?? Number.NEGATIVE_INFINITY) + gap, least))
  for (let i = places.length - 1, limit = most; i >= 0; i--, limit -= gap) {
    places[i] = Math.min(places[i] ?? limit, limit)
    limit = places[i] ?? limit
  }
  return places
}
