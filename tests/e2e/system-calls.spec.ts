import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canTrace, socketFamilies, traceSystemCalls, writtenPaths } from '../support/system-calls.ts'
import { expect, ownersName, ownersPassphrase, test } from './grove-test.ts'
import { lock, signIn } from './pages/front-door.ts'
import { register } from './pages/practice.ts'

const owner = { displayName: ownersName, passphrase: ownersPassphrase, recoveryCode: '' }

test('main and the vault process ask the system for no network, and write nowhere but in their own folder', async ({
  madePractice,
  userData,
  launch,
}) => {
  test.skip(!canTrace, 'system calls are watched by strace, which is not installed here')
  test.slow()
  cpSync(madePractice, userData, { recursive: true })
  const folder = mkdtempSync(join(tmpdir(), 'grove-trace-'))
  const app = await launch()
  test.skip(app.kind === 'electron', "Chromium's own sockets are in Electron's main process: watched in the stand-in")
  const main = app.pid ?? 0
  // Held at its first steps, so that nothing is missed.
  process.kill(main, 'SIGSTOP')
  const trace = await traceSystemCalls(main, join(folder, 'trace'))
  process.kill(main, 'SIGCONT')
  try {
    const page = await app.firstWindow()
    await signIn(page, owner)
    await register(page, { givenName: 'Zoë', familyName: 'Grant', birthDate: '1980-03-31' })
    const locked = await lock(app, page)
    await signIn(locked, owner)
    await lock(app, locked)

    const lines = trace.lines()
    const opened = (name: string) => lines.some((line) => line.includes(`/${name}"`))
    for (const file of ['main/index.js', 'main/vault-process.js', 'clinical.db'])
      expect(opened(file), `the control: ${file} was seen to be opened`).toBe(true)
    expect(socketFamilies(lines)).toEqual(['AF_UNIX'])
    expect(lines.filter((line) => /resolv\.conf|nsswitch|\bsin6?_addr\b|nl_family/.test(line))).toEqual([])
    const written = writtenPaths(lines)
    expect(written.filter((path) => path.startsWith(join(userData, 'vault'))).length).toBeGreaterThan(2)
    expect(written.filter((path) => !path.startsWith(`${userData}/`) && path !== userData)).toEqual([])

    await test.step('the control: a connection and a file in clear would have been seen', async () => {
      await app.evaluate(
        (_electron, path) => {
          process
            .getBuiltinModule('node:net')
            .connect(9, '127.0.0.1')
            .on('error', () => {})
          process.getBuiltinModule('node:fs').writeFileSync(path, 'clear')
        },
        join(folder, 'clear'),
      )
      await expect.poll(() => socketFamilies(trace.lines())).toContain('AF_INET')
      expect(writtenPaths(trace.lines())).toContain(join(folder, 'clear'))
    })
  } finally {
    await trace.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})
