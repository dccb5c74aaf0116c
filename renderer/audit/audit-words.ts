/**
 * What the audit says was done, as a sentence's beginning with the user's name before it. The keys are the `audit` texts
 * of the contract and the few that services add; a test compares them.
 */
const words: Readonly<Record<string, string>> = {
  'practice set up': 'Set up the practice',
  'signed in': 'Signed in',
  'sign-ins failed before': 'Wrong passphrases before this sign-in',
  'room entered': 'Entered the room view',
  'room left': 'Left the room view',
  'user confirmed': 'Let a user in',
  'practice changed': 'Changed the practice',
  'programme added': 'Added a programme',
  'curriculum changed': 'Changed a curriculum',
  'group formed': 'Formed a group',
  'group viewed': 'Looked at a group',
  'participants listed': 'Looked at the participants',
  'participant registered': 'Registered a participant',
  'participant viewed': 'Opened a participant’s record',
  'reason stated': 'Stated a reason to open a record',
  'participant changed': 'Changed a participant’s details',
  'participant enrolled': 'Enrolled a participant',
  'enrolment ended': 'Ended an enrolment',
  'session viewed': 'Looked at a session',
  'session changed': 'Changed a session',
  'attendance recorded': 'Recorded attendance',
  'member marked': 'Set or took back a mark',
  'risk answered': 'Answered a risk mark',
  'session sheet viewed': 'Opened the notes of a session',
  'notes signed': 'Signed the notes of a session',
  'note signed': 'Signed a note',
  'addendum signed': 'Signed an addendum',
  'notes viewed': 'Read a participant’s notes',
  'goals viewed': 'Looked at a participant’s goals',
  'goal agreed': 'Agreed a goal',
  'goal changed': 'Changed a goal',
  'goal rated': 'Rated a goal',
  'goal state changed': 'Marked a goal as reached, set aside or taken up again',
  'home practice set': 'Set home practice for a group',
  'home practice reported': 'Noted what members did at home',
  'home practice viewed': 'Looked at a participant’s home practice',
  'safety plan viewed': 'Opened a safety plan',
  'safety plan agreed': 'Agreed a safety plan',
  'report run': 'Ran a report',
  'audit viewed': 'Looked at the audit',
  'audit verified': 'Verified the audit',
}

/** An entry that a newer Grove wrote is shown in the audit's own words. */
export const actionWords = (action: string): string => words[action] ?? action

export const knownActions: readonly string[] = Object.keys(words)
