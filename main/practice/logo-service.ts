import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import { mostLogoBytes, mostLogoPixels, type practice } from '../../preload/contract/practice.ts'
import type { OutcomesWork } from '../database/work.ts'
import { wrongField } from '../errors.ts'
import { imageKind, imageSize } from './image-kind.ts'
import { findLogo, removeLogo, updateLogo } from './logo-repository.ts'

/** The logo of the practice as a data URL for its documents, or null. */
export async function readLogo(work: OutcomesWork): Promise<string | null> {
  const found = await findLogo(work)
  const kind = found && imageKind(found.image)
  return kind ? `data:image/${kind};base64,${found.image.toString('base64')}` : null
}

export const showLogo = async (work: OutcomesWork): Promise<Output<typeof practice.logo>> => ({
  image: await readLogo(work),
})

/** Another picture, or none. What a picture is, its bytes say. */
export async function changeLogo(work: OutcomesWork, { image }: Checked<typeof practice.setLogo>): Promise<null> {
  if (image === null) {
    await removeLogo(work)
    return null
  }
  const bytes = Buffer.from(image, 'base64')
  if (bytes.length > mostLogoBytes) throw wrongField('image', 'too-large')
  const size = imageSize(bytes)
  if (!size) throw wrongField('image', 'not-valid')
  if (Math.max(size.width, size.height) > mostLogoPixels) throw wrongField('image', 'too-large')
  await updateLogo(work, bytes)
  return null
}
