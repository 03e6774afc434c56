/** jixiao read: what was read and understood of documents, with the place of every value. */
import { coverageLine } from '../report/naming.ts'
import type { Io } from './io.ts'
import { choice } from './options.ts'
import { type RunFlags, runOnFiles } from './run-on-files.ts'
import type { Ran } from './workers/run-inputs.ts'

export interface ReadOptions extends RunFlags {
  readonly format: string
}

type Format = 'json' | 'md' | 'csv'

/** Exit code: 0 read, 2 not readable, 130 interrupted. The share of numbers that became statements goes to standard error. */
export async function read(paths: readonly string[], options: ReadOptions, io: Io): Promise<number> {
  const format = choice(options.format, ['json', 'md', 'csv'], '--format')
  const run = await runOnFiles(paths, { kind: 'read', format }, options, 'zh', io)
  if (run === 'interrupted') return 130
  const isAlone = run.ran.length === 1
  const texts = run.ran.flatMap(r => (r.kind === 'answer' && r.answer.kind === 'read' ? [{ name: r.name, text: r.answer.reading.text }] : []))
  if (texts.length > 0) await run.write(isAlone ? (texts[0]?.text ?? '') : joined(texts, format))
  for (const r of run.ran) for (const line of said(r)) io.err(`${isAlone || line.startsWith('不能读取') ? '' : `${r.name}：`}${line}\n`)
  run.tellRest()
  return run.problems.length > 0 || texts.length < run.ran.length ? 2 : 0
}

/** Several documents: a list in JSON; else one after the other, each under its name. */
function joined(texts: readonly { readonly name: string; readonly text: string }[], format: Format): string {
  if (format === 'json') return `[\n${texts.map(t => t.text.trimEnd()).join(',\n')}\n]\n`
  if (format === 'csv') return texts.map(t => `# ${t.name}\r\n${t.text}`).join('\r\n')
  return texts.map(t => `<!-- ${t.name.replaceAll('--', '- -')} -->\n\n${t.text}`).join('\n')
}

function said(r: Ran): readonly string[] {
  if (r.kind === 'answer' && r.answer.kind === 'read') return [coverageLine(r.answer.reading.coverage, 'zh'), ...r.answer.reading.notices]
  const problem = r.kind === 'ended' ? r.problem : r.kind === 'answer' && r.answer.kind === 'refused' ? r.answer.problem : null
  return problem ? [`不能读取 ${r.name}：${problem.say.zh}`] : []
}
