import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endEnrolment } from '../../../main/enrolments/enrolment-service.ts'
import { folded } from '../../../main/participants/folded.ts'
import { participantHandlers } from '../../../main/participants/participant-handlers.ts'
import { readParticipants } from '../../../main/participants/participant-list-service.ts'
import type { Output } from '../../../preload/contract/endpoint.ts'
import { participants } from '../../../preload/contract/participants.ts'
import { aPractice } from '../../support/a-practice.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { fictionalPerson } from '../../support/fictional-person.ts'
import { failureOf, throughContract } from '../../support/through-contract.ts'

const register = throughContract(participants.register, participantHandlers.register)
const list = throughContract(participants.list, participantHandlers.list)
const similar = throughContract(participants.similar, participantHandlers.similar)

type Practice = Awaited<ReturnType<ReturnType<typeof aPractice>['build']>>
let vault: TestVault
let practice: Practice
beforeAll(async () => {
  vault = await aVault()
  practice = await aPractice(vault)
    .withProgramme()
    .withGroup({ name: 'Tuesday' })
    .withMembers(12)
    .withGroup({ name: 'Friday' })
    .withMembers(5)
    .withPeople(110)
    .build()
})
afterAll(() => vault.close())

const search = (words: string) => vault.asClinician((work) => list(work, { search: words, after: null }))
const idsOf = (page: { rows: readonly { participantId: string }[] }) => page.rows.map((row) => row.participantId)
const textOf = (p: Practice['people'][number]) =>
  folded([p.familyName, p.givenName, p.preferredName ?? '', p.recordNumber].join(' '))

describe('the list', () => {
  test('a row says who it is and in which groups they are now', async () => {
    const [first, second] = practice.members
    if (!first || !second) throw new Error('there are members')
    const { rows } = await search(first.recordNumber)
    expect(rows).toEqual([
      {
        participantId: first.participantId,
        name: `${first.familyName}, ${first.givenName}`,
        preferredName: first.preferredName,
        recordNumber: first.recordNumber,
        birthDate: first.birthDate,
        groups: ['Friday'],
      },
    ])
    await vault.asOwner((work) =>
      endEnrolment(work, { enrolmentId: second.enrolmentId, endedWith: 'moved-group', reason: '' }),
    )
    expect((await search(second.recordNumber)).rows).toMatchObject([{ groups: [] }])
  })

  test.each([
    ['WOJCIK', 'Wójcik, Łukasz'],
    ['lukasz wojcik', 'Wójcik, Łukasz'],
    ['Wój łuk', 'Wójcik, Łukasz'],
    ['cik', 'Wójcik, Łukasz'],
    ["o'brien", 'O’Brien, Siobhán'],
    ['obrien', 'O’Brien, Siobhán'],
    ['alvarez', 'Núñez-Álvarez, José'],
    ['nunez‐alvarez', 'Núñez-Álvarez, José'],
    ['gross', 'Groß, Jürgen'],
    ['yildiz ipek', 'Yıldız, İpek'],
    ['thorsson', 'Þórsson, Björn'],
    ['παπαδοπουλου', 'Παπαδοπούλου, Άννα'],
    ['ковалева', 'Ковалёва, Ольга'],
    ['佐', '佐藤, 美咲'],
    ['नित', 'शर्मा, अनिता'],
    ['لحس', 'الحسيني, مريم'],
  ])('%s finds %s', async (words, name) => {
    expect((await search(words)).rows.map((row) => row.name)).toContain(name)
  })

  test.each(['%', '_', 'zoe%', '"', "'; drop table participant; --", '\\', '*', 'wojcik nobody', '\u0000'])(
    'nothing is a pattern: %j finds nobody',
    async (words) => {
      expect((await search(words)).rows).toEqual([])
    },
  )

  test.each(['', '   ', '\u200b', '’'])('%j finds everybody, a page at a time', async (words) => {
    const page = await search(words)
    expect(page.rows).toHaveLength(50)
    expect(page.next).not.toBeNull()
  })

  test('folded search finds exactly those who have every word', async () => {
    const piece = fc
      .tuple(fc.constantFrom(...practice.people.slice(0, 45)), fc.nat(40), fc.integer({ min: 1, max: 6 }))
      .map(([person, from, length]) => [...textOf(person)].slice(from, from + length).join(''))
    const typed = fc.array(
      fc.oneof(
        piece,
        piece.map((word) => word.toUpperCase()),
      ),
      { minLength: 1, maxLength: 4 },
    )
    await fc.assert(
      fc.asyncProperty(typed, async (pieces) => {
        const words = folded(pieces.join(' ')).split(' ')
        const wanted = practice.people.filter((person) => words.every((word) => textOf(person).includes(word)))
        const found = await vault.asClinician((work) =>
          readParticipants(work, { search: pieces.join(' '), after: null }, 200),
        )
        expect(new Set(idsOf(found))).toEqual(new Set(wanted.map((person) => person.participantId)))
      }),
      { numRuns: 100 },
    )
  })

  test('pages of any size show every row once, in order of name', async () => {
    const inOrder = practice.people
      .map((person) => ({ key: folded(`${person.familyName} ${person.givenName}`), id: person.participantId }))
      .toSorted((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)) || (a.id < b.id ? -1 : 1))
      .map((person) => person.id)
    const size = fc.integer({ min: 1, max: 130 })
    await fc.assert(
      fc.asyncProperty(size, fc.constantFrom('', 'g-0', 'a'), async (rowsWanted, words) => {
        const seen: string[] = []
        const wanted = new Set(practice.people.filter((p) => textOf(p).includes(words)).map((p) => p.participantId))
        let after: string | null = null
        do {
          const next: string | null = after
          const page: Output<typeof participants.list> = await vault.asClinician((work) =>
            readParticipants(work, { search: words, after: next }, rowsWanted),
          )
          expect(page.rows.length).toBeLessThanOrEqual(rowsWanted)
          seen.push(...idsOf(page))
          after = page.next
        } while (after !== null)
        expect(seen).toEqual(inOrder.filter((id) => wanted.has(id)))
      }),
      { numRuns: 30 },
    )
  })

  test('somebody registered between two pages moves nobody', async () => {
    const own = await aVault()
    const made = await aPractice(own).withPeople(60).build()
    const first = await own.asOwner((work) => list(work, { search: '', after: null }))
    await aPractice(own).withPeople(15).build()
    const second = await own.asOwner((work) => list(work, { search: '', after: first.next }))
    const seen = [...idsOf(first), ...idsOf(second)]
    expect(new Set(seen).size).toBe(seen.length)
    for (const { participantId } of made.people) expect(seen).toContain(participantId)
    await own.close()
  })

  test('a page key that is none', async () => {
    const call = vault.asClinician((work) => list(work, { search: '', after: 'page 2' }))
    expect(await failureOf(call)).toEqual({ code: 'invalid', fields: { after: { fault: 'not-valid' } } })
  })
})

