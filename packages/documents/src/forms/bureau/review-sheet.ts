/** 审核意见表: what the bureau looked at in a paper, what it found, and what it says. */
import { fromDecimal, PAPER_NAMES, type PaperKind, sum, toShortDecimal, wording } from '@jixiao/core'
import { caption, cell, type FormCell, title } from '../lay-out.ts'
import { printMoney, styleFor } from '../printed-amount.ts'
import { type BureauForm, bureauTitle, sayDay } from './bureau-form.ts'

/** What may be said of a point that was looked at. */
export const VERDICTS = {
  meets: wording('符合', 'meets'),
  part: wording('基本符合', 'meets in part'),
  fails: wording('不符合', 'does not meet'),
  'not-applicable': wording('不涉及', 'not applicable'),
} as const
export type Verdict = keyof typeof VERDICTS

/** pass: 通过 · mend: to be mended and submitted again · refuse: not approved. */
export const OPINIONS = {
  pass: wording('同意', 'approved'),
  mend: wording('修改完善后重新报送', 'to be mended and submitted again'),
  refuse: wording('不予通过', 'not approved'),
} as const
export type Opinion = keyof typeof OPINIONS

export interface ReviewSheet {
  readonly body: { readonly name: string; readonly code: string }
  readonly fiscalYear: number
  readonly paper: PaperKind
  /** The project that is reviewed; without it the paper as a whole. `amount` in 分, null where it is not known. */
  readonly project?: { readonly name: string; readonly code: string; readonly amount: bigint | null }
  /** Looked at by a person: the frame of the profile (targetReview) or the place's own. Points are decimal numbers, "" where none are given. */
  readonly points: readonly {
    readonly name: string
    readonly verdict: Verdict
    readonly full: string
    readonly given: string
    readonly remark: string
  }[]
  /** Found by the rules. */
  readonly findings: readonly {
    readonly rule: string
    readonly severity: string
    readonly where: string
    readonly say: string
    readonly mend: string
  }[]
  readonly remarks: readonly { readonly where: string; readonly words: string; readonly by: string }[]
  readonly opinion: Opinion | null
  readonly words: string
  readonly reviewers: readonly string[]
  /** 2026-11-20; "" before it is signed. */
  readonly date: string
}

type Row = readonly (string | FormCell)[]
const COLUMNS = 6

export const reviewSheet: BureauForm<ReviewSheet> = {
  id: 'review-sheet',
  title: wording('审核意见表', 'review sheet'),
  make(sheet, settings) {
    const style = styleFor([sheet.project?.amount ?? 0n], settings.unit, settings.decimals)
    const amount = sheet.project?.amount ?? null
    const wide = (label: string, text: string): Row => [label, cell(text, COLUMNS - 1)]
    return [
      title(`${PAPER_NAMES[sheet.paper].zh}${bureauTitle(reviewSheet, settings)}`),
      caption(`（${sheet.fiscalYear}年度）`),
      {
        kind: 'table',
        rows: [
          ['报送单位', cell(`${sheet.body.code}${sheet.body.name}`, 2), '审核内容', cell(PAPER_NAMES[sheet.paper].zh, 2)],
          ...(sheet.project
            ? [
                [
                  '项目名称',
                  cell(sheet.project.name, 2),
                  `预算数（${settings.unit}）`,
                  cell(amount === null ? '' : printMoney(amount, style), 2),
                ] satisfies Row,
              ]
            : []),
          ...pointRows(sheet),
          ...findingRows(sheet),
          ...remarkRows(sheet),
          wide('审核结论', sheet.opinion === null ? '' : OPINIONS[sheet.opinion].zh),
          wide('审核意见', sheet.words),
          wide('审核人', sheet.reviewers.join('、')),
          wide('审核日期', sayDay(sheet.date)),
        ],
      },
    ]
  },
}

function pointRows({ points }: ReviewSheet): readonly Row[] {
  if (points.length === 0) return []
  const total = (of: 'full' | 'given'): string => {
    const texts = points.map(p => p[of])
    return texts.includes('') ? '' : toShortDecimal(sum(texts.map(fromDecimal)))
  }
  return [
    [cell('审核要点', 1, points.length + 2), '要点', '审核结果', '分值', '得分', '说明'],
    ...points.map((p): Row => [p.name, VERDICTS[p.verdict].zh, p.full, p.given, p.remark]),
    ['合计', '', total('full'), total('given'), ''],
  ]
}

/** That nothing was found is said: an empty box would say nothing. */
function findingRows({ findings }: ReviewSheet): readonly Row[] {
  if (findings.length === 0) return [['系统检查发现', cell('没有发现问题', COLUMNS - 1)]]
  return [
    [cell('系统检查发现', 1, findings.length + 1), '规则', '程度', '位置', '问题', '修改建议'],
    ...findings.map((f): Row => [f.rule, f.severity, f.where, f.say, f.mend]),
  ]
}

function remarkRows({ remarks }: ReviewSheet): readonly Row[] {
  if (remarks.length === 0) return []
  return [
    [cell('审核人批注', 1, remarks.length + 1), '位置', cell('批注', 3), '批注人'],
    ...remarks.map((r): Row => [r.where, cell(r.words, 3), r.by]),
  ]
}
