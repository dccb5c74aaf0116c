/** An event whose default can be prevented. */
export const fakeEvent = <T extends object>(more: T = {} as T) => ({
  ...more,
  defaultPrevented: false,
  preventDefault() {
    this.defaultPrevented = true
  },
})
