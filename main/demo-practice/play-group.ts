import type { OpenVault } from '../vault/open-vault.ts'
import { dayFrom, instantOf } from './demo-day.ts'
import type { DemoGroup } from './demo-groups.ts'
import { playScene } from './demo-scene.ts'
import { playEnd, playFollowUp } from './play-end.ts'
import { type Member, playIntake, type Registered } from './play-intake.ts'
import { playSession } from './play-session.ts'

/** Everything that happened in one group until today, by its facilitator, who is signed in. */
export async function playGroup(open: OpenVault, group: DemoGroup, groupId: string, today: string): Promise<void> {
  const start = dayFrom(today, group.firstDay)
  const registered = await playIntake(open, group.people, start)
  const members: Member[] = []
  const sessions = await playScene(open, instantOf(dayFrom(start, -2), 60), async (acts) => {
    const { sessions } = await acts.groups.get({ groupId })
    return sessions
  })
  const held = group.signed + (group.waits ? 1 : 0)
  for (const session of sessions.slice(0, held)) {
    const joining = registered.filter(({ person }) => (person.from ?? 1) === session.number)
    members.push(...(await enrol(open, groupId, joining, dayFrom(session.date, -1), session.number)))
    const isSigned = session.number <= group.signed
    await endThose(open, members, session.number - 1, dayFrom(session.date, -1))
    const present = members.filter(({ person }) => (person.end?.after ?? Number.POSITIVE_INFINITY) >= session.number)
    await playSession(open, { group, session, members: present, isSigned, isLast: session.number === 12 })
  }
  const last = sessions[held - 1]
  if (!last) return
  const ended = dayFrom(last.date, 2)
  await playEnd(open, members, ended)
  await playFollowUp(open, members, { ended, today })
}

async function enrol(
  open: OpenVault,
  groupId: string,
  joining: readonly Registered[],
  day: string,
  fromSession: number,
): Promise<Member[]> {
  if (joining.length === 0) return []
  return playScene(open, instantOf(day, 0), async (acts) => {
    const members: Member[] = []
    for (const one of joining) {
      const { enrolmentId } = await acts.enrolments.enrol({ groupId, participantId: one.participantId, fromSession })
      members.push({ ...one, enrolmentId })
    }
    return members
  })
}

/** Those who left after this session, before the next one. Who completed is closed with a summary at the end. */
async function endThose(open: OpenVault, members: readonly Member[], after: number, day: string): Promise<void> {
  const leaving = members.filter(({ person }) => person.end?.after === after && person.end.with !== 'completed')
  if (leaving.length === 0) return
  await playScene(open, instantOf(day, 30), async (acts) => {
    for (const { person, enrolmentId } of leaving)
      if (person.end)
        await acts.enrolments.end({ enrolmentId, endedWith: person.end.with, reason: reasons[person.end.with] })
  })
}

const reasons = {
  completed: '',
  'left-early': 'Said by telephone that the evenings are too much at present.',
  'referred-on': 'Needs more than a group can give now; individual treatment was arranged.',
  'never-started': 'Took up work in another town before the first session.',
} as const
