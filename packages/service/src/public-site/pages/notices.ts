/** What a reader has to know of a year before its figures: packages that cannot be shown, and of a department whose figures they are. */
import { PUBLICATIONS } from '@jixiao/core'
import { figuresOf, partOfYear, type YearSummary } from '../figures.ts'
import { dataTable, type Html, html } from '../html.ts'
import type { Language } from '../language.ts'
import { bodyPath, href } from '../page-paths.ts'
import type { BodyYear, PublicYear, SiteData, UnitBelow } from '../site-data.ts'
import { amountOrNone, figureInUnit, inUnit, rateIn } from '../words.ts'
import { SCOPES } from './overview.ts'

/** Names each damaged package, what is wrong with it, and which version is shown instead. */
export function damagedHtml({ year, damaged, versions }: Pick<PublicYear, 'year' | 'damaged' | 'versions'>, l: Language): Html | null {
  if (damaged.length === 0) return null
  const { say } = l
  const words = damaged.map(d => {
    const shown = versions.find(v => v.kind === d.kind && v.isCurrent)
    const { name } = PUBLICATIONS[d.kind]
    const instead = shown
      ? shown.version > d.version
        ? ''
        : say(`现在显示的是第${shown.version}版。`, ` Version ${shown.version} is shown.`)
      : say('没有可以显示的版本。', ' There is no version that can be shown.')
    return html`<li>${say(`${year}年${name.zh}第${d.version}版的发布包损坏：${d.say.zh}。${instead}发布包：`, `${name.en} ${year}, version ${String(d.version)}: the package is damaged: ${d.say.en}.${instead} Package: `)}<code class="hash">${d.package}</code></li>`
  })
  return html`<div class="note" role="note"><ul class="plain">${words}</ul></div>`
}

/** 本级 and 部门汇总 beside each other, with what is joined; null where nothing is. */
export function scopesHtml(from: string, of: BodyYear, site: SiteData, l: Language): Html | null {
  const joined = of.units.filter(u => u.records !== null)
  const apart = of.units.filter(u => u.records === null)
  if (joined.length === 0) return null
  const { say } = l
  const { body, year } = of
  const named = ({ id, name }: UnitBelow): Html =>
    site.years.some(y => y.body.id === id) ? html`<a href="${href(from, bodyPath(id))}">${name}</a>` : html`${name}`
  const row = (name: Html, f: YearSummary) => [
    name,
    figureInUnit(l, f, 'total'),
    figureInUnit(l, f, 'basic'),
    figureInUnit(l, f, 'project'),
    figureInUnit(l, f, 'three-public'),
    amountOrNone(l, f.execution?.spent),
    rateIn(f.execution),
  ]
  const part = (p: 'own' | UnitBelow) => figuresOf(partOfYear(of, p), site)
  return html`<h2>${say('本级和部门汇总', 'Own part, and with its units')}</h2><p>${say(
    `${body.name}公开的是部门汇总数：本级和${joined.length}个所属单位合在一起。除下表外，本页的数都是部门汇总数；所属单位单独公开的，地区合计中不重复计算。`,
    `The figures that ${body.name} published are those of the whole: its own part and ${joined.length === 1 ? 'one unit' : `${joined.length} units`}. But for the table below, all figures of this page are of the whole; units that publish on their own are not counted twice in the totals of the region.`,
  )}${
    apart.length === 0
      ? null
      : say(`没有汇总的所属单位：${apart.map(u => u.name).join('、')}。`, ` Units that are not joined: ${apart.map(u => u.name).join(', ')}.`)
  }</p>${dataTable(
    inUnit(l, say(`${body.name}${year}年本级和部门汇总`, `${body.name} ${year}: own part and whole`)),
    [
      { name: say('口径', 'Scope') },
      { name: say('支出预算', 'Budget'), isFigure: true },
      { name: say('基本支出', 'Basic'), isFigure: true },
      { name: say('项目支出', 'Projects'), isFigure: true },
      { name: say('“三公”经费', 'Three public'), isFigure: true },
      { name: say('实际支出', 'Spent'), isFigure: true },
      { name: say('执行率', 'Rate'), isFigure: true },
    ],
    [row(html`${l.of(SCOPES.own)}`, part('own')), ...joined.map(u => row(html`${say('所属单位：', 'Unit: ')}${named(u)}`, part(u)))],
    row(html`${l.of(SCOPES.whole)}`, figuresOf(of, site)),
  )}`
}
