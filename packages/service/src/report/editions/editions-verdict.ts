/** What two editions amount to, in one sentence. */
import { type EditionsCompared, isAtLeast, type Wording, wording } from '@jixiao/core'
import { groupByCause } from '../causes.ts'
import type { CheckedFile, ReportFinding } from '../report.ts'
import type { EditionCounts, EditionFindings } from './editions-report.ts'

export interface ToBeJudged {
  readonly compared: EditionsCompared | null
  /** Everything is listed, and not only said that these are two documents. */
  readonly isListed: boolean
  readonly counts: EditionCounts
  readonly findings: EditionFindings
  readonly from: CheckedFile
  readonly to: CheckedFile
}

export function verdictOfEditions({ compared, isListed, counts, findings, from, to }: ToBeJudged): Wording {
  if (!compared) {
    const unread = [from, to].filter(f => !f.understanding)
    return wording(
      `不能比较：${unread.map(f => `${f.file} 未能读取（${f.problem?.say.zh ?? ''}）`).join('；')}`,
      `Not compared: ${unread.map(f => `${f.file} could not be read (${f.problem?.say.en ?? ''})`).join('; ')}`,
    )
  }
  if (!isListed) return compared.say
  const told = whatChanged(counts)
  const slight = slightly(counts)
  const [gone, come] = [errorsIn(findings.gone), errorsIn(findings.come)]
  const rest = [findings.gone.filter(isSoft).length, findings.come.filter(isSoft).length] as const
  if (told.length === 0) {
    const isOtherwise = gone + come + rest[0] + rest[1] > 0
    return wording(
      `两个版本的数字和文字相同${slight.zh}。${isOtherwise ? '检查结果有不同，来自文件的格式和读法，不是内容的修改。' : ''}`,
      `The figures and sentences of both editions are the same${slight.en}.${isOtherwise ? ' The checks differ by how the files are made and read, not by what they say.' : ''}`,
    )
  }
  const soft =
    rest[0] + rest[1] > 0
      ? wording(`（存疑和提示消除 ${rest[0]} 处，新增 ${rest[1]} 处）`, ` (doubts and hints: ${rest[0]} gone, ${rest[1]} new)`)
      : wording('', '')
  return wording(
    `本次修改 ${told.map(t => t.zh).join('、')}${slight.zh}；由此消除 ${gone} 个错误，新增 ${come} 个${soft.zh}。`,
    `${told.map(t => t.en).join(', ')} changed${slight.en}; ${gone} errors are gone by it, ${come} are new${soft.en}.`,
  )
}

function whatChanged({ figures, places, sentences, rows, indicators }: EditionCounts): readonly Wording[] {
  const more = places > figures ? wording(`（${places} 处）`, ` (in ${places} places)`) : wording('', '')
  const parts: readonly (readonly [number, Wording])[] = [
    [figures, wording(`${figures} 个数${more.zh}`, `${figures} figures${more.en}`)],
    [sentences, wording(`${sentences} 句话`, `${sentences} sentences`)],
    [indicators, wording(`${indicators} 个指标`, `${indicators} indicators`)],
    [rows, wording(`${rows} 行表格`, `${rows} rows of tables`)],
  ]
  return parts.filter(([n]) => n > 0).map(([, words]) => words)
}

function slightly({ moved, punctuation }: EditionCounts): Wording {
  const parts = [
    ...(moved > 0 ? [wording(`${moved} 处只是移动了位置`, `${moved} only moved`)] : []),
    ...(punctuation > 0 ? [wording(`${punctuation} 处只是标点不同`, `${punctuation} differ in punctuation only`)] : []),
  ]
  return parts.length === 0 ? wording('', '') : wording(`；另有 ${parts.map(p => p.zh).join('、')}`, `; ${parts.map(p => p.en).join(', ')}`)
}

const isHard = (f: ReportFinding): boolean => isAtLeast(f.severity, 'error')
const isSoft = (f: ReportFinding): boolean => !isHard(f)

/** One wrong figure is one error, however many sums it breaks. */
const errorsIn = (findings: readonly ReportFinding[]): number => groupByCause(findings.filter(isHard)).length
