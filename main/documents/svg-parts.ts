/** Greys that stay apart in a grey print, and in a copy of it. */
export const svgInk = '#16191d'
export const svgQuiet = '#565d66'
export const svgRule = '#a9b0b8'

export const svgFontSize = 8

/** A number of points with two decimals at most: a file need not know more. */
const short = (value: number): string => String(Math.round(value * 100) / 100)

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character)

type TextOptions = {
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly bold?: boolean
  readonly colour?: string
  readonly size?: number
}

/** Words in the documents' own font, on one line. What is in `text` is shown as it is, never read as a drawing. */
export const svgText = (x: number, y: number, text: string, options: TextOptions = {}): string => {
  const { anchor = 'start', bold = false, colour = svgInk, size = svgFontSize } = options
  const weight = bold ? ' font-weight="bold"' : ''
  return `<text x="${short(x)}" y="${short(y)}" font-family="Roboto" font-size="${size}" text-anchor="${anchor}"${weight} fill="${colour}">${escaped(text)}</text>`
}

type LineOptions = { readonly colour?: string; readonly width?: number; readonly dash?: string }

export const svgLine = (x1: number, y1: number, x2: number, y2: number, options: LineOptions = {}): string => {
  const { colour = svgInk, width = 0.75, dash } = options
  const dashes = dash ? ` stroke-dasharray="${dash}"` : ''
  return `<line x1="${short(x1)}" y1="${short(y1)}" x2="${short(x2)}" y2="${short(y2)}" stroke="${colour}" stroke-width="${width}"${dashes}/>`
}

export const svgBox = (x: number, y: number, width: number, height: number, fill: string, stroke?: string): string =>
  `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${fill}"${stroke ? ` stroke="${stroke}" stroke-width="0.75"` : ''}/>`

export const svgDot = (x: number, y: number, radius = 2.5): string =>
  `<circle cx="${short(x)}" cy="${short(y)}" r="${radius}" fill="${svgInk}"/>`

export const svgPath = (points: readonly (readonly [number, number])[]): string =>
  `<polyline points="${points.map(([x, y]) => `${short(x)},${short(y)}`).join(' ')}" fill="none" stroke="${svgInk}" stroke-width="1.4"/>`

export const svgPicture = (width: number, height: number, parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(width)} ${short(height)}">${parts.join('')}</svg>`

/** About how wide words are, in points: the font's mean, for keeping labels apart. */
export const svgWidthOf = (text: string, size: number = svgFontSize): number => text.length * size * 0.54

/** A label for a place of so many points: what is longer ends in an ellipsis, and stands in full elsewhere on the page. */
export function svgCut(text: string, room: number): string {
  const letters = Math.floor(room / svgWidthOf('x'))
  return text.length > letters ? `${text.slice(0, letters - 1).trimEnd()}…` : text
}
