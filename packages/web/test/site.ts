/** For tests: the built page behind its own server, and a real Chromium. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

export const root = fileURLToPath(new URL('../../..', import.meta.url))
const executablePath = process.env.CHROMIUM || ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(p => existsSync(p))
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const PATIENCE = 15_000

export interface Site {
  readonly address: string
  readonly browser: Browser
  readonly stop: () => Promise<void>
}

export interface StartedSite extends Site {
  /** What the server said at its start. */
  readonly said: string
}

export async function startChromium(): Promise<Browser> {
  if (!executablePath) throw new Error('no Chromium found: install it or set CHROMIUM to its path')
  return chromium.launch({ executablePath, args: FLAGS })
}

/** `options`: of `jixiao serve`. */
export async function startSite(...options: readonly string[]): Promise<StartedSite> {
  const server = spawn(process.execPath, [`${root}packages/service/bin/jixiao.mjs`, 'serve', ...options], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const [found] = /http:\/\/\S+(?=\n)/.exec(said) ?? []
      if (found) resolve(found)
    })
    server.on('exit', code => reject(new Error(`the server stopped with ${code}`)))
  })
  const browser = await startChromium()
  return {
    address,
    browser,
    said,
    stop: async () => {
      await browser.close()
      const ended = new Promise(resolve => server.once('exit', resolve))
      server.kill()
      await ended
    },
  }
}

export async function openPage(context: BrowserContext, address: string, path = ''): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  await page.goto(address + path)
  await page.waitForSelector('header.top')
  return page
}
