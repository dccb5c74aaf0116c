export type ImageKind = 'png' | 'jpeg'
/** In pixels. */
export type ImageSize = { readonly kind: ImageKind; readonly width: number; readonly height: number }

const signatures: Readonly<Record<ImageKind, readonly number[]>> = {
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpeg: [0xff, 0xd8, 0xff],
}

/** By the first bytes of the file, never by what it is called; null for what is neither. */
export const imageKind = (bytes: Uint8Array): ImageKind | null =>
  (['png', 'jpeg'] as const).find((kind) => signatures[kind].every((byte, i) => bytes[i] === byte)) ?? null

/**
 * What a picture says of itself; null where it is no PNG or JPEG that documents can be printed with: a PNG that builds
 * up in passes, or a JPEG in printing colours.
 */
export function imageSize(bytes: Uint8Array): ImageSize | null {
  const kind = imageKind(bytes)
  const size = kind === 'png' ? pngSize(viewOf(bytes)) : kind === 'jpeg' ? jpegSize(viewOf(bytes)) : null
  return kind && size && size.width > 0 && size.height > 0 ? { kind, ...size } : null
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
type Size = { readonly width: number; readonly height: number }

function pngSize(view: DataView): Size | null {
  const head = 0x49484452 // IHDR, the first part of every PNG
  if (view.byteLength < 33 || view.getUint32(12) !== head || view.getUint8(28) !== 0) return null
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** The segments from one to the next until the one that begins the picture. */
function jpegSize(view: DataView): Size | null {
  for (let at = 2; at + 10 < view.byteLength; at += 2 + view.getUint16(at + 2)) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker < 0xc0 || marker > 0xc2) continue
    const colours = view.getUint8(at + 9)
    if (colours !== 1 && colours !== 3) return null
    return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
  }
  return null
}
