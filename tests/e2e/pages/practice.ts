import { expect, type Page } from '@playwright/test'

export type PersonToRegister = { readonly givenName: string; readonly familyName: string; readonly birthDate: string }

/** Further fields of the form by their labels. */
type MoreFields = Readonly<Record<string, string>>

const open = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true }).click()

/** Registers somebody through the form. */
export async function register(page: Page, person: PersonToRegister, more: MoreFields = {}): Promise<void> {
  await open(page, 'Participants')
  await page.getByRole('link', { name: 'New participant' }).click()
  await page.getByLabel('Given name').fill(person.givenName)
  await page.getByLabel('Family name').fill(person.familyName)
  await page.getByLabel('Date of birth').fill(person.birthDate)
  for (const [label, words] of Object.entries(more)) await page.getByLabel(label, { exact: true }).fill(words)
  await page.getByRole('button', { name: 'Register', exact: true }).click()
  // Not the message that says so: the one about the person before may still be there.
  await expect(page.getByRole('heading', { level: 1 })).toContainText(person.familyName)
}

/** The same for many, through the bridge: typing is tested once, by hand. */
export async function registerAll(page: Page, people: readonly PersonToRegister[]): Promise<void> {
  const failures = await page.evaluate(async (all) => {
    const results = []
    for (const person of all)
      results.push(
        await window.grove.participants.register({
          ...person,
          preferredName: null,
          recordNumber: null,
          gender: 'not-said',
          populations: ['chronic-stress'],
          phone: null,
          email: null,
          address: '',
          languages: null,
          supports: '',
        }),
      )
    return results.filter((result) => !result.ok)
  }, people)
  expect(failures).toEqual([])
}

/** Forms a group through the form; the signed-in user facilitates it. */
export async function formGroup(
  page: Page,
  group: {
    readonly name: string
    readonly firstDate: string
    readonly facilitator: string
    readonly place?: string
    readonly onFilled?: () => Promise<void>
  },
): Promise<void> {
  await open(page, 'Groups')
  await page.getByRole('link', { name: 'Form a group' }).first().click()
  await page.getByLabel('Name of the group').fill(group.name)
  await page.getByLabel('First session').fill(group.firstDate)
  await page.getByLabel('Begins at').fill('18:30')
  if (group.place) await page.getByLabel('Room', { exact: true }).fill(group.place)
  const facilitator = page.getByRole('checkbox', { name: group.facilitator })
  if (!(await facilitator.isChecked())) await facilitator.check()
  await group.onFilled?.()
  await page.getByRole('button', { name: 'Form the group', exact: true }).click()
  await expect(page.getByRole('heading', { name: group.name })).toBeVisible()
}

/** Enrols everybody who is registered in the only group, through the bridge. */
export async function enrolEverybody(page: Page): Promise<{ groupId: string; firstSessionId: string }> {
  return page.evaluate(async () => {
    const { groups, participants, enrolments } = window.grove
    const listed = await groups.list()
    const groupId = listed.ok ? (listed.value[0]?.groupId ?? '') : ''
    const people = await participants.list({ search: '', after: null })
    for (const { participantId } of people.ok ? people.value.rows : []) {
      const result = await enrolments.enrol({ groupId, participantId, fromSession: 1 })
      if (!result.ok && result.failure.reason !== 'already-enrolled') throw new Error(result.failure.code)
    }
    const group = await groups.get({ groupId })
    return { groupId, firstSessionId: group.ok ? (group.value.sessions[0]?.sessionId ?? '') : '' }
  })
}
