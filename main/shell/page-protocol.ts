import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { contentSecurityPolicy } from './content-security-policy.ts'

export const pageScheme = 'app'
export const pageAddress = 'app://grove/index.html'
const longestPath = 200

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Whether an address is one of Grove's own pages or their parts. */
export function isPageAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return url.protocol === `${pageScheme}:` && url.host === 'grove' && url.username === '' && url.password === ''
}

/**
 * The file in `folder` that an address means; null for anything but plain names with a known ending. An allow-list of
 * letters, so that no `..`, `%2e`, NUL, backslash or drive letter needs to be recognised.
 */
export function pageFile(address: string, folder: string): string | null {
  if (!isPageAddress(address)) return null
  const { pathname } = new URL(address)
  if (pathname.length > longestPath || !/^(\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+$/.test(pathname)) return null
  if (!(extname(pathname) in contentTypes)) return null
  const file = resolve(join(folder, pathname))
  return file.startsWith(resolve(folder) + sep) ? file : null
}

const refused = () => new Response(null, { status: 404 })

/** Answers the pages' requests from `folder`, and nothing else. Each HTML page gets its own policy and nonce. */
export const servePages =
  (folder: string) =>
  async (request: Request): Promise<Response> => {
    const file = request.method === 'GET' ? pageFile(request.url, folder) : null
    if (!file) return refused()
    try {
      const content = await readFile(file)
      const type = contentTypes[extname(file)] as string
      const headers = { 'content-type': type, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' }
      if (!file.endsWith('.html')) return new Response(content, { headers })
      const nonce = randomBytes(16).toString('base64')
      const page = content.toString('utf8').replaceAll('CSP_NONCE', nonce)
      return new Response(page, { headers: { ...headers, 'content-security-policy': contentSecurityPolicy(nonce) } })
    } catch {
      return refused()
    }
  }
