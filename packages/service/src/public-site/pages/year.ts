/** One body in one year: the sentence, six figures, where the money goes, plan against execution, targets, files. */
import { fieldText, recordsOf, toDecimal } from '@jixiao/core'
import { bars } from '../charts/bars.ts'
import { figuresOf, reached, type YearFigures } from '../figures.ts'
import { dataTable, type Html, href, html } from '../html.ts'
import { bodyPath, dataFolder, documentPath, regionYearPath, tablesPath, targetsPath, yearPath } from '../page-paths.ts'
import type { Page } from '../shell.ts'
import { type BodyYear, isPublished, type SiteData } from '../site-data.ts'
import { againstLastYear, money, moneyOrNone, partOf, rateIn, whatCame, whatFor } from '../words.ts'
import { functionsChart } from './overview.ts'

export function yearPage(site: SiteData, of: BodyYear, before: BodyYear | undefined): Page {
  const f = figuresOf(of, site)
  const { body, region, year } = of
  const path = yearPath(of)
  return {
    path,
    title: `${body.name}${year}年`,
    description: `${whatFor(of, f)}${whatCame(f)}`,
    above: aboveYear(of),
    content: html`<p class="lead">${whatFor(of, f)}${whatCame(f)}${againstLastYear(f, before && figuresOf(before, site))}</p>
${sixFigures(of, f)}
${goalOf(of)}<h2>钱花在哪些方面</h2><p>面积越大，安排的预算越多；同一类功能科目颜色相同。</p>${functionsChart(`${body.name}${year}年支出预算按功能分类`, f.functions, f.total)}
<h2>项目：计划和执行</h2>${projects(of, f)}
<h2>目标和结果</h2><p>${targetsWords(f)}<a href="${href(path, targetsPath(of))}">逐项看目标、实际完成和得分</a></p>
<h2>公开的文件和表</h2>${documents(path, of)}<p><a href="${href(path, tablesPath(of))}">在网页上看预算公开表和情况说明</a></p>
<h2>数据</h2><p>${region.name}${year}年全部单位的数据：<a href="${href(path, `${dataFolder(region.code, year)}data.xlsx`)}">xlsx</a> · <a href="${href(path, `${dataFolder(region.code, year)}datapackage.json`)}">datapackage.json</a> · <a href="${href(path, 'data/')}">csv、json、Parquet 和接口</a></p>`,
  }
}

export const aboveYear = ({ region, body, year }: BodyYear): readonly (readonly [string, string])[] => [
  ['首页', ''],
  [`${region.name}${year}年`, regionYearPath(region.id, year)],
  [body.name, bodyPath(body.id)],
]

function sixFigures(of: BodyYear, f: YearFigures): Html {
  const { all, known, reached: done } = reached(f)
  const figures: readonly (readonly [name: string, value: string, small: string])[] = [
    ['支出预算', money(f.total), '全年安排的支出'],
    ['基本支出', money(f.basic), `人员和日常运转，占${partOf(f.basic, f.total)}`],
    ['项目支出', money(f.project), `${f.projects.length}个项目，占${partOf(f.project, f.total)}`],
    ['“三公”经费', money(f.threePublic.total), '出国（境）、公务用车、接待的预算'],
    f.execution
      ? ['预算执行率', rateIn(f.execution), `实际支出${money(f.execution.spent)}，调整后预算${money(f.execution.adjusted)}`]
      : ['预算执行率', '—', '年度自评公开后显示'],
    known > 0
      ? ['达到目标的指标', `${done}/${known}`, `共${all}项绩效指标${known < all ? `，${all - known}项没有结果` : ''}`]
      : ['绩效指标', `${all}项`, isPublished(of, 'self-evaluation') ? '没有填报结果' : '结果在年度自评公开后显示'],
  ]
  return html`<dl class="figures">${figures.map(([name, value, small]) => html`<div><dt>${name}</dt><dd>${value}<small>${small}</small></dd></div>`)}</dl>`
}

function goalOf({ dossier }: BodyYear): Html | null {
  const overall = recordsOf(dossier, 'goal', null).find(g => fieldText(g, 'kind') === 'overall')
  const text = overall ? fieldText(overall, 'text') : ''
  return text === '' ? null : html`<h2>这一年要做成什么</h2><p>${text}</p>`
}

function projects({ body, year }: BodyYear, f: YearFigures): Html {
  if (f.projects.length === 0) return html`<p>这一年没有安排项目。</p>`
  const isKnown = f.execution !== null
  const title = `${body.name}${year}年各项目${isKnown ? '预算和实际支出' : '预算'}`
  const rows = f.projects.map(p => ({
    label: p.name,
    amounts: isKnown ? [p.execution?.adjusted ?? p.budget, p.execution?.spent ?? null] : [p.budget],
  }))
  return html`${isKnown ? null : html`<p>实际支出在年度自评公开后显示。</p>`}<div class="bars">${bars(
    title,
    isKnown ? ['调整后预算', '实际支出'] : ['年初预算'],
    rows.map(r => ({ ...r, shown: r.amounts.map(moneyOrNone) })),
  )}</div>${dataTable(
    title,
    [
      { name: '项目' },
      { name: '年初预算', isFigure: true },
      { name: '调整后预算', isFigure: true },
      { name: '实际支出', isFigure: true },
      { name: '执行率', isFigure: true },
      { name: '自评得分', isFigure: true },
    ],
    [
      ...(f.basicExecution || f.basic > 0n
        ? [['基本支出', money(f.basic), moneyOrNone(f.basicExecution?.adjusted), moneyOrNone(f.basicExecution?.spent), rateIn(f.basicExecution), '']]
        : []),
      ...f.projects.map(p => [
        p.name,
        money(p.budget),
        moneyOrNone(p.execution?.adjusted),
        moneyOrNone(p.execution?.spent),
        rateIn(p.execution),
        p.score === null ? '—' : toDecimal(p.score, 2),
      ]),
    ],
  )}`
}

function targetsWords(f: YearFigures): string {
  const { all, known, reached: done } = reached(f)
  if (all === 0) return '没有公开绩效指标。'
  return known === 0
    ? `${f.projects.length}个项目定了${all}项绩效指标，结果尚未公开。`
    : `${all}项绩效指标中，${done}项达到目标，${known - done}项没有达到。`
}

function documents(from: string, of: BodyYear): Html {
  if (of.documents.length === 0) return html`<p>没有公开单独的文件。</p>`
  return html`<div class="sheet"><table><caption>公开的文件</caption><thead><tr><th scope="col">文件</th><th scope="col">版本</th><th scope="col" class="n">大小</th><th scope="col">校验值（SHA-256）</th></tr></thead><tbody>${of.documents.map(
    d =>
      html`<tr><th scope="row"><a href="${href(from, documentPath(of, d.name))}">${d.name}</a></th><td>第${d.version}版</td><td class="n">${Math.ceil(d.size / 1024)} KB</td><td><code class="hash">${d.sha256}</code></td></tr>`,
  )}</tbody></table></div><p class="note">公开日期：${of.published}。下载后计算校验值，与这里一致，就说明文件没有被改动。</p>`
}
