import { randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import type { PdfDocument } from './pdf-document.ts'
import { pdfLayout, pdfTableRules, usualFontSize } from './pdf-layout.ts'

/** What Grove uses of pdfmake, which has no types of its own. */
type Pdfmake = {
  readonly setFonts: (fonts: object) => void
  readonly setTableLayouts: (layouts: object) => void
  readonly setUrlAccessPolicy: (may: (url: string) => boolean) => void
  readonly setLocalAccessPolicy: (may: (path: string) => boolean) => void
  readonly createPdf: (definition: object) => { readonly getBuffer: () => Promise<Buffer> }
}

// Not called `require`: the build declares one of that name in every file that has need of it.
const fromHere = createRequire(import.meta.url)
const pdfmake: Pdfmake = fromHere('pdfmake')

// The same place in the sources, in the bundle (pdfmake is not bundled) and in an installed Grove, where Electron reads
// it out of app.asar. If a packaged Grove ever unpacks pdfmake (asarUnpack), Electron redirects this path by itself.
const fontFolder = join(dirname(fromHere.resolve('pdfmake/package.json')), 'fonts', 'Roboto')
const face = (name: string) => join(fontFolder, `Roboto-${name}.ttf`)

pdfmake.setFonts({
  Roboto: {
    normal: face('Regular'),
    bold: face('Medium'),
    italics: face('Italic'),
    bolditalics: face('MediumItalic'),
  },
})
pdfmake.setTableLayouts(pdfTableRules)
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fontFolder + sep))

/** Nothing smaller is read by somebody who needs it at once. */
const sizesOfOnePage = [11, 10, 9]

/** The bytes of a document's file; null where it has to stand on one page and does not. */
export async function renderPdf(document: PdfDocument): Promise<Uint8Array<ArrayBuffer> | null> {
  for (const fontSize of document.onePage ? sizesOfOnePage : [usualFontSize]) {
    let pages = 0
    const layout = pdfLayout(document, fontSize, (all) => {
      pages = all
    })
    const bytes = await pdfmake.createPdf({ ...layout, ...lockedBy(document.password) }).getBuffer()
    // Its own memory, so that it can be handed over to another thread whole.
    if (!document.onePage || pages === 1) return new Uint8Array(bytes)
  }
  return null
}

/** Revision 5 of AES-256: the newest that the library knows. Who opens the file by the password may read, copy, print. */
const lockedBy = (password: string | null): object =>
  password === null
    ? { version: '1.7' }
    : {
        version: '1.7ext3',
        userPassword: password,
        ownerPassword: randomBytes(24).toString('base64url'),
        permissions: { printing: 'highResolution', copying: true, contentAccessibility: true, modifying: false },
      }
