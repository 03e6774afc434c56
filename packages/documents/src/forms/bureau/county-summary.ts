/** 县级汇总表: one row an office with its budget, its execution, its own score, the bureau's and the grade. */
import { divide, fromDecimal, type Rational, rational, subtract, sum, toDecimal, wording } from '@jixiao/core'
import { gradeOf } from '../grade.ts'
import { caption, cell, type FormCell, note, title } from '../lay-out.ts'
import { printMoney, printShare, styleFor } from '../printed-amount.ts'
import { type BureauForm, type BureauSettings, bureauTitle } from './bureau-form.ts'

/** Amounts in 分, scores decimal numbers; null where nothing is known yet, which is never zero. */
export interface OfficeRow {
  readonly name: string
  readonly code: string
  readonly initial: bigint | null
  /** 全年预算数: the adjusted one, by which the rate divides. */
  readonly budget: bigint | null
  readonly executed: bigint | null
  readonly selfScore: string | null
  /** What the bureau came to when it looked again; null where the office was not drawn. */
  readonly reScore: string | null
}

export interface CountySummary {
  readonly region: string
  readonly fiscalYear: number
  readonly offices: readonly OfficeRow[]
}

type Row = readonly (string | FormCell)[]

export const countySummary: BureauForm<CountySummary> = {
  id: 'county-summary',
  title: wording('部门整体支出绩效自评和复核汇总表', 'summary of self-evaluations and re-scoring'),
  make({ region, fiscalYear, offices }, settings) {
    const amounts = offices.flatMap(o => [o.initial, o.budget, o.executed].flatMap(a => a ?? []))
    const style = styleFor(amounts, settings.unit, settings.decimals)
    const money = (fen: bigint | null): string => (fen === null ? '' : printMoney(fen, style))
    const row = (serial: string, o: OfficeRow): Row => {
      const decisive = o.reScore ?? o.selfScore
      return [
        serial,
        o.code,
        o.name,
        money(o.initial),
        money(o.budget),
        money(o.executed),
        rateText(o),
        scoreText(o.selfScore, settings),
        scoreText(o.reScore, settings),
        differenceText(o, settings),
        decisive === null ? '' : gradeOf(settings, decisive),
      ]
    }
    return [
      title(`${region}${fiscalYear}年${bureauTitle(countySummary, settings)}`),
      caption(`单位：${settings.unit}`),
      {
        kind: 'table',
        rows: [
          ['序号', '单位编码', '部门名称', '年初预算数', '全年预算数', '全年执行数', '执行率', '自评得分', '复核得分', '复核与自评之差', '等级'],
          ...offices.map((o, i) => row(String(i + 1), o)),
          ...totals(offices, settings, money),
        ],
      },
      note('注：执行率＝全年执行数÷全年预算数（调整后）；等级按复核得分，没有复核的按自评得分；合计只加已经填报的部门，平均分是已评部门的简单平均。'),
    ]
  },
}

const rateText = ({ budget, executed }: Pick<OfficeRow, 'budget' | 'executed'>): string =>
  budget === null || executed === null || budget === 0n ? '' : printShare(rational(executed, budget))

const scoreText = (score: string | null, { scoreDecimals }: BureauSettings): string =>
  score === null ? '' : toDecimal(fromDecimal(score), scoreDecimals)

const differenceText = ({ selfScore, reScore }: OfficeRow, { scoreDecimals }: BureauSettings): string =>
  selfScore === null || reScore === null ? '' : toDecimal(subtract(fromDecimal(reScore), fromDecimal(selfScore)), scoreDecimals)

/** 合计 of the money of those that have reported it, 平均 of the scores that there are. */
function totals(offices: readonly OfficeRow[], settings: BureauSettings, money: (fen: bigint | null) => string): readonly Row[] {
  if (offices.length === 0) return []
  const total = (key: 'initial' | 'budget' | 'executed'): bigint | null => {
    const known = offices.flatMap(o => o[key] ?? [])
    return known.length === 0 ? null : known.reduce((n, a) => n + a, 0n)
  }
  const both = offices.filter(o => o.budget !== null && o.executed !== null)
  const [budget, executed] = [both.reduce((n, o) => n + (o.budget ?? 0n), 0n), both.reduce((n, o) => n + (o.executed ?? 0n), 0n)]
  const mean = (key: 'selfScore' | 'reScore'): string => {
    const known = offices.flatMap((o): readonly Rational[] => {
      const score = o[key]
      return score === null ? [] : [fromDecimal(score)]
    })
    return known.length === 0 ? '' : toDecimal(divide(sum(known), rational(BigInt(known.length))), settings.scoreDecimals)
  }
  return [
    [cell('合计', 3), money(total('initial')), money(total('budget')), money(total('executed')), rateText({ budget, executed }), '', '', '', ''],
    [cell('平均', 3), '', '', '', '', mean('selfScore'), mean('reScore'), '', ''],
  ]
}
