import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contract } from '../../preload/contract/index.ts'
import type { AppHandle } from '../desktop/app-handle.ts'
import { vaultPid } from '../desktop/vault-pid.ts'
import { expect, nextWindow, setUpPractice, test, unlock } from './grove-test.ts'

const lives = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
const logOf = (userData: string) => readFileSync(join(userData, 'logs', 'grove.log'), 'utf8')

test('a page has the named functions of the contract and nothing else', async ({ app }) => {
  const page = await app.firstWindow()
  const seen = await page.evaluate(() => {
    const { events, ...features } = window.grove
    const types = new Set(
      Object.values(features).flatMap((feature) => Object.values(feature).map((verb) => typeof verb)),
    )
    const tryReplacing = () => {
      try {
        Object.assign(window, { grove: null })
      } catch {
        // a frozen window property throws in strict mode
      }
      return window.grove !== null
    }
    const own = /^(electron|ipcRenderer|require|process|module|exports|global|Buffer|__dirname)$|stand.?in/i
    const globals = Object.getOwnPropertyNames(window).filter((name) => own.test(name))
    return {
      verbs: Object.fromEntries(
        Object.entries(features).map(([name, feature]) => [name, Object.keys(feature).toSorted()]),
      ),
      events: Object.keys(events).toSorted(),
      types: [...types],
      frozen: [window.grove, events, ...Object.values(features)].every(Object.isFrozen),
      stays: tryReplacing(),
      globals,
    }
  })
  expect(seen).toEqual({
    verbs: Object.fromEntries(
      Object.entries(contract).map(([name, feature]) => [name, Object.keys(feature).toSorted()]),
    ),
    events: ['onIdleWarning', 'onLocked', 'onLocking'],
    types: ['function'],
    frozen: true,
    stays: true,
    globals: [],
  })
})

test('nothing gets out of a page, and no text becomes code', async ({ launch, faults }) => {
  const app = await launch()
  const page = await app.firstWindow()
  const address = page.url()
  const refused = await page.evaluate(async () => {
    const outcome = (act: () => unknown) => {
      try {
        act()
        return 'ran'
      } catch {
        return 'refused'
      }
    }
    const element = document.createElement('div')
    document.body.append(element)
    const inline = document.createElement('script')
    inline.append('window.ran = true')
    const frame = document.createElement('iframe')
    frame.src = 'https://example.net/'
    const picture = new Image()
    picture.src = 'https://example.com/picture.png'
    const answers = {
      fetch: await fetch('https://example.com/').then(
        () => 'ran',
        () => 'refused',
      ),
      fetchOwn: await fetch('/index.html').then(
        () => 'ran',
        () => 'refused',
      ),
      markup: outcome(() => {
        element.innerHTML = '<img src=x onerror="window.ran = true">'
      }),
      // TRAP: what page.evaluate itself runs may evaluate text; a timer's callback is the page's own.
      // biome-ignore lint/security/noGlobalEval: it must not run
      eval: await new Promise((done) => setTimeout(() => done(outcome(() => globalThis.eval('1'))))),
      functionText: await new Promise((done) => setTimeout(() => done(outcome(() => new Function('return 1'))))),
      secondPolicy: outcome(() => Reflect.get(window, 'trustedTypes').createPolicy('default', {})),
      otherPolicy: outcome(() => Reflect.get(window, 'trustedTypes').createPolicy('other', {})),
      scriptAddress: outcome(() => {
        document.createElement('script').src = 'https://example.com/x.js'
      }),
      socket: await new Promise((done) => {
        try {
          const socket = new WebSocket('wss://example.com/')
          socket.onopen = () => done('ran')
          socket.onerror = () => done('refused')
        } catch {
          done('refused')
        }
      }),
      worker: outcome(() => new Worker('/trusted-types.js')),
    }
    document.head.append(inline) // does not throw: it must not run
    element.setAttribute('style', 'color: rgb(1, 2, 3)')
    document.body.append(frame)
    window.open('https://example.org/')
    location.href = 'https://example.com/elsewhere'
    await new Promise((done) => setTimeout(done, 300))
    location.href = '/elsewhere.html'
    await new Promise((done) => setTimeout(done, 300))
    return {
      ...answers,
      styled: getComputedStyle(element).color === 'rgb(1, 2, 3)',
      ran: Reflect.get(window, 'ran') ?? false,
    }
  })
  const all = Object.entries(refused).filter(([, outcome]) => outcome !== 'refused' && outcome !== false)
  expect(Object.fromEntries(all)).toEqual({})
  expect(page.url()).toBe(address)
  expect(app.windows()).toHaveLength(1)

  // What reached the walls behind the policy: nothing but what the policy cannot forbid.
  if (app.kind === 'stand-in') {
    expect(app.blocked.toSorted((a, b) => a.by.localeCompare(b.by))).toEqual([
      { url: 'https://example.com/elsewhere', by: 'navigation' },
      { url: 'https://example.org/', by: 'webRequest' },
    ])
    ;(app.blocked as unknown[]).length = 0
  }
  // The test's own proof that violations are seen by every other test.
  await expect.poll(() => faults.filter((fault) => fault.startsWith('policy violation')).length).toBeGreaterThan(6)
  await page.waitForTimeout(200)
  faults.length = 0
})

