/** The figures of a body and year in plain sentences, each a function of the figures, so that it cannot contradict them. */
import { type Body, type Execution, FUND_SOURCES, printAmount, printRate, type Rational, rateOf, rational, yuanOf } from '@jixiao/core'
import { reached, type YearFigures } from './figures.ts'
import type { BodyYear } from './site-data.ts'

/** 分 as 万元: "214.36万元". */
export const money = (fen: bigint): string => printAmount(yuanOf(fen))
/** As money; without an amount a dash. */
export const moneyOrNone = (fen: bigint | null | undefined): string => (fen === null || fen === undefined ? '—' : money(fen))
export const percent = (rate: Rational | null, decimals = 1): string => (rate === null ? '—' : printRate(rate, decimals))
export const partOf = (amount: bigint, whole: bigint): string => (whole === 0n ? '—' : percent(rational(amount, whole)))
export const rateIn = (e: Execution | null): string => (e === null ? '—' : percent(rateOf(e, 'adjusted'), 2))

export const BODY_KINDS: Readonly<Record<Body['kind'], string>> = { region: '地区', bureau: '财政部门', department: '部门', unit: '单位' }
export const sourceName = (source: string): string => FUND_SOURCES[source]?.zh ?? source

/** What the money was for, in one sentence. */
export function whatFor({ body, year }: BodyYear, f: YearFigures): string {
  if (f.total === 0n) return `${year}年，${body.name}没有安排支出预算。`
  const largest = [...f.projects].sort((a, b) => (a.budget < b.budget ? 1 : -1))[0]
  const projects =
    largest && f.project > 0n
      ? `，${partOf(f.project, f.total)}用于${f.projects.length}个项目，其中最大的是“${largest.name}”（${money(largest.budget)}）`
      : '，没有安排项目'
  return `${year}年，${body.name}安排支出${money(f.total)}：${partOf(f.basic, f.total)}用于人员和日常运转${projects}。`
}

/** What came of it; "" while nothing is published. */
export function whatCame(f: YearFigures): string {
  if (f.execution === null) return ''
  const { known, reached: done } = reached(f)
  const targets = known === 0 ? '' : `，${known}项绩效指标中${done}项达到目标`
  return `全年实际支出${money(f.execution.spent)}，预算执行率${rateIn(f.execution)}${targets}。`
}

/** Against the year before; "" where that is not known. */
export function againstLastYear(f: YearFigures, before: YearFigures | undefined): string {
  if (!before || before.total === 0n) return ''
  const change = f.total - before.total
  if (change === 0n) return '支出预算与上年持平。'
  const size = change < 0n ? -change : change
  return `支出预算比上年${change > 0n ? '增加' : '减少'}${money(size)}（${partOf(size, before.total)}）。`
}
