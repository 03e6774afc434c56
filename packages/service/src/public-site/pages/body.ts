/** One body over the years: what it spends, 三公, how budgets were carried out. */
import { lines } from '../charts/lines.ts'
import { figuresOf, reached, THREE_PUBLIC_PARTS } from '../figures.ts'
import { dataTable, href, html } from '../html.ts'
import { bodyPath, comparePath, regionPath, yearPath } from '../page-paths.ts'
import type { Page } from '../shell.ts'
import { type BodyYear, type SiteData, yearsOf } from '../site-data.ts'
import { againstLastYear, BODY_KINDS, money, moneyOrNone, partOf, rateIn, whatCame, whatFor } from '../words.ts'
import { threePublicTable } from './overview.ts'

export function bodyPage(site: SiteData, last: BodyYear): Page {
  const { body, region } = last
  const years = yearsOf(site, body.id)
  const all = years.map(y => figuresOf(y, site))
  const path = bodyPath(body.id)
  const now = figuresOf(last, site)
  const from = years[0]?.year ?? last.year
  const span = from === last.year ? `${from}年` : `${from}至${last.year}年`
  const of = (pick: (i: number) => bigint | null) => ({ amounts: all.map((_, i) => pick(i)), shown: all.map((_, i) => moneyOrNone(pick(i))) })
  return {
    path,
    title: body.name,
    description: `${whatFor(last, now)}${whatCame(now)}`,
    above: [
      ['首页', ''],
      [region.name, regionPath(region.id)],
    ],
    content: html`<p class="lead">${whatFor(last, now)}${whatCame(now)}${againstLastYear(now, all.at(-2))}</p>
<p>类别：${BODY_KINDS[body.kind]}；预算编码：${body.code}。${
      years.length > 1 ? html`<a href="${href(path, comparePath(body.id))}">比较最近几年</a>` : null
    }</p>
<h2>各年度</h2>${dataTable(
      `${body.name}各年度预算和执行`,
      [
        { name: '年度' },
        { name: '支出预算', isFigure: true },
        { name: '基本支出', isFigure: true },
        { name: '项目支出', isFigure: true },
        { name: '实际支出', isFigure: true },
        { name: '执行率', isFigure: true },
        { name: '指标达成', isFigure: true },
      ],
      years.map((y, i) => {
        const f = all[i] ?? now
        const { known, reached: done } = reached(f)
        return [
          html`<a href="${href(path, yearPath(y))}">${y.year}年</a>`,
          money(f.total),
          money(f.basic),
          money(f.project),
          moneyOrNone(f.execution?.spent),
          rateIn(f.execution),
          known === 0 ? '—' : `${done}/${known}`,
        ]
      }),
    )}
${
  years.length < 2
    ? null
    : html`<h2>支出预算的变化</h2><div class="trend">${lines(
        `${body.name}${span}支出预算和实际支出`,
        years.map(y => y.year),
        [
          { name: '支出预算', ...of(i => all[i]?.total ?? null) },
          { name: '其中项目支出', ...of(i => all[i]?.project ?? null) },
          { name: '实际支出', ...of(i => all[i]?.execution?.spent ?? null) },
        ],
      )}</div>`
}<h2>“三公”经费</h2>
<p>因公出国（境）、公务用车和公务接待三项经费，${last.year}年预算${money(now.threePublic.total)}，占支出预算的${partOf(now.threePublic.total, now.total)}。</p>${
      years.length < 2
        ? null
        : html`<div class="trend">${lines(
            `${body.name}${span}“三公”经费预算`,
            years.map(y => y.year),
            [
              { name: '合计', ...of(i => all[i]?.threePublic.total ?? null) },
              ...THREE_PUBLIC_PARTS.filter(([part]) => all.some(f => f.threePublic[part] > 0n)).map(([part, name]) => ({
                name,
                ...of(i => all[i]?.threePublic[part] ?? null),
              })),
            ].slice(0, 4),
          )}</div>`
    }${threePublicTable(`${body.name}“三公”经费预算`, years, site)}`,
  }
}
