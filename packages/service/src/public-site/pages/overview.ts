/** Many bodies in one year: the table and the picture that the first page and the pages of regions share. */
import { wording } from '@jixiao/core'
import { treemap } from '../charts/treemap.ts'
import { type FunctionFigures, THREE_PUBLIC_PARTS, type YearSummary } from '../figures.ts'
import { dataTable, type Html, html } from '../html.ts'
import type { Language } from '../language.ts'
import { href, yearPath } from '../page-paths.ts'
import type { PublicYear } from '../site-data.ts'
import { amount, BODY_KINDS, figureInUnit, inUnit, money, partOf, rateIn, yearOf } from '../words.ts'

/** What a department joins, and what stands in its own documents, is not counted again where its units publish it themselves. */
export const countedOnce = (years: readonly PublicYear[]): readonly PublicYear[] => years.filter(y => withinOf(y, years) === undefined)

/** The department whose figures hold this year's already. */
export const withinOf = ({ body }: PublicYear, years: readonly PublicYear[]): PublicYear | undefined =>
  body.kind === 'unit'
    ? years.find(o => (o.isTaken && o.body.id === body.parent) || o.units.some(u => u.id === body.id && u.records !== null))
    : undefined

export const totalOf = (years: readonly PublicYear[]): bigint => countedOnce(years).reduce((sum, y) => sum + y.figures.total, 0n)

/** The total in words; where none of the bodies states its own there is none, which is not 0. */
export const totalInWords = (years: readonly PublicYear[], l: Language): string =>
  years.length > 0 && years.every(y => y.figures.unsure.has('total')) ? '—' : money(l, totalOf(years))

export function bodiesTable(from: string, caption: string, years: readonly PublicYear[], l: Language): Html {
  const { say } = l
  const sum = (pick: (f: YearSummary) => bigint): string =>
    money(
      l,
      countedOnce(years).reduce((total, y) => total + pick(y.figures), 0n),
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
    years.flatMap(y => [rowOf(from, y, y.figures, y.own ? 'whole' : null, years, l), ...(y.own ? [rowOf(from, y, y.own, 'own', years, l)] : [])]),
    years.length < 2 ? undefined : [say('合计', 'Total'), '', sum(f => f.total), sum(f => f.project), sum(f => f.threePublic.total), '', ''],
  )
}

export const SCOPES = { own: wording('本级', 'own part'), whole: wording('部门汇总', 'with its units') } as const

function rowOf(from: string, y: PublicYear, f: YearSummary, scope: keyof typeof SCOPES | null, years: readonly PublicYear[], l: Language) {
  const { known, reached } = f.targets
  const notes = [
    ...(scope === 'own' ? [l.say('已含在部门汇总中', 'within the figures above')] : []),
    ...(withinOf(y, years) ? [l.say('已含在主管部门的数中，不重复合计', 'within its department’s figures, not added again')] : []),
    ...(y.isTaken ? [l.say('据公开文件录入', 'from published documents')] : []),
    ...(y.damaged.length > 0 ? [l.say('有发布包损坏', 'a package is damaged')] : []),
  ]
  const name = scope === null ? y.body.name : l.say(`${y.body.name}（${SCOPES[scope].zh}）`, `${y.body.name} (${SCOPES[scope].en})`)
  return [
    html`<a href="${href(from, yearPath(y))}">${name}</a>${notes.map(n => html` <small>${n}</small>`)}`,
    l.of(BODY_KINDS[y.body.kind]),
    figureInUnit(l, f, 'total'),
    figureInUnit(l, f, 'project'),
    figureInUnit(l, f, 'three-public'),
    rateIn(f.execution),
    known === 0 ? '—' : `${reached}/${known}`,
  ]
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
export function functionsTogether(years: readonly PublicYear[]): readonly FunctionFigures[] {
  const sums = new Map<string, FunctionFigures>()
  for (const f of countedOnce(years).flatMap(y => y.figures.functions))
    sums.set(f.code, { ...f, amount: f.amount + (sums.get(f.code)?.amount ?? 0n) })
  return [...sums.values()].sort((a, b) => (a.amount < b.amount ? 1 : a.amount > b.amount ? -1 : 0))
}

export const threePublicTable = (caption: string, years: readonly PublicYear[], l: Language): Html =>
  dataTable(
    inUnit(l, caption),
    [
      { name: l.say('年度', 'Year') },
      ...THREE_PUBLIC_PARTS.map(([, name]) => ({ name: l.of(name), isFigure: true })),
      { name: l.say('合计', 'Total'), isFigure: true },
    ],
    years.map(y => {
      const f = y.figures
      return [yearOf(l, y.year), ...THREE_PUBLIC_PARTS.map(([part]) => figureInUnit(l, f, part)), figureInUnit(l, f, 'three-public')]
    }),
  )
