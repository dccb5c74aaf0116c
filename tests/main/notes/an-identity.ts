import type { Identity } from '../../../main/notes/name-phrases.ts'

/** `anIdentity('Ana', 'Silva', { phone: '07700 900123' })` */
export const anIdentity = (givenName: string, familyName: string, more: Partial<Identity> = {}): Identity => ({
  givenName,
  familyName,
  preferredName: null,
  phone: null,
  email: null,
  address: '',
  ...more,
})
