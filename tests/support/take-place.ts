import { readGroup } from '../../main/groups/group-service.ts'
import { recordAttendance } from '../../main/sessions/attendance-service.ts'
import type { TestVault } from './a-vault.ts'

type Said = Readonly<Record<string, 'present' | 'absent'>>

/**
 * Records attendance, by session number and enrolment, as the owner would: sessions take place by it.
 * `await takePlace(vault, groupId, { 1: { [enrolmentId]: 'present' } })`
 */
export const takePlace = (vault: TestVault, groupId: string, byNumber: Readonly<Record<number, Said>>) =>
  vault.asOwner(async (work) => {
    const { sessions } = await readGroup(work, groupId)
    for (const { number, sessionId } of sessions) {
      const entries = Object.entries(byNumber[number] ?? {}).map(([enrolmentId, state]) => ({
        enrolmentId,
        attendance: { state, lateMinutes: 0, leftEarlyMinutes: 0, absenceReason: null },
        words: null,
      }))
      if (entries.length > 0) await recordAttendance(work, { sessionId, entries })
    }
  })
