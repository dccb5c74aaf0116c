import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import type { PortEnd } from '../stand-in/wire.ts'

export type PortRelay = {
  /** Somebody holds this end from now on; what was said to it before is delivered first. '' says that the port is closed. */
  readonly hold: (end: PortEnd, deliver: (json: string) => void) => void
  /** Words of the holder of this end, for the other end. '' closes the port. */
  readonly said: (end: PortEnd, json: string) => void
  readonly drop: (end: PortEnd) => void
  readonly close: () => void
}

const otherEnd = (end: PortEnd) => end.slice(0, -1) + (end.endsWith('a') ? 'b' : 'a')

/**
 * Message ports between pages and utility processes. Each end lives in a page or behind the socket of a utility process;
 * packed JSON is passed on unread and never enters the application's main process.
 */
export async function openPortRelay(path: string): Promise<PortRelay> {
  const holders = new Map<PortEnd, (json: string) => void>()
  const early = new Map<PortEnd, string[]>()

  const deliver = (end: PortEnd, json: string) => {
    const holder = holders.get(end)
    if (holder) holder(json)
    else early.set(end, [...(early.get(end) ?? []), json])
  }
  const hold = (end: PortEnd, holder: (json: string) => void) => {
    holders.set(end, holder)
    for (const json of early.get(end) ?? []) holder(json)
    early.delete(end)
  }
  const drop = (end: PortEnd) => {
    holders.delete(end)
    early.delete(end)
    deliver(otherEnd(end), '')
  }
  const said = (end: PortEnd, json: string) => (json === '' ? drop(end) : deliver(otherEnd(end), json))

  const server = createServer((socket: Socket) => {
    const mine = new Set<PortEnd>()
    let rest = ''
    socket.setEncoding('utf8').on('error', () => {})
    socket.on('close', () => {
      for (const end of mine) drop(end)
    })
    socket.on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (line.startsWith('+')) {
          const end = line.slice(1)
          mine.add(end)
          hold(end, (json) => {
            if (socket.writable) socket.write(`${end} ${json}\n`)
          })
        } else said(line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1))
      }
    })
  })
  server.listen(path)
  await once(server, 'listening')
  return { hold, said, drop, close: () => void server.close() }
}
