import type { Checked } from '../../preload/contract/endpoint.ts'
import type { groups } from '../../preload/contract/groups.ts'
import type { ClinicalWork } from '../database/work.ts'
import { readDocumentFrame } from '../documents/document-frame-service.ts'
import { notFound } from '../errors.ts'
import { findGroup, listAttendance, listEnrolled, listFacilitators, listSessionsOf } from './group-repository.ts'
import { mustBeMyGroup } from './group-service.ts'
import { registerDocument } from './register-document.ts'
import { registerNames } from './register-names.ts'

/** The attendance register of a group as a PDF where the person chose. It stays in the practice: no disclosure. */
export async function exportRegister(
  work: ClinicalWork,
  { groupId, ticket }: Checked<typeof groups.exportRegister>,
): Promise<null> {
  const group = await findGroup(work, groupId)
  if (!group) throw notFound()
  await mustBeMyGroup(work, groupId)
  const members = await listEnrolled(work, groupId)
  const names = registerNames(members)
  const document = registerDocument(
    {
      groupName: group.name,
      programmeName: group.programmeName,
      facilitators: (await listFacilitators(work, groupId)).map(({ userId }) => work.staff.nameOf(userId)),
      sessions: await listSessionsOf(work, groupId),
      members: members.map(({ participantId, ...rest }) => ({ ...rest, name: names.get(participantId) ?? '' })),
      attendance: await listAttendance(work, groupId),
    },
    await readDocumentFrame(work),
  )
  const { fileHash } = await work.deliver(ticket, await work.layOut(document))
  work.record('register written', { groupId, fileHash })
  return null
}
