import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ToMain } from '../../main/control.ts'
import { makeDemo } from '../../main/demo-practice/make-demo.ts'
import { makeDoor } from '../../main/door/door.ts'
import type { LogLine } from '../../main/log.ts'
import { openPractice, readPractice } from '../../main/practice/practice-service.ts'
import { addProgramme } from '../../main/programmes/programme-service.ts'
import { type Desk, makeDesk } from '../../main/vault/desk.ts'
import { makePassphrase } from '../../main/vault/passphrase.ts'
import { proveFiles } from '../../main/vault/prove-files.ts'
import { signOut } from '../../main/vault/sign-in.ts'
import type { Role } from '../../preload/contract/endpoint.ts'
import type { Result } from '../../preload/contract/failure.ts'
import type { GroveApi } from '../../preload/contract/index.ts'
import { testPress } from './test-press.ts'

/** The cheapest costs that a keyring may ask for. */
const cheapCosts = { memoryKiB: 19_456, t: 1, p: 1 }

type Calls = Omit<GroveApi, 'events' | 'shell'>

/** The vault process without the process: a desk, its door, and typed calls through that door. */
export function aDesk(folder = mkdtempSync(join(tmpdir(), 'grove-desk-'))) {
  const told: ToMain[] = []
  const lines: LogLine[] = []
  const desk: Desk = makeDesk({
    vaultFolder: join(folder, 'vault'),
    anchorFolder: join(folder, 'anchors'),
    tell: (message) => told.push(message),
    costs: async () => cheapCosts,
    prove: async (order) => proveFiles(order),
    async furnish(work, practice) {
      await openPractice(work, practice)
      await addProgramme(work, { name: 'Resilience group' })
    },
    layOut: testPress.layOut,
    readPractice,
    demoUsers: null,
    makeDemo,
  })
  const door = makeDoor(desk, (line) => lines.push(line))
  const grove = new Proxy({} as Calls, {
    get: (_target, feature: string) =>
      new Proxy(
        {},
        { get: (_verbs, verb: string) => (input: unknown) => door.call(`${feature}.${verb}`, input ?? null) },
      ),
  })
  return {
    folder,
    desk,
    door,
    grove,
    told,
    lines,
    lock: () => signOut(desk),
    close() {
      signOut(desk)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
export type TestDesk = ReturnType<typeof aDesk>

/** A folder like that of a desk which is locked: setting up a practice anew for each test would take long. */
export function copyOf({ folder }: TestDesk): string {
  const copy = mkdtempSync(join(tmpdir(), 'grove-desk-'))
  cpSync(folder, copy, { recursive: true })
  return copy
}

/** The value of a call that must go well. */
export async function ok<T>(result: Promise<Result<T>>): Promise<T> {
  const answer = await result
  if (!answer.ok) throw new Error(`expected an answer, got ${JSON.stringify(answer.failure)}`)
  return answer.value
}

export type Person = {
  readonly userId: string
  readonly displayName: string
  readonly passphrase: string
  readonly recoveryCode: string
}

/** Sets up a practice as its owner would, and stays signed in. */
export async function setUp({ grove }: TestDesk, displayName = 'Dr. Ida Lindqvist'): Promise<Person> {
  const passphrase = makePassphrase()
  const { recoveryCode } = await ok(
    grove.vault.beginSetUp({ practiceName: 'Lindenhof Practice', country: 'uk', displayName, passphrase }),
  )
  const { userId } = await ok(grove.vault.finishSetUp({ recoveryCode }))
  return { userId, displayName, passphrase, recoveryCode }
}

/** Somebody asks to join, and the owner lets them in by the digits. Ends locked. */
export async function letIn(test: TestDesk, owner: Person, displayName: string, role: Role): Promise<Person> {
  const { grove, lock } = test
  lock()
  const passphrase = makePassphrase()
  const { recoveryCode } = await ok(grove.vault.beginJoin({ displayName, passphrase }))
  const { digits } = await ok(grove.vault.finishJoin({ recoveryCode }))
  await ok(grove.vault.unlock({ userId: owner.userId, passphrase: owner.passphrase }))
  const requests = await ok(grove.users.requests())
  const userId = requests.find((request) => request.displayName === displayName)?.userId ?? ''
  await ok(grove.users.confirm({ userId, digits, role, passphrase: owner.passphrase }))
  lock()
  return { userId, displayName, passphrase, recoveryCode }
}

/** A person signs in; whoever was signed in before is signed out. */
export async function signInAs({ grove, lock }: TestDesk, { userId, passphrase }: Person): Promise<void> {
  lock()
  await ok(grove.vault.unlock({ userId, passphrase }))
}
