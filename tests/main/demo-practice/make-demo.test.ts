import { afterAll, beforeAll, expect, test } from 'vitest'
import { closureWordsOf } from '../../../main/demo-practice/demo-closures.ts'
import { springPeople, studentPeople, veteranPeople } from '../../../main/demo-practice/demo-people.ts'
import { demoUsers } from '../../../main/demo-practice/demo-users.ts'
import { sentences } from '../../fixtures/cast.ts'
import { aDesk, ok } from '../../support/a-desk.ts'

const today = '2026-11-25'
const here = aDesk()
beforeAll(async () => {
  await here.desk.makeDemo(here.desk, today)
}, 120_000)
afterAll(() => here.close())

async function signInAs(user: { readonly displayName: string; readonly passphrase: string }): Promise<void> {
  here.lock()
  const { users } = await ok(here.grove.vault.state())
  const userId = users.find(({ displayName }) => displayName === user.displayName)?.userId ?? ''
  await ok(here.grove.vault.unlock({ userId, passphrase: user.passphrase }))
}

test('everybody whose passphrase is shown can sign in, and it says DEMO', async () => {
  for (const user of Object.values(demoUsers)) {
    await signInAs(user)
    const { signedIn } = await ok(here.grove.vault.state())
    expect(signedIn).toMatchObject({ displayName: user.displayName, role: user.role, demo: true, auditBroken: false })
  }
})

test('three programmes, four groups, 36 participants, and notes that are genuine', async () => {
  await signInAs(demoUsers.owner)
  expect(await ok(here.grove.programmes.list())).toHaveLength(3)
  const groups = await ok(here.grove.groups.list())
  expect(groups).toHaveLength(4)
  const { rows } = await ok(here.grove.participants.list({ search: '', after: null }))
  expect(rows).toHaveLength(36)
  const amara = rows.find(({ name }) => name === 'Nwosu, Amara')?.participantId ?? ''
  const notes = await ok(here.grove.notes.ofParticipant({ participantId: amara, after: null }))
  expect(notes.rows).toHaveLength(12)
  expect(notes.rows.filter(({ genuine }) => !genuine)).toEqual([])
  for (const verdict of await ok(here.grove.audit.verify())) expect(verdict.brokenAt).toBeNull()
})

test('somebody who gets worse is seen in the course, among the prompts and among the flags', async () => {
  await signInAs(demoUsers.tom)
  const prompts = await ok(here.grove.measures.prompts())
  const marit = prompts.find(({ name }) => name === 'Bjerke, Marit')
  expect(marit).toMatchObject({ reason: 'reliably-worse', facts: 'PHQ-9 from 10 to 18' })
  expect(new Set(prompts.map(({ reason }) => reason))).toEqual(
    new Set(['reliably-worse', 'no-reliable-improvement', 'two-rises', 'stopped-coming']),
  )
  const { courses } = await ok(here.grove.measures.course({ participantId: marit?.participantId ?? '' }))
  const phq9 = courses.find(({ instrument }) => instrument === 1)
  expect(phq9?.administrations.map(({ score, change }) => [score?.text, score?.band, change?.is])).toEqual([
    ['10', 'Moderate', undefined],
    ['14', 'Moderate', 'unchanged'],
    ['18', 'Moderately severe', 'worsened'],
  ])
  const flags = await ok(here.grove.measures.openFlags())
  expect(flags).toMatchObject([{ name: 'Bjerke, Marit', item: 9, answer: 2, answerText: 'More than half the days' }])
})

test('who completed has a signed summary, and the follow-ups of their own people wait for the facilitators', async () => {
  await signInAs(demoUsers.owner)
  const { rows } = await ok(here.grove.participants.list({ search: '', after: null }))
  const all = []
  for (const { participantId } of rows) all.push(await ok(here.grove.closure.ofParticipant({ participantId })))
  const summaries = all.flatMap((one) => one.summaries)
  expect(summaries).toHaveLength(15)
  expect(summaries.filter(({ genuine }) => !genuine)).toEqual([])
  const outcomes = all.flatMap((one) => one.followUps).map(({ months, outcome }) => `${months} ${outcome}`)
  const counted = [...Map.groupBy(outcomes, (one) => one)].map(([one, found]) => `${found.length} × ${one}`)
  expect(counted.toSorted()).toEqual(['15 × 3 null', '15 × 6 null', '6 × 1 reached', '9 × 1 null'])
  await signInAs(demoUsers.tom)
  const due = await ok(here.grove.closure.followUpsDue())
  expect(due[0]).toMatchObject({ name: 'Reinhardt, Tobias', months: 1 })
  expect(due.filter(({ dueOn }) => dueOn < today)).toHaveLength(1)
  // The clock of the test goes on while the practice stays as it was made.
  expect(due.filter(({ months }) => months <= 3)).toHaveLength(8)
})

test('who got worse and was closed is told so in both versions', async () => {
  await signInAs(demoUsers.mina)
  const { rows } = await ok(here.grove.participants.list({ search: 'Zawadzki', after: null }))
  const { enrolments } = await ok(
    here.grove.participants.get({ participantId: rows[0]?.participantId ?? '', reason: null }),
  )
  const enrolmentId = enrolments[0]?.enrolmentId ?? ''
  const { clinician, participant } = await ok(
    here.grove.closure.preview({ enrolmentId, endEnrolment: null, followUps: [] }),
  )
  const course = clinician.find(({ heading }) => heading === 'Measures')
  expect(course?.rows.find(([name]) => name === 'PHQ-9')).toEqual([
    'PHQ-9',
    '12 (Moderate)',
    '19 (Moderately severe)',
    '+7',
    'Reliably worse',
  ])
  expect(JSON.stringify(clinician)).toContain('worse than at the start')
  expect(JSON.stringify(participant)).toContain('things are harder for you now than at the start')
  expect(JSON.stringify(participant)).toContain('harder than the first ones, and your answers say so')
})

test('its words are its own, not those of other tests', () => {
  const people = [...springPeople, ...veteranPeople, ...studentPeople]
  const words = people.flatMap((person, place) => Object.values(closureWordsOf(person, place)))
  const elsewhere = new Set<string>(sentences.map(([, sentence]) => sentence))
  expect(words.filter((text) => text === '' || elsewhere.has(text))).toEqual([])
})

test('the manager has no word of it', async () => {
  await signInAs(demoUsers.manager)
  const answer = JSON.stringify(await ok(here.grove.reports.groups()))
  expect(answer).not.toMatch(/Bjerke|Nwosu|breathing/)
  expect(await here.grove.measures.openFlags()).toMatchObject({ ok: false, failure: { code: 'not-allowed' } })
})
