import { existsSync, rmSync } from 'node:fs'
import { openPractice } from '../practice/practice-service.ts'
import { confirmUser, listRequests } from '../users/user-service.ts'
import { type DemoUser, type Desk, makeDesk } from '../vault/desk.ts'
import { renameDurably, syncFolder } from '../vault/durable-files.ts'
import { beginJoin, finishJoin } from '../vault/join-vault.ts'
import { floorCosts } from '../vault/key-derivation.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { beginSetUp, finishSetUp } from '../vault/set-up-vault.ts'
import { signIn, signOut } from '../vault/sign-in.ts'
import { demoGroups } from './demo-groups.ts'
import { demoUsers } from './demo-users.ts'
import { playGroup } from './play-group.ts'
import { playOwner } from './play-owner.ts'

const practice = { name: 'Alder House', country: 'uk' } as const

/**
 * Makes the demo practice as its people would have: set up by the owner, joined by the others, and kept by them over
 * eight months, through Grove's own calls. It takes its place only when it is whole. `today` is YYYY-MM-DD; the same
 * day gives the same practice, but for ids and keys.
 */
export async function makeDemo(desk: Desk, today: string): Promise<void> {
  const making = `${desk.vaultFolder}.making`
  // Left by a making that was cut off: nothing of anybody's is in it.
  rmSync(making, { recursive: true, force: true })
  const behind = makeDesk({
    ...desk,
    vaultFolder: making,
    tell: () => {},
    // Its passphrases are on the screen: what a try costs is of no matter here.
    costs: async () => floorCosts,
    furnish: (work, named) => openPractice(work, { ...named, demo: true }),
  })
  try {
    const userIds = await letEverybodyIn(behind, await setUp(behind))
    const groupIds = await as(behind, userIds, demoUsers.owner, (open) => playOwner(open, today))
    for (const facilitator of ['tom', 'mina'] as const)
      await as(behind, userIds, demoUsers[facilitator], async (open) => {
        for (const group of demoGroups.filter((one) => one.facilitator === facilitator))
          await playGroup(open, group, groupIds.get(group.name) ?? '', today)
      })
  } finally {
    signOut(behind)
  }
  syncFolder(making)
  if (existsSync(desk.vaultFolder)) throw new Error('a demo practice is there already')
  renameDurably(making, desk.vaultFolder)
}

/** Answers the owner's id. */
async function setUp(desk: Desk): Promise<string> {
  const { displayName, passphrase } = demoUsers.owner
  const { recoveryCode } = beginSetUp(desk, { practice, displayName, passphrase })
  const { userId } = await finishSetUp(desk, recoveryCode)
  signOut(desk)
  return userId
}

/** The others ask to join, and the owner types the digits of each. Answers the ids by name. */
async function letEverybodyIn(desk: Desk, ownerId: string): Promise<ReadonlyMap<string, string>> {
  const { owner, ...others } = demoUsers
  const digits = new Map<string, string>()
  for (const { displayName, passphrase } of Object.values(others)) {
    const { recoveryCode } = beginJoin(desk, { displayName, passphrase })
    digits.set(displayName, (await finishJoin(desk, recoveryCode)).digits)
  }
  const userIds = new Map<string, string>([[owner.displayName, ownerId]])
  return as(desk, userIds, owner, async () => {
    for (const { userId, displayName } of listRequests(desk)) {
      const { role } = Object.values(others).find((user) => user.displayName === displayName) ?? { role: 'manager' }
      confirmUser(desk, { userId, digits: digits.get(displayName) ?? '', role })
      userIds.set(displayName, userId)
    }
    return userIds
  })
}

async function as<T>(
  desk: Desk,
  userIds: ReadonlyMap<string, string>,
  { displayName, passphrase }: DemoUser,
  play: (open: OpenVault) => Promise<T>,
): Promise<T> {
  await signIn(desk, { userId: userIds.get(displayName) ?? '', passphrase })
  const { open } = desk
  if (!open) throw new Error('nobody was let in')
  const answer = await play(open)
  signOut(desk)
  return answer
}
