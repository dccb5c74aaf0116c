import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import mantine from 'postcss-preset-mantine'

export default defineConfig({
  main: {
    build: {
      rolldownOptions: {
        input: {
          index: resolve('main/index.ts'),
          'vault-process': resolve('main/vault-process.ts'),
          'pdf-thread': resolve('main/documents/pdf-thread.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload is one file and has no node_modules.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve('preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve('renderer'),
    plugins: [react()],
    css: { postcss: { plugins: [mantine()] } },
    // The protocol handler replaces this word by a random nonce in every page it serves.
    html: { cspNonce: 'CSP_NONCE' },
    build: {
      outDir: resolve('out/renderer'),
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // Read from the same disk, not over a line.
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: { index: resolve('renderer/index.html') } },
    },
  },
})
