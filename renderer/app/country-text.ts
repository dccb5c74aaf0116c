import { type Country, countries } from '../../preload/contract/practice.ts'

export const countryName: Record<Country, string> = {
  us: 'United States',
  uk: 'United Kingdom',
  eu: 'European Union',
  other: 'Another country',
}

/** For a select: the choice to be made, then the countries. */
export const countryChoices = [
  { value: '', label: 'Choose…' },
  ...countries.map((value) => ({ value, label: countryName[value] })),
]
