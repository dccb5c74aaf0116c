import type { OutcomesWork } from '../database/work.ts'
import { imageKind } from './image-kind.ts'
import { findLogo } from './logo-repository.ts'

/** The logo of the practice as a data URL for its documents, or null. */
export async function readLogo(work: OutcomesWork): Promise<string | null> {
  const found = await findLogo(work)
  const kind = found && imageKind(found.image)
  return kind ? `data:image/${kind};base64,${found.image.toString('base64')}` : null
}
