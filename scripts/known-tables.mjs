// Part of npm run conformance: figures of the published tables that people read and recomputed (known-tables.json) must be stated with their
// value in the right row and column, and every number printed in a PDF must be read exactly once. A document is known by its content.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(resolve(root, process.env.JIXIAO_CORPUS ?? '../shared/corpus'), 'published')
const NUMBER = /\d[\d,]*(?:\.\d+)?/g
const run = (program, args) => spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 })

/** What is not as it should be, of all documents at hand. */
export function checkKnownTables() {
  if (!existsSync(folder)) return { wrong: [], checked: 0, documents: 0 }
  const { documents } = JSON.parse(readFileSync(join(root, 'scripts/known-tables.json'), 'utf8'))
  const known = new Map(documents.map(d => [d.sha256, d.figures]))
  const wrong = []
  let [checked, read] = [0, 0]
  for (const name of readdirSync(folder).sort()) {
    const file = join(folder, name)
    const figures = known.get(createHash('sha256').update(readFileSync(file)).digest('hex'))
    if (!figures) continue
    const shown = run(process.execPath, [join(root, 'packages/service/bin/jixiao.mjs'), 'read', file, '--format', 'json'])
    if (shown.status !== 0) {
      wrong.push(`${name}: not read`)
      continue
    }
    read++
    const understood = JSON.parse(shown.stdout)
    checked += figures.length
    wrong.push(...figures.flatMap(figure => flawOf(understood.statements, figure)).map(flaw => `${name}: ${flaw}`))
    if (name.endsWith('.pdf')) wrong.push(...numbersReadOnce(file, understood).map(flaw => `${name}: ${flaw}`))
  }
  return { wrong, checked, documents: read }
}

function flawOf(statements, [page, table, row, column, fact, value]) {
  const here = statements.filter(
    s => s.origin === table && s.place.page === page && (s.place.row ?? '') === row && (s.place.column ?? '') === column && s.fact === fact,
  )
  const printed = here.map(s => (s.value.kind === 'quantity' ? s.value.quantity.printed + s.value.quantity.unit : s.value.kind))
  if (printed.length === 1 && printed[0] === value) return []
  const at = `page ${page} ${table} “${row}” “${column}” ${fact}`
  return [printed.length === 0 ? `missing: ${at} ${value}` : `wrong: ${at} is ${value}, read ${printed.join(' and ')}`]
}

/** The numbers of the text layer as pdftotext prints them against those of all blocks; nothing where there is no pdftotext. */
function numbersReadOnce(file, { blocks, residue }) {
  const shown = run('pdftotext', ['-layout', file, '-'])
  if (shown.status !== 0) return []
  const count = new Map()
  const add = (text, n) => {
    for (const [number] of text.normalize('NFKC').matchAll(NUMBER))
      count.set(number.replace(/,+$/, ''), (count.get(number.replace(/,+$/, '')) ?? 0) + n)
  }
  add(shown.stdout, 1)
  for (const block of blocks)
    if (block.kind === 'paragraph') add(block.text, -1)
    else for (const row of block.rows) for (const cell of row.cells) add(cell.text, -1)
  for (const r of residue) add(r.text, -1)
  return [...count]
    .filter(([, n]) => n !== 0)
    .map(([number, n]) => `number ${number} ${n > 0 ? `not read ${n} times` : `read ${-n} times too often`}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { wrong, checked, documents } = checkKnownTables()
  console.log(`known tables: ${documents} documents, ${checked} figures, ${wrong.length} flaws`)
  for (const flaw of wrong) console.log(`  ${flaw}`)
  process.exitCode = wrong.length > 0 ? 1 : 0
}
