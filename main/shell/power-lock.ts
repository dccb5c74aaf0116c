import type { PowerMonitor } from 'electron'

/** Locks when the computer sleeps, wakes, is locked, changes hands or ends. */
export function lockOnPowerEvents(monitor: PowerMonitor, lock: (reason: string) => void) {
  monitor.on('suspend', () => lock('suspend'))
  monitor.on('resume', () => lock('resume')) // a sleep that gave no warning
  monitor.on('lock-screen', () => lock('lock-screen'))
  monitor.on('user-did-resign-active', () => lock('user-switched')) // macOS
  monitor.on('shutdown', () => lock('shutdown'))
}
