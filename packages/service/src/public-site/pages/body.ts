/** One body over the years: what it spends, 三公, how budgets were carried out. */
import { lines } from '../charts/lines.ts'
import { THREE_PUBLIC_PARTS } from '../figures.ts'
import { dataTable, html } from '../html.ts'
import type { Language } from '../language.ts'
import { bodyPath, comparePath, href, regionPath, yearPath } from '../page-paths.ts'
import type { Page } from '../shell.ts'
import { type PublicYear, type SiteData, yearsOf } from '../site-data.ts'
import {
  againstLastYear,
  amountOrNone,
  BODY_KINDS,
  figure,
  figureInUnit,
  inUnit,
  moneyOrNone,
  partOf,
  rateIn,
  whatCame,
  whatFor,
  yearOf,
} from '../words.ts'
import { damagedHtml } from './notices.ts'
import { threePublicTable } from './overview.ts'

export function bodyPage(site: SiteData, last: PublicYear, l: Language): Page {
  const { say } = l
  const { body, region } = last
  const years = yearsOf(site, body.id)
  const all = years.map(y => y.figures)
  const path = bodyPath(body.id)
  const now = last.figures
  const from = years[0]?.year ?? last.year
  const span = from === last.year ? yearOf(l, from) : say(`${from}至${last.year}年`, `${from}–${last.year}`)
  const of = (pick: (i: number) => bigint | null) => ({ amounts: all.map((_, i) => pick(i)), shown: all.map((_, i) => moneyOrNone(l, pick(i))) })
  const sentence = `${whatFor(l, last, now)}${whatCame(l, now)}`
  return {
    path,
    title: body.name,
    description: sentence,
    above: [
      [say('首页', 'Home'), ''],
      [region.name, regionPath(region.id)],
    ],
    content: html`${years.map(y => damagedHtml(y, l))}<p class="lead">${sentence}${againstLastYear(l, now, all.at(-2))}</p>
<p>${say(`类别：${l.of(BODY_KINDS[body.kind])}；预算编码：${body.code}。`, `Kind: ${l.of(BODY_KINDS[body.kind])}; budget code ${body.code}. `)}<a href="${href(path, yearPath(last))}">${say(`看${last.year}年的全部内容`, `Everything of ${last.year}`)}</a>${
      years.length > 1 ? html` · <a href="${href(path, comparePath(body.id))}">${say('比较最近几年', 'Compare the latest years')}</a>` : null
    }</p>
<h2>${say('各年度', 'Year by year')}</h2>${dataTable(
      inUnit(l, say(`${body.name}各年度预算和执行`, `${body.name}: budget and execution by year`)),
      [
        { name: say('年度', 'Year') },
        { name: say('支出预算', 'Budget'), isFigure: true },
        { name: say('基本支出', 'Basic'), isFigure: true },
        { name: say('项目支出', 'Projects'), isFigure: true },
        { name: say('实际支出', 'Spent'), isFigure: true },
        { name: say('执行率', 'Rate'), isFigure: true },
        { name: say('指标达成', 'Targets met'), isFigure: true },
      ],
      years.map((y, i) => {
        const f = all[i] ?? now
        const { known, reached: done } = f.targets
        return [
          html`<a href="${href(path, yearPath(y))}">${yearOf(l, y.year)}</a>`,
          figureInUnit(l, f, 'total'),
          figureInUnit(l, f, 'basic'),
          figureInUnit(l, f, 'project'),
          amountOrNone(l, f.execution?.spent ?? f.outturn),
          rateIn(f.execution),
          known === 0 ? '—' : `${done}/${known}`,
        ]
      }),
    )}
${
  years.length < 2
    ? null
    : html`<h2>${say('支出预算的变化', 'The budget over the years')}</h2><div class="trend">${lines(
        say(`${body.name}${span}支出预算和实际支出`, `${body.name} ${span}: budget and spending`),
        years.map(y => y.year),
        [
          { name: say('支出预算', 'budget'), ...of(i => (all[i]?.unsure.has('total') ? null : (all[i]?.total ?? null))) },
          { name: say('其中项目支出', 'of which projects'), ...of(i => (all[i]?.unsure.has('project') ? null : (all[i]?.project ?? null))) },
          { name: say('实际支出', 'spent'), ...of(i => all[i]?.execution?.spent ?? all[i]?.outturn ?? null) },
        ],
      )}</div>`
}<h2>${say('“三公”经费', 'Travel abroad, cars and receptions (“three public” expenses)')}</h2>
<p>${say(
      `因公出国（境）、公务用车和公务接待三项经费，${last.year}年预算${figure(l, now, 'three-public')}，占支出预算的${partOf(now.threePublic.total, now.total)}。`,
      `Travel abroad, official vehicles and receptions: ${figure(l, now, 'three-public')} in ${last.year}, ${partOf(now.threePublic.total, now.total)} of the budget.`,
    )}</p>${
      years.length < 2
        ? null
        : html`<div class="trend">${lines(
            say(`${body.name}${span}“三公”经费预算`, `${body.name} ${span}: “three public” expenses, budget`),
            years.map(y => y.year),
            [
              { name: say('合计', 'total'), ...of(i => (all[i]?.unsure.has('three-public') ? null : (all[i]?.threePublic.total ?? null))) },
              ...THREE_PUBLIC_PARTS.filter(([part]) => all.some(f => f.threePublic[part] > 0n)).map(([part, name]) => ({
                name: l.of(name),
                ...of(i => all[i]?.threePublic[part] ?? null),
              })),
            ],
          )}</div>`
    }${threePublicTable(say(`${body.name}“三公”经费预算`, `“Three public” expenses of ${body.name}, budget`), years, l)}`,
  }
}