test('a lock ends window and vault process, and a fresh pair takes their place', async ({
  signedIn: { app, page },
  userData,
}) => {
  const pid = (await vaultPid(app)) ?? 0
  expect(lives(pid)).toBe(true)
  await page.evaluate(() => {
    localStorage.setItem('left', 'behind')
    // biome-ignore lint/suspicious/noDocumentCookie: what is looked for after the lock
    document.cookie = 'left=behind'
  })
  const locked = await nextWindow(app, () => page.evaluate(() => window.grove.shell.lock()))
  expect(page.isClosed()).toBe(true)
  expect(lives(pid)).toBe(false)
  expect(await vaultPid(app)).not.toBe(pid)
  expect(await locked.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, ''])
  expect(
    await locked.evaluate(() => window.grove.participants.list({ search: null, after: null } as never)),
  ).toMatchObject({
    ok: false,
    failure: { code: expect.stringMatching(/locked|invalid/) },
  })
  expect(await unlock(locked, 'not the passphrase')).toMatchObject({ ok: false, failure: { code: 'wrong-passphrase' } })
  expect(await unlock(locked)).toMatchObject({ ok: true })
  expect(logOf(userData)).toContain('shell · locked · asked')
})

test('sleep, waking, the screen lock and the end of the day lock', async ({ signedIn: { app, page }, userData }) => {
  let open = page
  for (const event of ['suspend', 'resume', 'lock-screen', 'shutdown']) {
    const next = await nextWindow(app, () =>
      app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event),
    )
    expect(open.isClosed()).toBe(true)
    expect(logOf(userData)).toContain(`shell · locked · ${event}`)
    expect(await unlock(next)).toMatchObject({ ok: true })
    open = next
  }
})

test('the idle lock warns for a minute, is put off by a sign of life, and then locks', async ({
  signedIn: { app, page },
  userData,
}) => {
  const setClock = (minutes: number) =>
    app.evaluate((_electron, ms) => {
      const kept = globalThis as { realNow?: () => number }
      kept.realNow ??= Date.now
      const { realNow } = kept
      Date.now = () => realNow() + ms
    }, minutes * 60_000)
  const warnings = await page.evaluateHandle(() => {
    const seen: (number | null)[] = []
    window.grove.events.onIdleWarning((seconds) => seen.push(seconds))
    return seen
  })
  const lastWarning = () => warnings.evaluate((seen) => seen.at(-1))
  await setClock(4.5)
  await expect.poll(lastWarning).toBeLessThanOrEqual(30)
  expect(await page.evaluate(() => window.grove.shell.stillHere())).toEqual({ ok: true, value: null })
  await expect.poll(lastWarning).toBeNull()
  await nextWindow(app, () => setClock(10))
  expect(logOf(userData)).toContain('shell · locked · idle')
})

test('a page that never answers has one second, and is then locked all the same', async ({
  signedIn: { app, page },
}) => {
  await page.evaluate(() => void window.grove.events.onLocking(() => new Promise(() => {})))
  const before = Date.now()
  await nextWindow(app, () => page.evaluate(() => window.grove.shell.lock()))
  expect(Date.now() - before).toBeGreaterThan(950)
  expect(page.isClosed()).toBe(true)
})

test('a vault process that is killed takes its window along', async ({ signedIn: { app, page }, userData }) => {
  const next = await nextWindow(app, async () => process.kill((await vaultPid(app)) ?? 0, 'SIGKILL'))
  expect(page.isClosed()).toBe(true)
  expect(logOf(userData)).toContain('shell · died')
  expect(await unlock(next)).toMatchObject({ ok: true })
})

test('a page that crashes takes its vault process along', async ({ signedIn: { app, page }, userData }) => {
  const pid = (await vaultPid(app)) ?? 0
  const tools = await page.context().newCDPSession(page)
  const next = await nextWindow(app, async () => void tools.send('Page.crash').catch(() => {}))
  expect(lives(pid)).toBe(false)
  expect(logOf(userData)).toContain('shell · died')
  expect(await unlock(next)).toMatchObject({ ok: true })
})

