import { join } from 'node:path'
import type { PdfDocument } from '../../main/documents/pdf-document.ts'
import { renderPdf } from '../../main/documents/pdf-render.ts'
import { closureWords } from '../support/a-closure.ts'
import { ok } from '../support/a-desk.ts'
import type { BenchVault } from './bench-vault.ts'
import { byTurns, quantile, timed } from './by-turns.ts'
import { seededChance } from './seeded-chance.ts'

/** The documents' font has no other script that fictional people are written in. */
const inLatin = /^[\p{Script=Latin}\p{M}\p{P}\s]+$/u
const people = 20
const summaries = 100
const alone = { endEnrolment: null, followUps: [] }

/** Signed by the calls of the page, words and all, for members of the user's own groups. */
async function signSome({ encrypted: { grove }, held, owner }: BenchVault): Promise<readonly string[]> {
  const signed: string[] = []
  for (const { enrolmentId } of held.toReversed()) {
    if (signed.length === people) break
    await ok(grove.closure.saveDraft({ enrolmentId, ...closureWords, version: 0 }))
    const { findings, drawn } = await ok(grove.closure.prepare({ enrolmentId }))
    if (findings.some(({ blocks }) => blocks) || !inLatin.test(drawn.name)) continue
    const { readHash } = await ok(grove.closure.preview({ enrolmentId, ...alone }))
    const { passphrase } = owner
    signed.push((await ok(grove.closure.sign({ enrolmentId, readHash, ...alone, passphrase }))).closureId)
  }
  return signed
}

/**
 * A hundred signed summaries exported through the door, one after another as files that are recorded, by turns with
 * pdfmake alone on the same documents in a process that has its fonts. What another call waits meanwhile is taken too.
 */
export async function measureClosure(vault: BenchVault) {
  const { encrypted } = vault
  const { grove, desk } = encrypted
  const signed = await signSome(vault)
  const { layOut } = desk
  const documents: PdfDocument[] = []
  Object.assign(desk, {
    layOut(document: PdfDocument) {
      documents.push(document)
      return layOut(document)
    },
  })
  const chance = seededChance(4)
  let made = 0
  const waits: number[] = []
  async function exportNext() {
    const closureId = signed[made % signed.length] ?? ''
    const ticket = chance.id()
    desk.deliveries.receive(ticket, join(encrypted.folder, `summary-${made++}.pdf`))
    const to = { recipient: 'General practitioner', purpose: 'Continuing care' }
    const done = ok(
      grove.closure.export({ closureId, version: 1, form: 'clinician', ticket, filePassword: null, ...to }),
    )
    waits.push(await timed(() => ok(grove.sessions.ahead())))
    await done
  }
  const pdfmakeAlone = async () => renderPdf(documents.at(-1) ?? missing())
  await byTurns(3, exportNext, pdfmakeAlone)
  waits.length = 0
  const [exports, bare] = await byTurns(summaries, exportNext, pdfmakeAlone)
  Object.assign(desk, { layOut })
  const sum = (times: readonly number[]) => times.reduce((total, ms) => total + ms, 0)
  return {
    times: sum(exports) / sum(bare),
    seconds: sum(exports) / 1000,
    longestWait: quantile(
      waits.toSorted((a, b) => a - b),
      0.99,
    ),
  }
}

function missing(): never {
  throw new Error('nothing was exported yet')
}
