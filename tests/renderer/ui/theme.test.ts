import { DEFAULT_THEME, mergeMantineTheme } from '@mantine/core'
import { describe, expect, it } from 'vitest'
import { cssVariablesResolver, theme } from '../../../renderer/ui/theme.ts'

const full = mergeMantineTheme(DEFAULT_THEME, theme)

/** A variable of the theme as `#rrggbb`, through as many names as it takes. */
function colour(value: string, scheme: 'light' | 'dark'): string {
  if (value.startsWith('#')) return value
  const name = /^var\((--[\w-]+)\)$/.exec(value)?.[1] ?? value
  const own = Object.entries(cssVariablesResolver(full)[scheme]).find(([variable]) => variable === name)?.[1]
  if (own) return colour(own, scheme)
  const [, palette = '', shade = ''] = /^--mantine-color-(\w+)-(\d)$/.exec(name) ?? []
  const found = full.colors[palette]?.[Number(shade)]
  if (!found) throw new Error(`no colour ${value}`)
  return found
}

function luminance(hex: string): number {
  const channel = (at: number) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/** As WCAG 2.2 reckons it: 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['--mantine-color-body', '--grove-surface', '--grove-sunken', '--grove-accent-soft']
const texts = ['--mantine-color-text', '--mantine-color-dimmed', '--mantine-color-error', '--grove-accent']

describe.each(['light', 'dark'] as const)('the %s scheme', (scheme) => {
  it.each(grounds.flatMap((ground) => texts.map((text) => [text, ground] as const)))(
    '%s on %s has the contrast of a text (4.5)',
    (text, ground) => expect(contrast(colour(text, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(4.5),
  )

  it.each(['--grove-attention', '--grove-danger'])('%s is read on its own soft ground and on cards', (sign) => {
    for (const ground of [`${sign}-soft`, '--grove-surface', '--mantine-color-body'])
      expect(contrast(colour(sign, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colour('--mantine-color-text', scheme), colour(`${sign}-soft`, scheme))).toBeGreaterThanOrEqual(7)
  })

  it('has text that is read over the trees', () => {
    for (const ground of ['--grove-dawn', '--grove-trees'])
      expect(contrast(colour('--mantine-color-text', scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(7)
  })

  it('has placeholders that can be read', () => {
    const place = colour('--mantine-color-placeholder', scheme)
    expect(contrast(place, colour('--grove-surface', scheme))).toBeGreaterThanOrEqual(4.5)
  })

  it('has edges of fields that can be seen (3)', () => {
    const line = colour('--grove-field-line', scheme)
    expect(contrast(line, colour('--grove-surface', scheme))).toBeGreaterThanOrEqual(3)
    expect(contrast(line, colour('--mantine-color-body', scheme))).toBeGreaterThanOrEqual(3)
  })

  it('has a primary button that is read and seen', () => {
    const { primaryShade, colors } = full
    const shade = typeof primaryShade === 'number' ? primaryShade : primaryShade[scheme]
    const filled = colors.evergreen?.[shade] ?? ''
    expect(contrast(filled, '#ffffff')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(filled, colour('--grove-surface', scheme))).toBeGreaterThanOrEqual(2.5)
  })
})

it('tells poor contrast when it sees it', () => {
  expect(contrast('#777777', '#777777')).toBe(1)
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#c6c1b6', '#ffffff')).toBeLessThan(3)
})
