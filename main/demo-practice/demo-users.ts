import type { DemoUser } from '../vault/desk.ts'

/** Nobody real, and no secrets: the sign-in screen of the demo practice shows these. */
export const demoUsers = {
  owner: {
    displayName: 'Dr. Ida Lindqvist',
    role: 'owner',
    passphrase: 'garden river winter table copper gentle',
  },
  tom: { displayName: 'Tom Okafor', role: 'clinician', passphrase: 'orange window bridge coffee summer violin' },
  mina: { displayName: 'Mina Sato', role: 'clinician', passphrase: 'maple ladder tiger salmon velvet cousin' },
  manager: { displayName: 'Pat Reyes', role: 'manager', passphrase: 'pencil harbor cradle marble sunset kitchen' },
} as const satisfies Readonly<Record<string, DemoUser>>
