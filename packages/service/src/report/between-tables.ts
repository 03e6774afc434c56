/** Documents side by side, as the page and the html report show them: pairs, of each three groups of facts, and what could not be compared. */
import type { ComparisonResult } from '@jixiao/core'
import { pairsInWords } from './between.ts'
import { kindName } from './naming.ts'
import type { Report, ReportComparedFact, ReportFinding, ReportPair, ReportPlace, ReportSide } from './report.ts'
import { whereOf } from './where.ts'

/** What calls for a look comes first. */
export const COMPARED_GROUPS = ['diverge', 'rounding', 'agree'] as const satisfies readonly ComparisonResult[]
export type ComparedGroupName = (typeof COMPARED_GROUPS)[number]

const GROUP_NAMES: Readonly<Record<ComparisonResult, readonly [zh: string, en: string]>> = {
  diverge: ['不一致', 'Diverge'],
  rounding: ['需核实（仅舍入差）', 'Verify (rounding)'],
  agree: ['一致', 'Agree'],
  'not-compared': ['未能核对', 'Not compared'],
}
export const groupName = (result: ComparisonResult, zh: boolean): string => GROUP_NAMES[result][zh ? 0 : 1]

export interface ComparedTable {
  readonly pair: ReportPair
  /** "2024年预算与2024年决算：同一单位". */
  readonly title: string
  readonly counts: string
  /** The earlier and the later document. */
  readonly columns: readonly [ColumnInWords, ColumnInWords]
  /** Groups that have rows. */
  readonly groups: readonly ComparedGroup[]
  /** One entry for each reason. */
  readonly notCompared: readonly NotCompared[]
}

export interface ColumnInWords {
  readonly file: string
  /** "预算公开 · 2024". */
  readonly is: string
}

export interface ComparedGroup {
  readonly result: ComparedGroupName
  readonly title: string
  /** Figures, of which a row may stand for several. */
  readonly count: number
  readonly rows: readonly ComparedRow[]
}

export interface ComparedRow {
  readonly rule: string
  readonly fact: string
  readonly count: number
  readonly earlier: SideInTable | null
  readonly later: SideInTable | null
  /** The difference with its arithmetic; where there is none to give, what kind of difference it is. */
  readonly difference: string
  readonly finding: ReportFinding | null
}

export interface SideInTable {
  readonly text: string
  /** "第 15 页 · 一般公共预算支出表 · 行政运行 · 合计". */
  readonly where: string
  readonly place: ReportPlace
}

export interface NotCompared {
  readonly reason: string
  readonly facts: readonly string[]
}

/** One table for each pair: first those in which something diverges, last those that had nothing to compare. */
export function comparedInTables(report: Report, zh: boolean): readonly ComparedTable[] {
  const { facts = [] } = report.comparisons ?? {}
  const findings = new Map(report.findings.map(f => [f.id, f]))
  const tables = pairsInWords(report, zh).map(({ pair, title, counts }): ComparedTable => {
    const own = facts.filter(f => f.files[0] === pair.files[0] && f.files[1] === pair.files[1])
    const groups = COMPARED_GROUPS.map((result): ComparedGroup => {
      const rows = own.filter(f => f.result === result).map(f => rowOf(f, findings, zh))
      return { result, title: groupName(result, zh), count: rows.reduce((n, r) => n + r.count, 0), rows }
    })
    return {
      pair,
      title,
      counts,
      columns: [columnOf(report, pair.files[0], zh), columnOf(report, pair.files[1], zh)],
      groups: groups.filter(g => g.rows.length > 0),
      notCompared: byReason(own, zh),
    }
  })
  const rank = ({ pair: { counts: c } }: ComparedTable): number => (c.diverge > 0 ? 0 : c.rounding > 0 ? 1 : c.agree > 0 ? 2 : 3)
  return tables.toSorted((a, b) => rank(a) - rank(b))
}

/** What an empty view asks for. */
export const whatToAdd = (zh: boolean): string =>
  zh
    ? '再放入同一单位上年的预算或决算、当年的绩效目标或自评报告，就能相互核对。'
    : 'Add the same body’s budget or final accounts of another year, or its targets or self-evaluation, and they are checked against each other.'

function columnOf(report: Report, file: string, zh: boolean): ColumnInWords {
  const d = report.documents.find(other => other.file === file)
  return { file, is: [d?.kind ? kindName(d.kind, zh) : null, d?.fiscalYear].filter(Boolean).join(' · ') }
}

function rowOf(f: ReportComparedFact, findings: ReadonlyMap<string, ReportFinding>, zh: boolean): ComparedRow {
  const finding = f.finding === null ? null : (findings.get(f.finding) ?? null)
  return {
    rule: f.rule,
    fact: (zh ? f.fact : f.factEn).trim(),
    count: f.count,
    earlier: f.earlier && sideOf(f.earlier, zh),
    later: f.later && sideOf(f.later, zh),
    difference: f.arithmetic ?? finding?.arithmetic ?? withoutArithmetic(f, zh),
    finding,
  }
}

function withoutArithmetic({ result }: ReportComparedFact, zh: boolean): string {
  if (result === 'agree') return zh ? '一致' : 'agree'
  if (result === 'rounding') return zh ? '只差在舍入' : 'rounding only'
  return zh ? '写法不同' : 'worded differently'
}

const sideOf = ({ text, place }: ReportSide, zh: boolean): SideInTable => ({
  text,
  where: [whereOf(place, zh), place.table, place.row, place.column].filter(Boolean).join(' · '),
  place,
})

function byReason(facts: readonly ReportComparedFact[], zh: boolean): NotCompared[] {
  const reasons = new Map<string, string[]>()
  for (const f of facts) {
    if (f.result !== 'not-compared') continue
    const reason = (zh ? f.reason : f.reasonEn) ?? '—'
    reasons.set(reason, [...(reasons.get(reason) ?? []), (zh ? f.fact : f.factEn).trim()])
  }
  return [...reasons].map(([reason, names]) => ({ reason, facts: names }))
}
