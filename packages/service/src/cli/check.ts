/** jixiao check: checks documents and prints what is wrong, why and what would be right. */
import { RULES } from '@jixiao/rules'
import { notChecked, reportOn } from '../flows/check-documents.ts'
import { unpackFile } from '../flows/packed-file.ts'
import { writeHtml } from '../report/html.ts'
import { writeJson } from '../report/json.ts'
import type { CheckedFile } from '../report/report.ts'
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

const LATER = ['xlsx', 'docx']

/** Exit code: 0 nothing at or above the threshold, 1 findings, 2 usage or unreadable input, 130 interrupted. */
export async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  if (LATER.includes(options.format)) throw new UsageError(`报告格式 ${options.format} 尚不支持，目前可用：text、json、sarif、html`)
  const format = choice(options.format, ['text', 'json', 'sarif', 'html'], '--format')
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
  }
  if (files.length > 0) await run.write(writers[format]())
  run.tellRest()
  return run.problems.length > 0 ? 2 : exitCodeOf(report, threshold)
}

/** A file that only --with names, itself or by the folder or archive it is in. */
function isCompanion(name: string, paths: readonly string[], companions: readonly string[] = []): boolean {
  const isIn = (named: string) => name === named || name.startsWith(`${named.replace(/\/+$/, '')}/`)
  return companions.some(isIn) && !paths.some(isIn)
}

/** What came of one file: checked, or the reason why it was not. */
function checkedFile(ran: Ran): CheckedFile {
  if (ran.kind === 'ended') return notChecked(ran.name, ran.sha256, ran.problem)
  if (ran.answer.kind !== 'checked') throw new Error(`no check of ${ran.name}`)
  return unpackFile(ran.answer.file)
}
