// Typing into the budget: from the key to the picture that shows it, in a year of 20 lines and in one of 2,000.
const LINES = [20, 2000]
const KEYS = 40

async function fill(page, year, lines) {
  await page.evaluate(
    async ([year, lines]) => {
      const headers = { 'content-type': 'application/json', 'x-jixiao': '1' }
      const dossier = await (await fetch(`/api/v1/bodies/archives/years/${year}`)).json()
      const fields = { function: '2012604', economy: '30201', spending: 'basic', source: 'general-budget', amount: '1000000' }
      const edits = Array.from({ length: lines }, (_, n) => ({
        kind: 'add',
        record: `line-${n}`,
        of: 'line',
        parent: null,
        order: `m${String(n).padStart(5, '0')}m`,
        fields: { ...fields, remark: `${n + 1}` },
      }))
      const answer = await fetch(`/api/v1/dossiers/${dossier.id}/edits`, { method: 'POST', headers, body: JSON.stringify({ edits }) })
      if (!answer.ok) throw new Error(await answer.text())
    },
    [year, lines],
  )
}

/** Notes for each key how long it is until the frame after it has been drawn. */
function watchKeys() {
  globalThis.keyTimes = []
  addEventListener(
    'keydown',
    () => {
      const begun = performance.now()
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => globalThis.keyTimes.push(performance.now() - begun)
        channel.port2.postMessage(null)
      })
    },
    true,
  )
}

export async function measureTyping(server) {
  const context = await server.visitor('preparer')
  console.log('lines   key       median ms   p95 ms   most ms   rows drawn')
  for (const [n, lines] of LINES.entries()) {
    const page = await context.newPage()
    await page.goto(`${server.address}/desk`)
    await fill(page, 2040 + n, lines)
    await page.goto(`${server.address}/years/archives/${2040 + n}/budget`)
    await page.waitForSelector('.record-grid tr[data-row="2"]')
    await page.waitForTimeout(3000)
    await page.evaluate(watchKeys)
    await page.locator('.record-grid tr[data-row="2"] td').nth(6).click()
    const times = { digit: [], Enter: [], arrow: [] }
    const press = async (key, into) => {
      await page.evaluate(() => (globalThis.keyTimes = []))
      await page.keyboard.press(key)
      await page.waitForFunction(() => globalThis.keyTimes.length > 0)
      into.push(await page.evaluate(() => globalThis.keyTimes[0]))
      // the pace of somebody who types well
      await page.waitForTimeout(60)
    }
    for (let k = 0; k < KEYS; k++) {
      await press(String((k % 9) + 1), times.digit)
      await press(String((k % 7) + 1), times.digit)
      await press('Enter', times.Enter)
      await press(k % 2 ? 'ArrowDown' : 'ArrowUp', times.arrow)
    }
    const drawn = await page.locator('.record-grid tr[data-row]').count()
    for (const [key, all] of Object.entries(times)) {
      const sorted = all.sort((a, b) => a - b)
      const at = q => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))].toFixed(1)
      console.log(
        `${String(lines).padStart(5)}   ${key.padEnd(8)}${at(0.5).padStart(11)}${at(0.95).padStart(9)}${at(1).padStart(10)}${String(drawn).padStart(13)}`,
      )
    }
    await page.close()
  }
  await context.close()
}
