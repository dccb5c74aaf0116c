import { EventEmitter } from 'node:events'
import type { PortEnd } from './wire.ts'

let pairs = 0
const kept = (): never => {
  throw new Error('electron stand-in: main hands both ends of a port on and never uses one itself')
}

// Main can make a pair and give its ends away; it cannot listen or send, because records must not pass through main.
export class MessagePortMain extends EventEmitter {
  readonly end: PortEnd
  given = false
  constructor(end: PortEnd) {
    super()
    this.end = end
  }
  override on(name: string, listener: (...args: unknown[]) => void) {
    return name === 'message' ? kept() : super.on(name, listener)
  }
  postMessage = kept
  start = kept
}

export class MessageChannelMain {
  readonly port1: MessagePortMain
  readonly port2: MessagePortMain
  constructor() {
    const pair = `${process.pid}-${++pairs}`
    this.port1 = new MessagePortMain(`${pair}a`)
    this.port2 = new MessagePortMain(`${pair}b`)
  }
}

/** A port can be handed over once; afterwards it is dead here, as in Electron. */
export const handOver = (ports: readonly MessagePortMain[] = []): PortEnd[] =>
  ports.map((port) => {
    if (!(port instanceof MessagePortMain)) throw new TypeError('Invalid value for transfer')
    if (port.given) throw new Error('port has already been transferred')
    port.given = true
    return port.end
  })
