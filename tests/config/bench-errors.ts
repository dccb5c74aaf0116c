import type { Reporter, TestModule } from 'vitest/node'

/** Says nothing but what went wrong. */
export default class BenchErrors implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    unhandledErrors: readonly { readonly message?: string; readonly stack?: string }[],
  ) {
    const errors = modules.flatMap((module) => [
      ...module.errors(),
      ...[...module.children.allTests()].flatMap((test) => test.result().errors ?? []),
    ])
    for (const error of [...errors, ...unhandledErrors]) console.error(error.stack ?? error.message)
  }
}
