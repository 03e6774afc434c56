/** jixiao check: checks documents and prints what is wrong, why and what would be right. */
import { writeDocument } from '@jixiao/documents'
import { RULES } from '@jixiao/rules'
import { notChecked, reportOn } from '../flows/check-documents.ts'
import { unpackFile } from '../flows/packed-file.ts'
import { writeHtml } from '../report/html.ts'
import { writeJson } from '../report/json.ts'
import type { CheckedFile, Report } from '../report/report.ts'
import { reportDocument } from '../report/report-document.ts'
import { writeSarif } from '../report/sarif.ts'
import { writeTerminal } from '../report/terminal.ts'
import { exitCodeOf } from '../report/verdict.ts'
import type { Io } from './io.ts'
import { choice, profileOption, thresholdOption, UsageError } from './options.ts'
import { type RunFlags, runOnFiles } from './run-on-files.ts'
import { writeSummaryTable } from './summary-table.ts'
import type { Ran } from './workers/run-inputs.ts'

export interface CheckOptions extends RunFlags {
  readonly profile: string
  readonly format: string
  readonly with?: readonly string[]
  readonly failOn: string
  readonly lang: string
  readonly all?: boolean
  readonly summary?: boolean
}

/** Exit code: 0 nothing at or above the threshold, 1 findings, 2 usage or unreadable input, 130 interrupted. */
export async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const format = choice(options.format, ['text', 'json', 'sarif', 'html', 'docx', 'xlsx'], '--format')
  if ((format === 'docx' || format === 'xlsx') && !options.out && io.isTerminal)
    throw new UsageError(`${format} 不能显示在屏幕上，请用 --out 写明文件名，例如 --out 检查报告.${format}`)
  const lang = choice(options.lang, ['zh', 'en'], '--lang')
  const threshold = thresholdOption(options.failOn)
  const profile = profileOption(options.profile)
  const run = await runOnFiles(
    [...paths, ...(options.with ?? [])],
    { kind: 'check', profile: profile.id, ...(format === 'html' ? { draw: 'pictures' } : {}) },
    options,
    lang,
    io,
  )
  if (run === 'interrupted') return 130
  const { files, report } = reportOn(
    run.ran.map(ran => (isCompanion(ran.name, paths, options.with) ? { ...checkedFile(ran), isCompanion: true } : checkedFile(ran))),
    profile,
  )
  const isOnScreen = io.isTerminal && !options.out
  const writers = {
    text: () => {
      const details = () =>
        writeTerminal(report, RULES, { lang, colour: isOnScreen && !io.env.NO_COLOR, width: io.columns, all: options.all ?? false })
      const isTabled = files.length > 1 || options.summary
      return `${options.summary ? '' : details()}${isTabled ? writeSummaryTable(report, lang, isOnScreen ? io.columns : null) : ''}`
    },
    json: () => writeJson(report),
    sarif: () => writeSarif(report, RULES),
    html: () => writeHtml(report, files, RULES, lang),
    docx: () => writeOffice(report, 'docx', lang),
    xlsx: () => writeOffice(report, 'xlsx', lang),
  }
  if (files.length > 0) await run.write(await writers[format]())
  run.tellRest()
  return run.problems.length > 0 ? 2 : exitCodeOf(report, threshold)
}

async function writeOffice(report: Report, format: 'docx' | 'xlsx', lang: 'zh' | 'en'): Promise<Uint8Array> {
  const written = await writeDocument(reportDocument(report, RULES, lang), format)
  if (!written.ok) throw new Error(written.problem.say.en)
  return written.value
}

/** A file that only --with names, itself or by the folder or archive it is in. */
function isCompanion(name: string, paths: readonly string[], companions: readonly string[] = []): boolean {
  const isIn = (named: string) => name === named || name.startsWith(`${named.replace(/\/+$/, '')}/`)
  return companions.some(isIn) && !paths.some(isIn)
}

/** What came of one file: checked, or the reason why it was not. */
function checkedFile(ran: Ran): CheckedFile {
  if (ran.kind === 'ended') return notChecked(ran.name, ran.sha256, ran.problem)
  if (ran.kind === 'done' || ran.answer.kind !== 'checked') throw new Error(`no check of ${ran.name}`)
  return unpackFile(ran.answer.file)
}
