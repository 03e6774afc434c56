/** Many bodies in one year: the table and the picture that the first page and the pages of regions share. */

import { treemap } from '../charts/treemap.ts'
import { type FunctionFigures, figuresOf, reached, THREE_PUBLIC_PARTS } from '../figures.ts'
import { dataTable, type Html, href, html } from '../html.ts'
import { bodyPath, yearPath } from '../page-paths.ts'
import type { BodyYear, SiteData } from '../site-data.ts'
import { BODY_KINDS, money, partOf, rateIn } from '../words.ts'

export const totalOf = (years: readonly BodyYear[], site: SiteData): bigint => years.reduce((sum, y) => sum + figuresOf(y, site).total, 0n)

export const bodiesTable = (from: string, caption: string, years: readonly BodyYear[], site: SiteData): Html =>
  dataTable(
    caption,
    [
      { name: '单位' },
      { name: '类别' },
      { name: '支出预算', isFigure: true },
      { name: '其中项目', isFigure: true },
      { name: '三公经费', isFigure: true },
      { name: '执行率', isFigure: true },
      { name: '指标达成', isFigure: true },
    ],
    years.map(y => {
      const f = figuresOf(y, site)
      const { known, reached: done } = reached(f)
      return [
        html`<a href="${href(from, yearPath(y))}">${y.body.name}</a>`,
        BODY_KINDS[y.body.kind],
        money(f.total),
        money(f.project),
        money(f.threePublic.total),
        rateIn(f.execution),
        known === 0 ? '—' : `${done}/${known}`,
      ]
    }),
  )

/** "档案事务：行政运行" */
export const functionName = ({ above, name }: FunctionFigures): string => (above === '' || above === name ? name : `${above}：${name}`)

/** By function: where the money of one body or of several goes. */
export function functionsChart(title: string, functions: readonly FunctionFigures[], total: bigint): Html {
  const groups = [...new Set(functions.map(f => f.code.slice(0, 3)))]
  const tiles = functions.map(f => ({
    label: functionName(f),
    short: f.name,
    amount: f.amount,
    shown: money(f.amount),
    group: groups.indexOf(f.code.slice(0, 3)),
  }))
  return html`${treemap(title, tiles)}${dataTable(
    title,
    [{ name: '功能科目' }, { name: '编码' }, { name: '预算数', isFigure: true }, { name: '占比', isFigure: true }],
    functions.map(f => [functionName(f), f.code, money(f.amount), partOf(f.amount, total)]),
  )}`
}

/** The functions of several bodies together. */
export function functionsTogether(years: readonly BodyYear[], site: SiteData): readonly FunctionFigures[] {
  const sums = new Map<string, FunctionFigures>()
  for (const f of years.flatMap(y => figuresOf(y, site).functions)) sums.set(f.code, { ...f, amount: f.amount + (sums.get(f.code)?.amount ?? 0n) })
  return [...sums.values()].sort((a, b) => (a.amount < b.amount ? 1 : a.amount > b.amount ? -1 : 0))
}

export const threePublicTable = (caption: string, years: readonly BodyYear[], site: SiteData): Html =>
  dataTable(
    caption,
    [{ name: '年度' }, ...THREE_PUBLIC_PARTS.map(([, name]) => ({ name, isFigure: true })), { name: '合计', isFigure: true }],
    years.map(y => {
      const { threePublic } = figuresOf(y, site)
      return [`${y.year}年`, ...THREE_PUBLIC_PARTS.map(([part]) => money(threePublic[part])), money(threePublic.total)]
    }),
  )

export const bodyLink = (from: string, { body }: BodyYear): Html => html`<a href="${href(from, bodyPath(body.id))}">${body.name}</a>`
