/** What a person has at the passphrase step: both ways are kept while they go back and forth. */
export type ChosenPassphrase = {
  readonly way: 'suggested' | 'own'
  readonly suggested: string
  readonly own: string
}

export const nothingChosen: ChosenPassphrase = { way: 'suggested', suggested: '', own: '' }

export const passphraseOf = ({ way, suggested, own }: ChosenPassphrase): string => (way === 'own' ? own : suggested)

/** The same passphrase, however its accents were composed: the vault compares it after NFKC too. */
export const isSamePassphrase = (a: string, b: string): boolean => a.normalize('NFKC') === b.normalize('NFKC')
