/** What comes after the last answer of a form: the field that says so, else its button. */
export const afterAnswers = (inside: Element | null | undefined): HTMLElement | null | undefined =>
  inside?.closest('form')?.querySelector<HTMLElement>('[data-after-answers], button[type="submit"]')