test('closing the window locks and quits', async ({ signedIn: { app } }) => {
  const pid = (await vaultPid(app)) ?? 0
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].close())
  expect(await app.exited).toBe(0)
  expect(lives(pid)).toBe(false)
})

test('the delay after wrong passphrases outlives a restart', async ({ signedIn: { app, page }, userData, launch }) => {
  const kept = join(userData, 'preferences.json')
  const delay = () => JSON.parse(readFileSync(kept, 'utf8')).delay
  const locked = await nextWindow(app, () => page.evaluate(() => window.grove.shell.lock()))
  for (const count of [1, 2, 3, 4]) {
    expect(await unlock(locked, 'wrong')).toMatchObject({ ok: false, failure: { code: 'wrong-passphrase' } })
    await expect.poll(() => delay().failedUnlocks).toBe(count)
  }
  expect(await unlock(locked)).toMatchObject({ ok: false, failure: { code: 'wait' } })
  await app.close()

  // As after a tenth wrong one, and with a minute to wait, so that the test need not be quick.
  const preferences = JSON.parse(readFileSync(kept, 'utf8'))
  const waiting = { failedUnlocks: 10, nextTryAt: Date.now() + 60_000 }
  writeFileSync(kept, JSON.stringify({ ...preferences, delay: waiting }))
  const again = await (await launch()).firstWindow()
  const refused = await unlock(again)
  expect(refused).toMatchObject({ ok: false, failure: { code: 'wait' } })
  expect(refused.ok ? 0 : refused.failure.seconds).toBeGreaterThan(20)
})

test('the right passphrase ends the counting', async ({ signedIn: { app, page }, userData }) => {
  const count = () => JSON.parse(readFileSync(join(userData, 'preferences.json'), 'utf8')).delay.failedUnlocks
  const locked = await nextWindow(app, () => page.evaluate(() => window.grove.shell.lock()))
  await unlock(locked, 'wrong')
  await expect.poll(count).toBe(1)
  expect(await unlock(locked)).toMatchObject({ ok: true })
  await expect.poll(count).toBe(0)
})

test('size and preferences are there after a restart, and nothing is readable by others', async ({
  launch,
  userData,
}) => {
  const first = await launch()
  const page = await first.firstWindow()
  const wanted = { colourScheme: 'dark', idleMinutes: 12 } as const
  expect(await page.evaluate((wanted) => window.grove.shell.prefer(wanted), wanted)).toEqual({
    ok: true,
    value: wanted,
  })
  await first.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].setSize(1444, 888))
  await first.close()

  const second = await launch()
  const again = await second.firstWindow()
  expect(await again.evaluate(() => window.grove.shell.preferences())).toEqual({ ok: true, value: wanted })
  expect(
    await second.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].getNormalBounds()),
  ).toMatchObject({
    width: 1444,
    height: 888,
  })
  expect(await second.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
  expect(await again.title()).toBe('Grove')
  if (process.platform === 'win32') return
  for (const name of readdirSync(userData, { recursive: true, encoding: 'utf8' }))
    expect(statSync(join(userData, name)).mode & 0o077, name).toBe(0)
})

test('another folder for the vault is chosen in the system dialog, and its path stays out of the page', async ({
  launch,
  userData,
}) => {
  const app = await launch()
  const page = await app.firstWindow()
  const choose = () => page.evaluate(() => window.grove.shell.chooseVaultFolder())
  const answer = (filePaths: string[]) =>
    app.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths })
    }, filePaths)
  await answer([])
  expect(await choose()).toEqual({ ok: true, value: { chosen: false } })
  const folder = join(userData, 'Elsewhere – Praxis')
  await answer([folder])
  expect(await choose()).toEqual({ ok: true, value: { chosen: true } })
  await setUpPractice(page)
  expect(readdirSync(folder)).toContain('keyring.json')
})

test.describe('what only the stand-in can pretend', () => {
  const start = async (launch: (options: object) => Promise<AppHandle>, options: object) => {
    const app = await launch(options)
    test.skip(app.kind === 'electron', 'needs the stand-in')
    return app.exited
  }
  test('an installed Grove does not start with a debugging switch', async ({ launch }) => {
    const env = { STAND_IN_PACKAGED: '1' }
    expect(await start(launch, { env, args: ['--remote-debugging-port=9222'] })).toBe(1)
  })
  test('a second Grove ends at once', async ({ launch }) => {
    expect(await start(launch, { env: { STAND_IN_SECOND_INSTANCE: '1' } })).toBe(0)
  })
})
