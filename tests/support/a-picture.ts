import { crc32, deflateSync } from 'node:zlib'

type Wanted = { readonly width?: number; readonly height?: number; readonly interlaced?: boolean }

/** A grey PNG; with another size than 2 × 2 it says so and does not hold so many pixels. */
export function aPng({ width = 2, height = 2, interlaced = false }: Wanted = {}): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length, 0)
    frame.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
  }
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, interlaced ? 1 : 0])
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from([0, 90, 200, 0, 200, 90]))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** As much of a JPEG as says how large it is, with this many colours. */
export const aJpeg = (width: number, height: number, colours = 3): Buffer => {
  const size = Buffer.alloc(19)
  size.writeUInt16BE(0xffc0, 0)
  size.writeUInt16BE(17, 2)
  size.writeUInt8(8, 4)
  size.writeUInt16BE(height, 5)
  size.writeUInt16BE(width, 7)
  size.writeUInt8(colours, 9)
  return Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), size])
}
