// node --import register.ts out/main/index.js: makes `electron` mean the stand-in. In the child of a utilityProcess it
// means the smaller module of such a process, which is loaded at once because it brings process.parentPort.
import { registerHooks } from 'node:module'

const isUtility = process.env.STAND_IN_UTILITY === '1'
const url = new URL(isUtility ? './utility-module.ts' : './main-module.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier.startsWith('electron/')
      ? { url, shortCircuit: true }
      : next(specifier, context),
})
if (isUtility) await import(url)
