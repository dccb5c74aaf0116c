import { settled } from './call.ts'

/** Locks Grove. The window goes with it; a refusal has nowhere to be shown, and the idle lock comes anyway. */
export const lockGrove = (): void => void settled(window.grove.shell.lock())
