import base from '../config/bench.config.ts'
export default {
  ...base,
  test: { ...(base as any).test, include: ['tests/bench/' + (process.env.ZZ ?? 'zz') + '.bench.ts'] },
  resolve: {
    alias: [
      { find: /.*\/note-handlers\.ts$/, replacement: '/tmp/exp/stub.ts' },
      { find: /.*\/signed-notes-service\.ts$/, replacement: '/tmp/exp/stub2.ts' },
    ],
  },
}
