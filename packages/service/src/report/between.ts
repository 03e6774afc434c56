/** What to say of documents that were checked against each other: pairs with their counts, what diverges, what could not be compared. */
import type { Report, ReportComparedFact, ReportPair } from './report.ts'

export interface PairInWords {
  readonly pair: ReportPair
  /** "2017年预算与2018年预算：同一单位". */
  readonly title: string
  /** "核对 21 项：一致 20，不一致 1". */
  readonly counts: string
  readonly lines: readonly string[]
}

/** Every pair in words, of each at most so many lines; empty where only one document was checked. */
export function pairsInWords(report: Report, zh: boolean, most = Number.POSITIVE_INFINITY): readonly PairInWords[] {
  const { pairs = [], facts = [] } = report.comparisons ?? {}
  return pairs.map(pair => {
    const own = facts.filter(f => f.files[0] === pair.files[0] && f.files[1] === pair.files[1])
    return {
      pair,
      title: zh ? pair.message : pair.messageEn,
      counts: countsInWords(pair, zh),
      lines: [...shortened(diverging(own, zh), most, zh), ...shortened(notCompared(own, zh), most, zh)],
    }
  })
}

const shortened = (lines: readonly string[], most: number, zh: boolean): string[] => [
  ...lines.slice(0, most),
  ...(lines.length > most
    ? [zh ? `另有 ${lines.length - most} 项未列出，用 --all 全部列出` : `${lines.length - most} more not listed; use --all`]
    : []),
]

/** Said where several documents were checked and none belongs to another. */
export const noPairInWords = (report: Report, zh: boolean): string | null => {
  if (!report.comparisons || report.comparisons.pairs.length > 0) return null
  return zh ? '文件之间：没有可以确定是同一单位的文件，没有相互核对' : 'between the files: none certainly concern one body; nothing was compared'
}

function countsInWords({ counts: c, relation }: ReportPair, zh: boolean): string {
  const compared = c.agree + c.rounding + c.diverge
  if (compared === 0)
    return relation === 'apart' ? '' : zh ? '没有可以核对的同一数字，不等于一致' : 'no figure could be compared; this is not agreement'
  const parts: [number, string, string][] = [
    [c.agree, '一致', 'agree'],
    [c.rounding, '仅舍入差', 'differ by rounding'],
    [c.diverge, '不一致', 'diverge'],
    [c['not-compared'], '未能核对', 'not compared'],
  ]
  const told = parts.filter(([n]) => n > 0).map(([n, word, en]) => (zh ? `${word} ${n}` : `${n} ${en}`))
  return zh ? `核对 ${compared} 项：${told.join('，')}` : `${compared} compared: ${told.join(', ')}`
}

const diverging = (facts: readonly ReportComparedFact[], zh: boolean): string[] =>
  facts
    .filter(f => f.result === 'diverge')
    .map(f => {
      const name = (zh ? f.fact : f.factEn).trim()
      const sides = f.earlier && f.later ? `${zh ? '：' : ': '}${f.earlier.text}${zh ? '，' : ', '}${f.later.text}` : ''
      return `${zh ? '不一致' : 'diverge'} ${f.rule} ${name}${sides}`
    })

/** One line for each reason. */
function notCompared(facts: readonly ReportComparedFact[], zh: boolean): string[] {
  const byReason = new Map<string, string[]>()
  for (const f of facts) {
    if (f.result !== 'not-compared') continue
    const reason = (zh ? f.reason : f.reasonEn) ?? ''
    byReason.set(reason, [...(byReason.get(reason) ?? []), (zh ? f.fact : f.factEn).trim()])
  }
  return [...byReason].map(
    ([reason, names]) => `${zh ? '未能核对' : 'not compared'}${zh ? '（' : ' ('}${reason}${zh ? '）：' : '): '}${names.join(zh ? '、' : ', ')}`,
  )
}
