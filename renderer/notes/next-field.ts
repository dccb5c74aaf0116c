/** A row of the sheet that can be written in; `codes`: it has the field for the four digits. */
export type WritableRow = { readonly key: string; readonly codes: boolean }
export type RowField = { readonly key: string; readonly field: 'codes' | 'text' }

/** Where a row begins. */
export const firstField = ({ key, codes }: WritableRow): RowField => ({ key, field: codes ? 'codes' : 'text' })

/** Where Enter leads: from the digits to the sentence, from the sentence to the next row; null after the last. */
export function fieldAfter(rows: readonly WritableRow[], { key, field }: RowField): RowField | null {
  if (field === 'codes') return { key, field: 'text' }
  const next = rows[rows.findIndex((row) => row.key === key) + 1]
  return next ? firstField(next) : null
}

/** The same field one row up (-1) or down (1), or the nearest the row has; null beyond the ends. */
export function fieldBeside(rows: readonly WritableRow[], { key, field }: RowField, by: 1 | -1): RowField | null {
  const row = rows[rows.findIndex((one) => one.key === key) + by]
  if (!row) return null
  return { key: row.key, field: row.codes ? field : 'text' }
}

/** The id of a field on the page. */
export const fieldId = ({ key, field }: RowField): string => `note-${field}-${key}`
