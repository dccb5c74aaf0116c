import type { ParticipantDetails, Population } from '../../preload/contract/participants.ts'
import type { Gender } from './participant-words.ts'

/** A person's details as a form holds them: '' is what is not known. */
export type ParticipantValues = {
  readonly givenName: string
  readonly familyName: string
  readonly preferredName: string
  readonly recordNumber: string
  readonly birthDate: string
  readonly gender: Gender
  readonly populations: Population[]
  readonly phone: string
  readonly email: string
  readonly address: string
  readonly languages: string
  readonly supports: string
}

export const noParticipant: ParticipantValues = {
  givenName: '',
  familyName: '',
  preferredName: '',
  recordNumber: '',
  birthDate: '',
  gender: 'not-said',
  populations: [],
  phone: '',
  email: '',
  address: '',
  languages: '',
  supports: '',
}

export const participantValues = (details: ParticipantDetails): ParticipantValues => ({
  givenName: details.givenName,
  familyName: details.familyName,
  preferredName: details.preferredName ?? '',
  recordNumber: details.recordNumber ?? '',
  birthDate: details.birthDate ?? '',
  gender: details.gender,
  populations: [...details.populations],
  phone: details.phone ?? '',
  email: details.email ?? '',
  address: details.address,
  languages: details.languages ?? '',
  supports: details.supports,
})
