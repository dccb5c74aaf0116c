// What the child of a utilityProcess sees: process.parentPort, and MessagePortMain for the ports it was given. Control
// messages use the fork's own channel. What is said on a port goes to the driver over a local socket in a folder that
// only its owner can open: it never enters the application's main process.
import { EventEmitter } from 'node:events'
import { connect, type Socket } from 'node:net'
import { pack, unpack } from './packing.ts'
import type { PortEnd } from './wire.ts'

type PortEvent = { readonly data: unknown; readonly ports: MessagePortMain[] }

// TRAP: a MessagePortMain delivers nothing before start(); parentPort needs no start() and waits for its listener.
class QueueingPort extends EventEmitter {
  private readonly early: PortEvent[] = []
  private started = false
  deliver(event: PortEvent) {
    if (this.started) this.emit('message', event)
    else this.early.push(event)
  }
  start() {
    this.started = true
    for (const event of this.early.splice(0)) this.emit('message', event)
  }
}

// The relay speaks in lines: "<port end> <packed JSON>"; nothing after the blank means that the port was closed.
const ports = new Map<PortEnd, MessagePortMain>()
let socket: Socket | undefined
function relay(): Socket {
  if (socket) return socket
  socket = connect(process.env.STAND_IN_RELAY ?? '').setEncoding('utf8')
  let rest = ''
  socket.on('data', (chunk) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const cut = line.indexOf(' ')
      const port = ports.get(line.slice(0, cut))
      const json = line.slice(cut + 1)
      if (json === '') port?.ended()
      else port?.deliver({ data: unpack(JSON.parse(json)), ports: [] })
    }
  })
  const lost = () => {
    for (const port of ports.values()) port.ended()
  }
  return socket.on('error', lost).on('close', lost)
}

class MessagePortMain extends QueueingPort {
  private readonly end: PortEnd
  constructor(end: PortEnd) {
    super()
    this.end = end
    ports.set(end, this)
    relay().write(`+${end}\n`)
  }
  postMessage(message: unknown, transfer: readonly unknown[] = []) {
    if (transfer.length) throw new Error('electron stand-in: no port goes over a port')
    structuredClone(message) // a function in it throws DataCloneError, as in Electron
    if (ports.has(this.end)) relay().write(`${this.end} ${JSON.stringify(pack(message))}\n`)
  }
  close() {
    if (!ports.has(this.end)) return
    relay().write(`${this.end} \n`)
    this.ended()
  }
  ended() {
    if (ports.delete(this.end)) this.emit('close')
  }
}

const parentPort = Object.assign(new QueueingPort(), {
  postMessage: (message: unknown) => {
    if (process.connected) process.send?.(message)
  },
})
parentPort.on('newListener', (name) => {
  if (name === 'message') queueMicrotask(() => parentPort.start())
})
Object.defineProperty(process, 'parentPort', { value: parentPort })
Object.defineProperty(process, 'type', { value: 'utility' })

process.on('message', (message) => {
  const { data, ports: ends } = message as { data: unknown; ports: PortEnd[] }
  parentPort.deliver({ data, ports: ends.map((end) => new MessagePortMain(end)) })
})
process.on('disconnect', () => process.exit(0)) // Chromium ends its children when the browser process dies

export default {}
