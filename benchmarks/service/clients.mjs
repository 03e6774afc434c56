// Fifty offices that save at once: each sends its next edit when the last one is answered. Prints one line of JSON.
import http from 'node:http'

const [, , port, mode, seconds, bodies, run] = process.argv
const agent = new http.Agent({ keepAlive: true, maxSockets: Number(bodies) })
const send = (path, content, cookie = '') =>
  new Promise((resolve, reject) => {
    const body = JSON.stringify(content)
    const request = http.request(
      {
        port,
        host: '127.0.0.1',
        path,
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'x-jixiao': '1', cookie },
      },
      answer => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', d => {
          text += d
        })
        answer.on('end', () => resolve({ status: answer.statusCode, text, cookies: answer.headers['set-cookie'] ?? [] }))
      },
    )
    request.on('error', reject)
    request.end(body)
  })

const cookies = []
for (let n = 0; n < Number(bodies); n++) {
  const answer = await send('/api/v1/session', { username: `p-${n}`, password: 'Benchmark-2026' })
  if (answer.status !== 200) throw new Error(`sign-in ${answer.status} ${answer.text}`)
  cookies.push(answer.cookies.map(c => c.split(';')[0]).join('; '))
}
const path = n => (mode !== 'api' ? `/bare/${mode}/d-${n}-${mode === 'same' ? 2027 : 2028}` : `/api/v1/dossiers/d-${n}-2026/edits`)
const times = []
let failed = 0
const office = async (n, until, isMeasured) => {
  let shown = '1'
  for (let i = 0; performance.now() < until; i++) {
    // a new budget line of six fields, then the amount of an indicator or line changed three times
    const id = `${run}-${isMeasured ? 'm' : 'w'}-${n}-${i - (i % 4)}`
    const edit =
      i % 4 === 0
        ? {
            kind: 'add',
            record: id,
            of: 'line',
            parent: null,
            order: 'm',
            fields: { function: '2012604', economy: '30201', spending: 'project', source: 'general-budget', amount: '1', remark: '示例' },
          }
        : { kind: 'set', record: id, field: 'amount', from: shown, to: String(i + 100) }
    const start = performance.now()
    const answer = await send(path(n), { edits: [edit] }, cookies[n])
    if (isMeasured) times.push(performance.now() - start)
    shown = i % 4 === 0 ? '1' : String(i + 100)
    if (answer.status !== 200 || !answer.text.includes('"changes":1')) failed++
  }
}
const all = (ms, isMeasured) => Promise.all(Array.from({ length: Number(bodies) }, (_, n) => office(n, performance.now() + ms, isMeasured)))
const cpu = () =>
  fetch(`http://127.0.0.1:${port}/cpu`)
    .then(a => a.json())
    .then(({ user, system }) => (user + system) / 1000)
await all(1500, false)
const before = await cpu()
const begun = performance.now()
await all(Number(seconds) * 1000, true)
const took = (performance.now() - begun) / 1000
const used = (await cpu()) - before
times.sort((a, b) => a - b)
const at = q => Number((times[Math.floor(times.length * q)] ?? 0).toFixed(1))
console.log(
  JSON.stringify({
    mode,
    requests: times.length,
    seconds: Number(took.toFixed(2)),
    cpuMs: Number((used / times.length).toFixed(2)),
    p50: at(0.5),
    p99: at(0.99),
    failed,
  }),
)
agent.destroy()
