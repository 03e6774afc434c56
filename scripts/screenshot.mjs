// npm run screenshot: the picture of the README, made from the page itself on an invented report.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { chromiumPath } from './chromium.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const server = spawn(process.execPath, [`${root}packages/service/bin/jixiao.mjs`, 'serve'], { stdio: ['ignore', 'pipe', 'inherit'] })
const address = await new Promise(resolve => server.stdout.on('data', d => resolve(/http:\S+/.exec(d.toString())?.[0])))
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
await page.goto(address)
await page
  .locator('input[type=file]')
  .first()
  .setInputFiles({
    name: '2023年1-6月绩效监控报告.txt',
    mimeType: 'text/plain',
    buffer: readFileSync(`${root}cases/monitoring-report-faulty/source.txt`),
  })
await page.waitForSelector('.card')
await page.keyboard.press('j')
await page.waitForTimeout(1000)
await page.screenshot({ path: `${root}docs/check.png` })
await browser.close()
server.kill()
