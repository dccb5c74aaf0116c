/** Pictures made of rows: a label, the drawing, and its figures in words. In CSS pixels from the left. */
export type RowLayout = {
  readonly width: number
  readonly plot: { readonly left: number; readonly right: number }
  /** Where the words begin. */
  readonly words: number
  /** How many characters of a label have room in one line. */
  readonly labelLength: number
}

const gap = 16
const leastPlot = 80
/** Of Grove's letters at 14 px, on the wide side; figures and signs of per cent are wider. */
const letter = 7.4
const figureLetter = 8.4

/** `wordsLength`: characters of the longest words beside the drawing. */
export function rowLayout(room: number, wordsLength: number): RowLayout {
  const label = Math.min(Math.max(Math.round(room * 0.26), 110), 250)
  const wordsRoom = Math.ceil(wordsLength * figureLetter)
  const right = Math.max(room - wordsRoom - gap, label + gap + leastPlot)
  return {
    width: right + gap + wordsRoom,
    plot: { left: label + gap, right },
    words: right + gap,
    labelLength: Math.floor(label / letter),
  }
}

/** One line or two of at most `most` characters. What has no room ends in … and stands whole in the table. */
export function labelLines(label: string, most: number): readonly string[] {
  if (label.length <= most) return [label]
  const space = label.lastIndexOf(' ', most)
  const first = space > 0 ? label.slice(0, space) : label.slice(0, most)
  const rest = label.slice(first.length).trimStart()
  return [first, rest.length <= most ? rest : `${rest.slice(0, most - 1).trimEnd()}…`]
}
