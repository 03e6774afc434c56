/** What an office hands in: files with names, and our own checker on our own file finds what it finds on the dossier, no more and no less. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkDocument, type PaperKind, type ReadDocument } from '@jixiao/core'
import { documentOfPaper, understand, WRITTEN_FORMATS, type WrittenFormat } from '@jixiao/documents'
import { profileNamed, RULES } from '@jixiao/rules'
import { describe, expect, it } from 'vitest'
import { ARCHIVES, archivesDossier } from '../demo/archives-dossier.ts'
import { givenOf } from './check-paper.ts'
import { systemFonts } from './system-fonts.ts'
import { throughFile } from './testing/through-file.ts'
import { writePaper } from './write-paper.ts'

const found = profileNamed('hebei-county')
if (!found) throw new Error('no profile hebei-county')
const profile = found
const sound = archivesDossier()
const fonts = await systemFonts()
/** A machine without Chinese fonts makes no PDF, and says so (below). */
const formats = WRITTEN_FORMATS.filter(f => f !== 'pdf' || fonts.folders.length > 0)
/** Every finding with its figures; places differ between formats. */
const findingsIn = (document: ReadDocument): readonly string[] =>
  checkDocument(understand(document), RULES, profile)
    .findings.map(f => [f.rule, f.severity, f.expected, f.found, f.arithmetic].join('|').replace(/\s+/g, ''))
    .sort()

const PAPERS: readonly (readonly [PaperKind, string])[] = [
  ['budget', ''],
  ['targets', ''],
  ['monitoring', '6'],
  ['self-evaluation', ''],
  ['disclosure', ''],
]

describe.each(formats)('a paper as %s', format => {
  it.each(PAPERS)('%s: nothing is found in the file that is not in the dossier', { timeout: 60_000 }, async (kind, round) => {
    const document = documentOfPaper(kind, givenOf(sound, ARCHIVES, round, profile))
    expect(findingsIn(await throughFile(document, format, fonts))).toEqual(findingsIn(document))
  })
})

describe('the file', () => {
  const write = (kind: PaperKind, round: string, format: WrittenFormat, form?: string) =>
    writePaper(sound, ARCHIVES, { kind, round, format, ...(form === undefined ? {} : { form }) }, profile, async () => fonts)

  it('is named for the body, the year and what it is', async () => {
    const name = async (...args: Parameters<typeof write>) => {
      const written = await write(...args)
      return written.ok ? written.value.name : written.problem.code
    }
    expect(await name('disclosure', '', 'docx')).toBe('示例县档案馆2026年预算公开.docx')
    expect(await name('monitoring', '6', 'xlsx')).toBe('示例县档案馆2026年1-6月绩效运行监控.xlsx')
    expect(await name('budget', '', 'docx', 'three-public')).toBe('示例县档案馆2026年财政拨款“三公”经费支出表.docx')
    expect(await name('budget', '', 'docx', 'no-such-form')).toBe('no-form')
    expect(await name('monitoring', '', 'docx')).toBe('no-round')
  })

  it('has the same bytes each time', { timeout: 60_000 }, async () => {
    for (const format of formats) {
      const [first, second] = [await write('budget', '', format), await write('budget', '', format)]
      if (!first.ok || !second.ok) throw new Error('not written')
      expect(Buffer.from(first.value.bytes).equals(Buffer.from(second.value.bytes))).toBe(true)
    }
  })

  it('is refused as PDF where no font has Chinese characters, with what to install', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'no-fonts-'))
    const refused = await writePaper(sound, ARCHIVES, { kind: 'budget', round: '', format: 'pdf' }, profile, () => systemFonts([empty]))
    rmSync(empty, { recursive: true })
    expect(refused.ok ? '' : [refused.problem.code, refused.problem.say.zh]).toEqual(['no-chinese-font', expect.stringContaining('fonts-noto-cjk')])
  })
})
