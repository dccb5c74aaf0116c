import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader finds in a PDF. Rejects where the password is missing or wrong. */
export async function readPdf(bytes: Uint8Array, password?: string) {
  // The reader takes the memory it is given away from us.
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    ...(password === undefined ? {} : { password }),
  })
  try {
    const document = await task.promise
    const pages: string[] = []
    const annotations: unknown[] = []
    let images = 0
    let strokes = 0
    let right = 0
    const sizes: (readonly [number, number])[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      for (const item of items)
        if ('str' in item && item.str.trim() !== '') right = Math.max(right, (item.transform[4] as number) + item.width)
      pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
      annotations.push(...(await page.getAnnotations()))
      const { fnArray } = await page.getOperatorList()
      images += fnArray.filter((operator) => imageOperators.has(operator)).length
      strokes += fnArray.filter((operator) => operator === OPS.constructPath).length
      const { width, height } = page.getViewport({ scale: 1 })
      sizes.push([Math.round(width), Math.round(height)])
    }
    const { info } = await document.getMetadata()
    return {
      pages,
      /** All words, with every run of white space as one space. */
      text: pages.join(' ').replace(/\s+/g, ' '),
      info: info as Readonly<Record<string, unknown>>,
      sizes,
      /** How many pictures of points, and how many drawn lines and areas. */
      images,
      strokes,
      /** How far to the right words go, in points. */
      right,
      /** Links, forms, files pinned to a page. */
      annotations,
      attachments: await document.getAttachments(),
      scripts: await document.getJSActions(),
      openAction: await document.getOpenAction(),
      permissions: await document.getPermissions(),
    }
  } finally {
    await task.destroy()
  }
}

const imageOperators: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageXObjectRepeat,
])

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

/** Words of the file's own language that make a reader do something: scripts, programs, addresses, files within. */
export const pdfActions = (bytes: Uint8Array): string[] =>
  latin(bytes).match(/\/(JS|JavaScript|Launch|URI|EmbeddedFiles|OpenAction|AA|SubmitForm|GoToR|RichMedia)\b/g) ?? []

/** How many fonts a file describes, and how many of these it carries with it. */
export function pdfFonts(bytes: Uint8Array): { readonly described: number; readonly embedded: number } {
  const count = (pattern: RegExp) => (latin(bytes).match(pattern) ?? []).length
  return { described: count(/\/Type \/FontDescriptor/g), embedded: count(/\/FontFile2? /g) }
}
