/** jixiao compare: two editions of a document by figures and sentences. */
import { writeDocument } from '@jixiao/documents'
import { notChecked } from '../flows/check-documents.ts'
import { unpackFile } from '../flows/packed-file.ts'
import { editionsDocument } from '../report/editions/editions-document.ts'
import { writeEditionsHtml } from '../report/editions/editions-html.ts'
import { editionsReport, exitCodeOfEditions } from '../report/editions/editions-report.ts'
import { writeEditionsText } from '../report/editions/editions-text.ts'
import type { CheckedFile } from '../report/report.ts'
import type { Io } from './io.ts'
import { choice, profileOption, UsageError } from './options.ts'
import { type RunFlags, runOnFiles } from './run-on-files.ts'
import type { Ran } from './workers/run-inputs.ts'

export interface CompareOptions extends RunFlags {
  readonly profile: string
  readonly format: string
  readonly lang: string
  readonly anyway?: boolean
}

/** Exit code: 0 nothing changed, 1 something did, 2 usage, unreadable input or two different documents, 130 interrupted. */
export async function compare(old: string, own: string, options: CompareOptions, io: Io): Promise<number> {
  const format = choice(options.format, ['text', 'json', 'html', 'docx', 'xlsx'], '--format')
  if ((format === 'docx' || format === 'xlsx') && !options.out && io.isTerminal)
    throw new UsageError(`${format} 不能显示在屏幕上，请用 --out 写明文件名，例如 --out 版本比较.${format}`)
  const lang = choice(options.lang, ['zh', 'en'], '--lang')
  const profile = profileOption(options.profile)
  const isWantedAnyway = options.anyway ?? false
  const run = await runOnFiles([old, own], { kind: 'check', profile: profile.id }, options, lang, io)
  if (run === 'interrupted') return 130
  const [from, to] = [checkedFile(run.ran, old), checkedFile(run.ran, own)]
  if (!from || !to) {
    run.tellRest()
    if (run.problems.length === 0) throw new UsageError('请写出两个文件：旧的和新的。压缩包、文件夹里有几个文件的，写出要比较的那一个。')
    return 2
  }
  const report = editionsReport(from, to, profile, { isWantedAnyway })
  const office = async (kind: 'docx' | 'xlsx'): Promise<Uint8Array> => {
    const written = await writeDocument(editionsDocument(report, lang), kind)
    if (!written.ok) throw new Error(written.problem.say.en)
    return written.value
  }
  const isColoured = io.isTerminal && !options.out && !io.env.NO_COLOR
  const writers = {
    text: () => writeEditionsText(report, { lang, colour: isColoured }),
    json: () => `${JSON.stringify(report, null, 2)}\n`,
    html: () => writeEditionsHtml(report, lang),
    docx: () => office('docx'),
    xlsx: () => office('xlsx'),
  }
  await run.write(await writers[format]())
  run.tellRest()
  return exitCodeOfEditions(report, isWantedAnyway)
}

/** The one file that was named; of an archive or a folder with several there is none. */
function checkedFile(all: readonly Ran[], named: string): CheckedFile | null {
  const own = all.filter(r => r.name === named || r.name.startsWith(`${named.replace(/\/+$/, '')}/`))
  const [ran] = own
  if (!ran || own.length > 1) return null
  if (ran.kind === 'ended') return notChecked(ran.name, ran.sha256, ran.problem)
  if (ran.kind === 'done' || ran.answer.kind !== 'checked') throw new Error(`no check of ${ran.name}`)
  return unpackFile(ran.answer.file)
}
