import type { documents } from '../../preload/contract/documents.ts'
import type { Handlers } from '../door/handler.ts'
import { readDisclosures } from './disclosure-service.ts'

export const documentHandlers: Handlers<typeof documents> = {
  disclosures: readDisclosures,
}
