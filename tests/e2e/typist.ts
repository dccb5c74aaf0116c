import { randomInt } from 'node:crypto'
import type { Page } from '@playwright/test'

const letters = 'abcdefghijklmnopqrstuvwxyzäéîß'
const word = () => Array.from({ length: randomInt(2, 11) }, () => letters[randomInt(letters.length)]).join('')

export type Typist = {
  /** What will be typed, as far as there is time. */
  readonly text: string
  /** How many characters stood in the page at a moment (milliseconds since 1970), at least. */
  readonly typedAt: (moment: number) => number
  /** Resolves when the page is gone or the text is over. */
  readonly done: Promise<void>
}

/** Types into the field that has the focus, on and on like somebody who does not look up, until the page goes away. */
export function startTyping(page: Page, characters = 1000): Typist {
  const text = Array.from({ length: characters / 4 }, word)
    .join(' ')
    .slice(0, characters)
  const moments: number[] = []
  const type = async () => {
    for (const character of text) {
      await page.keyboard.type(character, { delay: 10 })
      moments.push(Date.now())
    }
  }
  return {
    text,
    // The browser has answered that the page took the character, so it was there before that moment.
    typedAt: (moment) => moments.filter((at) => at <= moment).length,
    done: type().catch(() => {}),
  }
}