test('names of the greatest length, in letters that fold into many, still page', async () => {
  const own = await aVault()
  const person = { ...fictionalPerson(0), familyName: '\ufdfa'.repeat(80), givenName: '𝔄'.repeat(40) }
  for (let n = 0; n < 52; n++) await own.asOwner((work) => register(work, person))
  const first = await own.asOwner((work) => list(work, { search: '', after: null }))
  const second = await own.asOwner((work) => list(work, { search: '', after: first.next }))
  expect(new Set([...idsOf(first), ...idsOf(second)]).size).toBe(52)
  expect(second.next).toBeNull()
  await own.close()
})

describe('who is similar', () => {
  const like = async (familyName: string, givenName: string, birthDate: string | null = null) => {
    const rows = await vault.asClinician((work) => similar(work, { familyName, givenName, birthDate }))
    return rows.map((row) => row.name)
  }

  test.each([
    ['Wojcik', 'Lukasz', 'Wójcik, Łukasz'],
    ['Łukasz', 'Wójcik', 'Wójcik, Łukasz'],
    ['Wójick', 'Lukas', 'Wójcik, Łukasz'],
    ['Gross', 'Jurgen', 'Groß, Jürgen'],
    ['Hope', 'Bill', 'Hope, Will'],
    ['김', '지우', '김, 지우'],
  ])('%s, %s is like %s', async (familyName, givenName, name) => {
    expect(await like(familyName, givenName)).toContain(name)
  })

  test('other names are not', async () => {
    expect(await like('Featherstonehaugh', 'Marmaduke')).toEqual([])
    expect(await like('', '')).toEqual([])
    expect(await like('Wójcik', '')).toEqual([])
  })

  test('the same birth date alone counts, and ranks behind the name; both rank first', async () => {
    const [, , lukasz] = practice.people
    if (!lukasz) throw new Error('there are people')
    const sameDay = practice.people.filter((person) => person.birthDate === lukasz.birthDate)
    const found = await like('Wojcik', 'Lukas', lukasz.birthDate)
    expect(found[0]).toBe('Wójcik, Łukasz')
    expect(found).toHaveLength(sameDay.length)
    expect(await like('Nobody', 'Atall', lukasz.birthDate)).toHaveLength(sameDay.length)
    expect(await like('Nobody', 'Atall', 'soon')).toEqual([])
  })

  test('at most twenty are shown', async () => {
    const own = await aVault()
    const twin = fictionalPerson(3)
    for (let n = 0; n < 25; n++) await own.asOwner((work) => register(work, twin))
    const { familyName, givenName } = twin
    const rows = await own.asOwner((work) => similar(work, { familyName, givenName, birthDate: null }))
    expect(rows).toHaveLength(20)
    await own.close()
  })
})
