import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { contract } from '../../preload/contract/index.ts'
import type { AppHandle } from '../desktop/app-handle.ts'
import { vaultPid } from '../desktop/vault-pid.ts'
import { expect, nextWindow, test } from './grove-test.ts'

const passphrase = 'lantern-orbit-mellow-thicket-arrow-siege'

/** Through the bridge, not by hand: what a person does is tested elsewhere. */
const setUp = (page: Page) =>
  page.evaluate(async (passphrase) => {
    const { vault } = window.grove
    const wanted = { practiceName: 'Lindenhof', country: 'eu', displayName: 'Marta', passphrase } as const
    const begun = await vault.beginSetUp(wanted)
    if (!begun.ok) return begun
    return vault.finishSetUp({ recoveryCode: begun.value.recoveryCode })
  }, passphrase)

const unlock = (page: Page, typed = passphrase) =>
  page.evaluate(async (passphrase) => {
    const state = await window.grove.vault.state()
    if (!state.ok) return state
    return window.grove.vault.unlock({ userId: state.value.users[0]?.userId ?? '', passphrase })
  }, typed)

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
    const globals = Object.getOwnPropertyNames(window).filter((name) =>
      /electron|ipc|require|process|stand_?in|Buffer|module/i.test(name),
    )
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
      inlineScript: outcome(() => document.head.append(inline)),
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
    expect(app.blocked).toEqual([
      { url: 'https://example.org/', by: 'webRequest' },
      { url: 'https://example.com/elsewhere', by: 'navigation' },
    ])
    ;(app.blocked as unknown[]).length = 0
  }
  // The test's own proof that violations are seen by every other test.
  await expect.poll(() => faults.filter((fault) => fault.startsWith('policy violation')).length).toBeGreaterThan(6)
  await page.waitForTimeout(200)
  faults.length = 0
})

test('a lock ends window and vault process, and a fresh pair takes their place', async ({ app, userData }) => {
  const page = await app.firstWindow()
  expect(await setUp(page)).toMatchObject({ ok: true })
  const pid = (await vaultPid(app)) ?? 0
  expect(lives(pid)).toBe(true)
  await page.evaluate(() => {
    localStorage.setItem('left', 'behind')
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

for (const event of ['suspend', 'resume', 'lock-screen', 'shutdown']) {
  test(`the system's ${event} locks`, async ({ app, userData }) => {
    const page = await app.firstWindow()
    await setUp(page)
    await nextWindow(app, () => app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event))
    expect(page.isClosed()).toBe(true)
    expect(logOf(userData)).toContain(`shell · locked · ${event}`)
  })
}

test('a page that never answers holds up a lock for one second at most', async ({ app }) => {
  const page = await app.firstWindow()
  await setUp(page)
  await page.evaluate(() => void window.grove.events.onLocking(() => new Promise(() => {})))
  const before = Date.now()
  await nextWindow(app, () => page.evaluate(() => window.grove.shell.lock()))
  const took = Date.now() - before
  expect(took).toBeGreaterThan(950)
  expect(took).toBeLessThan(5000) // with the time to start anew
})

test('a vault process that is killed takes its window along', async ({ app, userData }) => {
  const page = await app.firstWindow()
  await setUp(page)
  const next = await nextWindow(app, async () => process.kill((await vaultPid(app)) ?? 0, 'SIGKILL'))
  expect(page.isClosed()).toBe(true)
  expect(logOf(userData)).toContain('shell · died')
  expect(await unlock(next)).toMatchObject({ ok: true })
})

test('a page that crashes takes its vault process along', async ({ app, userData }) => {
  const page = await app.firstWindow()
  await setUp(page)
  const pid = (await vaultPid(app)) ?? 0
  const tools = await page.context().newCDPSession(page)
  const next = await nextWindow(app, async () => void tools.send('Page.crash').catch(() => {}))
  expect(lives(pid)).toBe(false)
  expect(logOf(userData)).toContain('shell · died')
  expect(await unlock(next)).toMatchObject({ ok: true })
})

test('closing the window locks and quits', async ({ app }) => {
  const page = await app.firstWindow()
  await setUp(page)
  const pid = (await vaultPid(app)) ?? 0
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].close())
  expect(await app.exited).toBe(0)
  expect(lives(pid)).toBe(false)
})

test('the delay after wrong passphrases outlives a restart', async ({ launch }) => {
  const first = await launch()
  const page = await first.firstWindow()
  await setUp(page)
  const locked = await nextWindow(first, () => page.evaluate(() => window.grove.shell.lock()))
  for (const _ of [1, 2, 3, 4]) {
    const code = expect.stringMatching('wrong-passphrase')
    expect(await unlock(locked, 'wrong')).toMatchObject({ ok: false, failure: { code } })
  }
  expect(await unlock(locked)).toMatchObject({ ok: false, failure: { code: 'wait' } })
  await first.close()
  const again = await (await launch()).firstWindow()
  expect(await unlock(again)).toMatchObject({ ok: false, failure: { code: 'wait', seconds: expect.any(Number) } })
  await expect.poll(() => unlock(again), { timeout: 20_000, intervals: [500] }).toMatchObject({ ok: true })
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
  await setUp(page)
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
