/** Stands on every page that leaves the practice and is about one person. */
export const confidential =
  'Confidential: about the health of one person. For the recipient alone, not to be passed on without consent.'
