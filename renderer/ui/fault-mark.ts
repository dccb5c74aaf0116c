/** For a group of radios or checkboxes, which is no input that could be invalid: lets the form move the focus there. */
export const faultMark = (error: unknown): { 'data-fault'?: true; tabIndex?: -1 } =>
  error ? { 'data-fault': true, tabIndex: -1 } : {}
