// npm run fuzz: damaged files of every format through the whole chain. It must read or refuse them, in time and within memory.
//
//   node scripts/fuzz.mjs [--seconds 60] [--runs N] [--seed N] [--formats pdf,docx] [--corpus DIR] [--keep DIR] [--limit S] [--memory MB] [--jobs N] [--first N] [--slow S]
//   node scripts/fuzz.mjs --file FILE     one input again
//
// --runs is per format, from run --first on, and makes a run that can be repeated; --seconds is for all together. Exit code 1 when anything failed.
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runFuzz } from './fuzz/run-fuzz.mjs'

const { values } = parseArgs({
  options: Object.fromEntries(
    ['seconds', 'runs', 'seed', 'formats', 'corpus', 'keep', 'limit', 'memory', 'jobs', 'file', 'first', 'slow'].map(name => [
      name,
      { type: 'string' },
    ]),
  ),
})
const number = (name, fallback) => (values[name] === undefined ? fallback : Number(values[name]))
const { failures } = await runFuzz({
  seed: number('seed', 1),
  first: number('first', 0),
  runs: number('runs', Number.POSITIVE_INFINITY),
  seconds: number('seconds', values.runs === undefined ? 60 : Number.POSITIVE_INFINITY),
  formats: values.formats?.split(','),
  corpus: values.corpus,
  keep: values.keep ?? join(tmpdir(), 'jixiao-fuzz-failures'),
  limit: number('limit', 10),
  slow: number('slow', 5),
  megabytes: number('memory', 1024),
  jobs: number('jobs', 2),
  file: values.file,
  say: text => console.log(text),
})
if (values.file === undefined) console.log(failures.length === 0 ? 'no failure' : `${failures.length} failures, inputs kept`)
process.exitCode = failures.length > 0 ? 1 : 0
