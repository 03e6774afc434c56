/** Many bodies in one year: the table and the picture that the first page and the pages of regions share. */

import { treemap } from '../charts/treemap.ts'
import { type FunctionFigures, figuresOf, reached, THREE_PUBLIC_PARTS } from '../figures.ts'
import { dataTable, type Html, html } from '../html.ts'
import type { Language } from '../language.ts'
import { href, yearPath } from '../page-paths.ts'
import type { BodyYear, SiteData } from '../site-data.ts'
import { amount, BODY_KINDS, figureInUnit, inUnit, money, partOf, rateIn, yearOf } from '../words.ts'

/** A document of a department has its units' figures in its own: taken from documents, they are not counted twice. */
export const countedOnce = (years: readonly BodyYear[]): readonly BodyYear[] =>
  years.filter(y => !y.taken || y.body.kind !== 'unit' || !years.some(o => o.taken && o.body.id === y.body.parent))

export const totalOf = (years: readonly BodyYear[], site: SiteData): bigint =>
  countedOnce(years).reduce((sum, y) => sum + figuresOf(y, site).total, 0n)

/** The total in words; where none of the bodies states its own there is none, which is not 0. */
export const totalInWords = (years: readonly BodyYear[], site: SiteData, l: Language): string =>
  years.length > 0 && years.every(y => figuresOf(y, site).unsure.has('total')) ? '—' : money(l, totalOf(years, site))

export function bodiesTable(from: string, caption: string, years: readonly BodyYear[], site: SiteData, l: Language): Html {
  const { say } = l
  const sum = (pick: (f: ReturnType<typeof figuresOf>) => bigint): string =>
    money(
      l,
      countedOnce(years).reduce((total, y) => total + pick(figuresOf(y, site)), 0n),
    )
  return dataTable(
    inUnit(l, caption),
    [
      { name: say('单位', 'Body') },
      { name: say('类别', 'Kind') },
      { name: say('支出预算', 'Budget'), isFigure: true },
      { name: say('其中项目', 'Projects'), isFigure: true },
      { name: say('三公经费', 'Travel, cars, receptions'), isFigure: true },
      { name: say('执行率', 'Execution'), isFigure: true },
      { name: say('指标达成', 'Targets met'), isFigure: true },
    ],
    years.map(y => {
      const f = figuresOf(y, site)
      const { known, reached: done } = reached(f)
      return [
        html`<a href="${href(from, yearPath(y))}">${y.body.name}</a>${y.taken ? html` <small>${l.say('据公开文件录入', 'from published documents')}</small>` : null}`,
        l.of(BODY_KINDS[y.body.kind]),
        figureInUnit(l, f, 'total'),
        figureInUnit(l, f, 'project'),
        figureInUnit(l, f, 'three-public'),
        rateIn(f.execution),
        known === 0 ? '—' : `${done}/${known}`,
      ]
    }),
    years.length < 2 ? undefined : [say('合计', 'Total'), '', sum(f => f.total), sum(f => f.project), sum(f => f.threePublic.total), '', ''],
  )
}

/** "档案事务：行政运行" */
export const functionName = ({ above, name }: FunctionFigures): string => (above === '' || above === name ? name : `${above}：${name}`)

/** By function: where the money of one body or of several goes. */
export function functionsChart(title: string, functions: readonly FunctionFigures[], total: bigint, l: Language): Html {
  const { say } = l
  const groups = [...new Set(functions.map(f => f.code.slice(0, 3)))]
  const tiles = functions.map(f => ({
    label: functionName(f),
    short: f.name,
    amount: f.amount,
    shown: money(l, f.amount),
    group: groups.indexOf(f.code.slice(0, 3)),
  }))
  return html`${treemap(title, tiles)}${dataTable(
    inUnit(l, title),
    [
      { name: say('功能科目', 'Function') },
      { name: say('编码', 'Code') },
      { name: say('预算数', 'Budget'), isFigure: true },
      { name: say('占比', 'Share'), isFigure: true },
    ],
    functions.map(f => [functionName(f), f.code, amount(l, f.amount), partOf(f.amount, total)]),
    functions.length < 2 ? undefined : [say('合计', 'Total'), '', amount(l, total), partOf(total, total)],
  )}`
}

/** The functions of several bodies together. */
export function functionsTogether(years: readonly BodyYear[], site: SiteData): readonly FunctionFigures[] {
  const sums = new Map<string, FunctionFigures>()
  for (const f of countedOnce(years).flatMap(y => figuresOf(y, site).functions))
    sums.set(f.code, { ...f, amount: f.amount + (sums.get(f.code)?.amount ?? 0n) })
  return [...sums.values()].sort((a, b) => (a.amount < b.amount ? 1 : a.amount > b.amount ? -1 : 0))
}

export const threePublicTable = (caption: string, years: readonly BodyYear[], site: SiteData, l: Language): Html =>
  dataTable(
    inUnit(l, caption),
    [
      { name: l.say('年度', 'Year') },
      ...THREE_PUBLIC_PARTS.map(([, name]) => ({ name: l.of(name), isFigure: true })),
      { name: l.say('合计', 'Total'), isFigure: true },
    ],
    years.map(y => {
      const f = figuresOf(y, site)
      return [yearOf(l, y.year), ...THREE_PUBLIC_PARTS.map(([part]) => figureInUnit(l, f, part)), figureInUnit(l, f, 'three-public')]
    }),
  )
