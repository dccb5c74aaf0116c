import { expect, test } from 'vitest'
import { debugSwitches } from '../../../main/shell/debug-switches.ts'

const refused = [
  '--inspect',
  '--inspect=0.0.0.0:9229',
  '--inspect-brk',
  '--inspect-wait=1',
  '--INSPECT',
  '-inspect',
  '--remote-debugging-port=9222',
  '--remote-debugging-pipe',
  '--remote-allow-origins=*',
  '--js-flags=--allow-natives-syntax',
  '--load-extension=/tmp/x',
  '--disable-web-security',
  '--no-sandbox',
  '--proxy-server=127.0.0.1:8080',
  '--host-resolver-rules=MAP * 127.0.0.1',
  '--log-net-log=/tmp/log',
  '--enable-logging',
]
test.each(refused)('%s is found', (word) => expect(debugSwitches(['grove', word, 'x'])).toEqual([word]))

const harmless = [
  '/opt/Grove/grove',
  '.',
  '--',
  '--lang=de',
  '--inspection',
  'inspect',
  '--force-device-scale-factor=2',
]
test('usual words are not taken for switches', () => expect(debugSwitches(harmless)).toEqual([]))
