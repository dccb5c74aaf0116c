import { foldWord } from './fold-word.ts'
import type { Identity } from './name-phrases.ts'

type Span = { readonly from: number; readonly to: number }
type Folded = { readonly text: string; readonly places: readonly Span[] }

const unspaced =
  '[\\p{L}&&[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{sc=Hang}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}]]'
const word = `(?:${unspaced}[\\p{M}\\p{Default_Ignorable_Code_Point}]*)+`
const runs = new RegExp(`${word}(?:[ \\u3000・·]${word})*`, 'gv')
const oneSyllableIsAWord = /[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/v
const between = ['', ' ', '・', '·'] as const
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Names in scripts that put no space between words, or hang endings on them: Chinese, Japanese, Korean, Thai, Lao,
 * Khmer, Burmese. They are looked for anywhere in a run of letters; a name of one character only as part of a full
 * name, because alone it is a word of many other words.
 */
export function findUnspacedNames(text: string, own: Identity | null, others: readonly Identity[]): readonly Span[] {
  const wanted = new Set(others.flatMap(spellings))
  if (wanted.size === 0) return []
  const mine = own ? spellings(own) : []
  return Array.from(text.matchAll(runs)).flatMap((run) => {
    const folded = foldRun(run[0], run.index)
    const protectedSpans = mine.flatMap((name) => occurrences(folded, name))
    return [...wanted]
      .filter((name) => !mine.includes(name))
      .flatMap((name) => occurrences(folded, name))
      .filter((span) => !protectedSpans.some((own) => own.from <= span.from && span.to <= own.to))
  })
}

function spellings({ givenName, familyName, preferredName }: Identity): readonly string[] {
  const parts = [givenName, familyName, preferredName ?? ''].map((name) =>
    Array.from(name.matchAll(runs)).flatMap((run) => run[0].split(/[ \u3000・·]/).map(foldWord)),
  )
  const [given = [], family = [], preferred = []] = parts
  const full = [given, preferred]
    .filter((name) => name.length > 0 && family.length > 0)
    .flatMap((name) => between.flatMap((gap) => [[...family, ...name].join(gap), [...name, ...family].join(gap)]))
  const single = [...given, ...family, ...preferred, given.join(''), preferred.join('')]
  return [...full, ...single].filter((name) => [...name].length >= (oneSyllableIsAWord.test(name) ? 3 : 2))
}

function foldRun(run: string, offset: number): Folded {
  let text = ''
  const places: Span[] = []
  for (const { segment, index } of graphemes.segment(run)) {
    const folded = segment === '\u3000' ? ' ' : foldWord(segment)
    text += folded
    const place = { from: offset + index, to: offset + index + segment.length }
    for (let unit = 0; unit < folded.length; unit++) places.push(place)
  }
  return { text, places }
}

function occurrences({ text, places }: Folded, name: string): readonly Span[] {
  const found: Span[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [first, last] = [places[at], places[at + name.length - 1]]
    if (first && last) found.push({ from: first.from, to: last.to })
  }
  return found
}
