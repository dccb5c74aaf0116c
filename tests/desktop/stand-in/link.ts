/** Calls by name, each with one piece of data. Everything that crosses is copied by structured clone. */
// biome-ignore lint/suspicious/noExplicitAny: any data, any answer
export type Calls = Record<string, (data: any) => unknown>

type Message =
  | { readonly name: string; readonly data: unknown; readonly id?: number }
  | { readonly answerTo: number; readonly value?: unknown; readonly error?: WireError }
/** `text` is what Electron would show: "TypeError: boom". */
export type WireError = { readonly name: string; readonly message: string; readonly text: string }

export type Link<Theirs extends Calls> = {
  readonly tell: <N extends keyof Theirs & string>(name: N, data: Parameters<Theirs[N]>[0]) => void
  readonly ask: <N extends keyof Theirs & string>(
    name: N,
    data: Parameters<Theirs[N]>[0],
  ) => Promise<Awaited<ReturnType<Theirs[N]>>>
  readonly receive: (message: unknown) => void
  /** The other side is gone: every open question is refused. */
  readonly cut: (why: string) => void
}

/** Both ends of the channel between the driver (test process) and the application process use this. */
export function createLink<Theirs extends Calls>(send: (message: Message) => void, mine: Calls): Link<Theirs> {
  const open = new Map<number, PromiseWithResolvers<never>>()
  let lastId = 0
  let gone: string | null = null

  async function answer(name: string, data: unknown, id: number | undefined) {
    try {
      const call = mine[name]
      if (!call) throw new Error(`electron stand-in: nobody answers ${name}`)
      const value = await call(data)
      if (id !== undefined) send({ answerTo: id, value })
    } catch (error) {
      const { name: kind = 'Error', message = String(error) } = (error ?? {}) as Partial<Error>
      if (id === undefined) console.error(error)
      else send({ answerTo: id, error: { name: kind, message, text: String(error) } })
    }
  }

  return {
    tell: (name, data) => send({ name, data }),
    ask: (name, data) => {
      if (gone) return Promise.reject(new Error(gone))
      const id = ++lastId
      const wait = Promise.withResolvers<never>()
      open.set(id, wait)
      send({ name, data, id })
      return wait.promise
    },
    receive: (message) => {
      const said = message as Message
      if (!('answerTo' in said)) return void answer(said.name, said.data, said.id)
      const wait = open.get(said.answerTo)
      open.delete(said.answerTo)
      if (said.error) wait?.reject(Object.assign(new Error(said.error.message), said.error))
      else wait?.resolve(said.value as never)
    },
    cut: (why) => {
      gone = why
      for (const wait of open.values()) wait.reject(new Error(why))
      open.clear()
    },
  }
}
