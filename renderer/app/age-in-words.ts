/** The age in whole years on a day, both YYYY-MM-DD; null before the birth. Born on 29 February: a year older on 1 March. */
export function ageOn(birthDate: string, day: string): number | null {
  const hadBirthday = birthDate.slice(5) <= day.slice(5)
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (hadBirthday ? 0 : 1)
  return Number.isNaN(years) || years < 0 ? null : years
}

/** `41 years old`, `1 year old`; null where the age is not known. */
export function ageInWords(birthDate: string | null, day: string): string | null {
  const years = birthDate === null ? null : ageOn(birthDate, day)
  if (years === null) return null
  if (years === 0) return 'less than a year old'
  return years === 1 ? '1 year old' : `${years} years old`
}
