import { EventEmitter } from 'node:events'
import type { PowerMonitor } from 'electron'
import { expect, test } from 'vitest'
import { isAllowedLine } from '../../../main/shell/allowed-line.ts'
import { lockOnPowerEvents } from '../../../main/shell/power-lock.ts'

test('sleep, waking, the screen lock, another user and the end of the day lock, each with a reason for the log', () => {
  const monitor = new EventEmitter()
  const reasons: string[] = []
  lockOnPowerEvents(monitor as PowerMonitor, (reason) => reasons.push(reason))
  for (const event of [
    'suspend',
    'resume',
    'lock-screen',
    'user-did-resign-active',
    'shutdown',
    'on-battery',
    'unlock-screen',
  ])
    monitor.emit(event)
  expect(reasons).toEqual(['suspend', 'resume', 'lock-screen', 'user-switched', 'shutdown'])
  expect(reasons.filter((reason) => !isAllowedLine(`shell · locked · ${reason}`))).toEqual([])
})
