import type { ReasonTexts } from '../app/failure-text.ts'

/** Words for the reasons that the vault gives with its failures. */
export const doorReasons: ReasonTexts = {
  network: {
    title: 'This folder is on a network drive.',
    advice: 'Two computers could write there at once and ruin the records. Move the vault to this computer’s own disk.',
  },
  synchronised: {
    title: 'Another program synchronises this folder.',
    advice:
      'Such programs copy files while they are being written and could ruin the records. Move the vault to a folder that is not synchronised.',
  },
  'not-writable': {
    title: 'Grove may not write to this folder.',
    advice: 'Choose a folder that belongs to you, or ask whoever looks after this computer.',
  },
  'not-empty': {
    title: 'This folder holds other files.',
    advice: 'The vault gets a folder of its own. Choose an empty one, or make a new one.',
  },
  'not-a-folder': {
    title: 'This folder cannot be reached.',
    advice: 'If the vault is on an external disk, connect it. Otherwise choose the folder anew.',
  },
  'this-computer': {
    title: 'The vault is open in another Grove on this computer.',
    advice: 'Look for its window, perhaps under another account. Lock it, close it, then try again.',
  },
  'other-host': {
    title: 'The vault is marked as open on another computer.',
    advice:
      'A vault is used on one computer at a time. Lock Grove and close it there, then try again. If no other computer has it open, perhaps because this one got a new name, say so below.',
  },
  'too-many-requests': {
    title: 'Too many people are waiting already.',
    advice: 'The owner confirms those who wait first. Ask the owner, then try again.',
  },
}
