/** jixiao check: checks documents and prints what is wrong, why and what would be right. */
import { RULES } from '@jixiao/rules'
import { checkDocuments, type NamedBytes } from '../flows/check-documents.ts'
import { writeHtml } from '../report/html.ts'
import { writeJson } from '../report/json.ts'
import { writeSarif } from '../report/sarif.ts'
import { writeTerminal } from '../report/terminal.ts'
import { exitCodeOf } from '../report/verdict.ts'
import type { Io } from './io.ts'
import { choice, profileOption, thresholdOption, UsageError } from './options.ts'
import { readFiles } from './read-files.ts'
import { RESOURCES } from './reader-resources.ts'

export interface CheckOptions {
  readonly profile: string
  readonly format: string
  readonly out?: string
  readonly with?: readonly string[]
  readonly failOn: string
  readonly lang: string
  readonly all?: boolean
}

const LATER = ['xlsx', 'docx']

/** Exit code: 0 nothing at or above the threshold, 1 findings, 2 usage or unreadable input. */
export async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  if (LATER.includes(options.format)) throw new UsageError(`报告格式 ${options.format} 尚不支持，目前可用：text、json、sarif、html`)
  const format = choice(options.format, ['text', 'json', 'sarif', 'html'], '--format')
  const lang = choice(options.lang, ['zh', 'en'], '--lang')
  const threshold = thresholdOption(options.failOn)
  const profile = profileOption(options.profile)
  const { files, problems } = await readFiles([...paths, ...(options.with ?? [])], io)
  const checked = await checkDocuments(files satisfies readonly NamedBytes[], profile, RULES, RESOURCES)
  const text = {
    text: () =>
      writeTerminal(checked.report, RULES, {
        lang,
        colour: io.isTerminal && !options.out && !io.env.NO_COLOR,
        width: io.columns,
        all: options.all ?? false,
      }),
    json: () => writeJson(checked.report),
    sarif: () => writeSarif(checked.report, RULES),
    html: () => writeHtml(checked.report, checked.files, RULES, lang),
  }[format]()
  if (files.length > 0) {
    if (options.out) await io.write(options.out, text)
    else io.out(text)
  }
  for (const problem of problems) io.err(`${problem}\n`)
  return problems.length > 0 ? 2 : exitCodeOf(checked.report, threshold)
}
