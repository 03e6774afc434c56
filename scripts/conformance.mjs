// npm run conformance: scores the checker against a corpus of labelled documents, when one lies beside the checkout
// (../shared/corpus with its scorer). Fails below what the last run reached (conformance.json); `--accept` writes a new mark. The figures
// of the published tables (known-tables.mjs) have no mark: every one must be right.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkKnownTables } from './known-tables.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const corpus = resolve(root, process.env.JIXIAO_CORPUS ?? '../shared/corpus')
const scorer = join(corpus, 'score/score.mjs')
const markFile = join(root, 'conformance.json')
if (!existsSync(scorer)) {
  console.log('conformance: skipped, no corpus beside this checkout')
  process.exit(0)
}
const mark = JSON.parse(readFileSync(markFile, 'utf8'))
const accept = process.argv.includes('--accept')
let isWorse = false
for (const set of Object.keys(mark.sets)) {
  const args = [
    scorer,
    '--root',
    resolve(corpus, '../..'),
    '--set',
    set,
    '--run',
    `node ${join(root, 'packages/service/bin/jixiao.mjs')} check {file} --format json`,
  ]
  const shown = spawnSync(process.execPath, [...args, '--json'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 })
  let result
  try {
    result = JSON.parse(shown.stdout)
  } catch {
    console.log(`conformance: the scorer gave no result for ${set}\n${shown.stderr}`)
    process.exit(1)
  }
  console.log(`${set}: hard found/known, soft found/known, certain false alarms, unexplained errors, cannot-tell`)
  for (const d of result.documents) {
    const name = d.file.split('/').pop()
    if (d.report === 'missing') console.log(`  ${name}: no report (${d.reason})`)
    else
      console.log(
        `  ${name}: ${d.hard.found}/${d.hard.known}, ${d.soft.found}/${d.soft.known}, ${d.falseAlarms.length}, ${d.unexplained.length}, ${cannotTell(d.file)}`,
      )
    for (const f of d.falseAlarms) console.log(`    false alarm: line ${f.line ?? '-'} page ${f.page ?? '-'} [${f.rule}] ${f.message}`)
  }
  const { hard, soft, falseAlarms, unexplained } = result.totals
  const reached = { hard: hard.found, soft: soft.found, falseAlarms, unexplained }
  const had = mark.sets[set]
  console.log(
    `  total: hard ${hard.found}/${hard.known}, soft ${soft.found}/${soft.known}, certain false alarms ${falseAlarms}, unexplained errors ${unexplained} (mark: ${JSON.stringify(had)})`,
  )
  if (reached.hard < had.hard || reached.soft < had.soft || reached.falseAlarms > had.falseAlarms || reached.unexplained > had.unexplained) {
    console.log(`  below the mark of ${set}`)
    isWorse = true
  }
  if (accept) mark.sets[set] = reached
}
if (accept) writeFileSync(markFile, `${JSON.stringify(mark, null, 2)}\n`)
const tables = checkKnownTables()
console.log(`known tables: ${tables.checked} figures of ${tables.documents} documents, ${tables.wrong.length} flaws`)
for (const flaw of tables.wrong) console.log(`  ${flaw}`)
process.exitCode = (isWorse && !accept) || tables.wrong.length > 0 ? 1 : 0

/** Rules that could not judge a document. */
function cannotTell(file) {
  const run = spawnSync(
    process.execPath,
    [join(root, 'packages/service/bin/jixiao.mjs'), 'check', resolve(corpus, '../..', file), '--format', 'json'],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  )
  try {
    return JSON.parse(run.stdout).outcomes.filter(o => o.result === 'cannot-tell').length
  } catch {
    return '?'
  }
}
