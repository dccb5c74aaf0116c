import { resolve } from 'node:path'
import { openPdfPress } from '../../main/documents/pdf-press.ts'

/** One real press for all tests of a process: its thread runs the sources as they are. */
export const testPress = openPdfPress(resolve(import.meta.dirname, '../../main/documents/pdf-thread.ts'))
