import type { NoteFormat } from '../../preload/contract/notes.ts'

/** Each format as it is chosen, and how a line is put under one of its headings. */
export const noteFormatText: Readonly<Record<NoteFormat, { readonly label: string; readonly lines: string | null }>> = {
  plain: { label: 'plain', lines: null },
  soap: { label: 'SOAP', lines: 'S: subjective · O: objective · A: assessment · P: plan' },
  dap: { label: 'DAP', lines: 'D: data · A: assessment · P: plan' },
  birp: { label: 'BIRP', lines: 'B: behaviour · I: intervention · R: response · P: plan' },
  girp: { label: 'GIRP', lines: 'G: goal · I: intervention · R: response · P: plan' },
}
