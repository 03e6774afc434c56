// The process that checks mutants: the whole chain over bytes, and what came of it.
import { PROFILES, RULES } from '../../packages/rules/src/index.ts'
import { RESOURCES } from '../../packages/service/src/cli/reader-resources.ts'
import { checkFile, unpacked } from '../../packages/service/src/flows/check-documents.ts'
import { packFile } from '../../packages/service/src/flows/packed-file.ts'
import { writeJson } from '../../packages/service/src/report/json.ts'
import { buildReport } from '../../packages/service/src/report/report.ts'

const profile = PROFILES[0]

async function run({ name, bytes }) {
  const started = performance.now()
  const took = () => performance.now() - started
  try {
    const files = []
    for (const input of unpacked({ name, bytes })) files.push(await checkFile(input, profile, RULES, RESOURCES))
    for (const file of files) structuredClone(packFile(file))
    writeJson(buildReport(files, profile, ''))
    const problem = files.find(f => f.problem)?.problem
    return { kind: problem ? 'refused' : 'read', code: problem?.code ?? '', milliseconds: took() }
  } catch (error) {
    return { kind: 'threw', stack: error instanceof Error ? (error.stack ?? error.message) : String(error), milliseconds: took() }
  }
}

process.on('disconnect', () => process.exit(0))
process.on('message', async message => process.send(await run(message)))
