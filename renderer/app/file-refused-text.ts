import type { FileRefusal } from '../../preload/contract/failure.ts'

type RefusedText = { readonly title: string; readonly advice: string }

const texts: Readonly<Record<FileRefusal, RefusedText>> = {
  'in-vault': {
    title: 'The vault’s own folder takes no other files.',
    advice: 'Nothing was made. Choose a folder outside the vault.',
  },
  'not-a-file': {
    title: 'The chosen name belongs to a folder.',
    advice: 'Nothing was made. Choose another name for the file.',
  },
  'no-folder': {
    title: 'The chosen folder is no longer there.',
    advice: 'Nothing was made. Plug the stick in again if it was one, or choose another folder.',
  },
  'not-writable': {
    title: 'Nothing can be written in the chosen folder.',
    advice: 'Nothing was made. Choose a folder of your own on this computer.',
  },
  'in-use': {
    title: 'Another program has this file open.',
    advice: 'Nothing was made. Close the file there, or choose another name.',
  },
  'left-beside': {
    title: 'The file was made and recorded, but could not get its name.',
    advice:
      'It lies in the folder you chose, and its name begins with “grove-unfinished”. Rename it, and let its ending be the one you wanted.',
  },
}

const unknown: RefusedText = {
  title: 'The file could not be put in the chosen place.',
  advice: 'Nothing was made. Choose another folder, then try again.',
}

/** Why no file lies where it was wanted, and what to do. */
export const fileRefusedText = (reason: string | undefined): RefusedText => texts[reason as FileRefusal] ?? unknown
