/** One body in one year: the sentence, six figures, where the money goes, plan against execution, targets, files. */
import { fieldText, recordsOf, toDecimal } from '@jixiao/core'
import { bars } from '../charts/bars.ts'
import { evaluationsOf } from '../evaluations.ts'
import { figuresOf, type YearFigures } from '../figures.ts'
import { dataTable, type Html, html } from '../html.ts'
import { counted, type Language } from '../language.ts'
import { bodyPath, dataFolder, fileHref, href, tablesPath, targetsPath, yearPath } from '../page-paths.ts'
import type { Page } from '../shell.ts'
import { type BodyYear, isPublished, type PublicYear, type SiteData, yearsOf } from '../site-data.ts'
import {
  againstLastYear,
  amount,
  amountOrNone,
  figure,
  figureInUnit,
  inUnit,
  money,
  moneyOrNone,
  partOf,
  plainReading,
  rateIn,
  whatCame,
  whatFor,
  yearOf,
} from '../words.ts'
import { aboveYear } from './above-year.ts'
import { documentsHtml } from './documents.ts'
import { evaluationsHtml } from './evaluation.ts'
import { damagedHtml, scopesHtml } from './notices.ts'
import { functionsChart, threePublicTable } from './overview.ts'
import { twoSourcesHtml } from './two-sources.ts'

export function yearPage(site: SiteData, of: BodyYear, l: Language): Page {
  const { say } = l
  const f = figuresOf(of, site)
  const { body, region, year } = of
  const path = yearPath(of)
  const years = yearsOf(site, body.id)
  const before = years.find(y => y.year === year - 1)
  const folder = dataFolder(region.code, year)
  return {
    path,
    title: say(`${body.name}${year}年`, `${body.name} ${year}`),
    description: `${whatFor(l, of, f)}${whatCame(l, f)}`,
    above: aboveYear(of, l),
    content: html`${damagedHtml(of, l)}<p class="lead">${whatFor(l, of, f)}${whatCame(l, f)}${againstLastYear(l, f, before?.figures)}</p>${otherYears(path, of, years, l)}
${of.papers.length === 0 ? null : ofPapers(path, site, of, years, l)}${of.beside ? twoSourcesHtml(path, of, of.beside, site, l) : null}<h2>${say('公开的文件和表', 'Published documents')}</h2>${documentsHtml(path, of, l)}${
      isPublished(of, 'disclosure')
        ? html`<p><a href="${href(path, tablesPath(of))}">${say('在网页上看预算公开表和情况说明', 'Read the budget tables and the explanation on a page')}</a></p>`
        : null
    }
<h2>${say('数据', 'Data')}</h2><p>${say(`${region.name}${year}年全部单位的数据：`, `All bodies of ${region.name} in ${year}: `)}<a href="${fileHref(l, path, `${folder}data.xlsx`)}">xlsx</a> · <a href="${fileHref(l, path, `${folder}datapackage.json`)}">datapackage.json</a> · <a href="${href(path, 'data/')}">${say('csv、json、Parquet 和接口', 'csv, json, Parquet and API')}</a></p>`,
  }
}

/** What the papers of the year say; of a budget that is not published nothing is said. */
function ofPapers(path: string, site: SiteData, of: BodyYear, years: readonly PublicYear[], l: Language): Html {
  const { say } = l
  const { body, year } = of
  const f = figuresOf(of, site)
  const hasBudget = isPublished(of, 'disclosure')
  const latest = years.filter(y => y.year <= year).slice(-3)
  return html`${sixFigures(path, of, f, l)}
${scopesHtml(path, of, site, l)}${plain(f, l)}${goalOf(of, l)}${hasBudget ? spending(of, f, l) : null}
<h2>${say('项目：计划和执行', 'Projects: plan and execution')}</h2>${projects(of, f, l)}
<h2>${say('目标和结果', 'Targets and results')}</h2><p>${targetsWords(f, l)}<a href="${href(path, targetsPath(of))}">${say('逐项看目标、实际完成和得分', 'Every target with its actual value and score')}</a></p>${promises(of, f, l)}${evaluationsHtml(path, of, evaluationsOf(of, site), site, l)}
${hasBudget ? html`<h2>${say('“三公”经费', 'Travel abroad, cars and receptions')}</h2>${threePublicTable(say(`${body.name}“三公”经费预算`, `“Three public” expenses of ${body.name}, budget`), latest, l)}<p><a href="${href(path, bodyPath(body.id))}">${say('历年变化', 'Over the years')}</a></p>` : null}`
}

const spending = ({ body, year }: BodyYear, f: YearFigures, l: Language): Html =>
  html`<h2>${l.say('钱花在哪些方面', 'Where the money goes')}</h2><p>${l.say('面积越大，安排的预算越多；同一类功能科目颜色相同。', 'The larger the area, the more is budgeted; functions of one class have one colour.')}</p>${functionsChart(l.say(`${body.name}${year}年支出预算按功能分类`, `Budget of ${body.name} in ${year} by function`), f.functions, f.total, l)}`

const otherYears = (from: string, of: BodyYear, years: readonly PublicYear[], l: Language): Html | null =>
  years.length < 2
    ? null
    : html`<p class="years">${l.say('年度：', 'Years: ')}${years.map(y => html`<a href="${href(from, yearPath(y))}"${y.year === of.year ? html` aria-current="page"` : null}>${yearOf(l, y.year)}</a> `)}</p>`

function sixFigures(from: string, of: BodyYear, f: YearFigures, l: Language): Html {
  const { say } = l
  const { all, known, reached: done } = f.targets
  const figures: readonly (readonly [term: string, name: string, value: string, small: string])[] = [
    ['expenditure', say('支出预算', 'Budget'), figure(l, f, 'total'), say('全年安排的支出', 'expenditure planned for the year')],
    [
      'basic-expenditure',
      say('基本支出', 'Basic expenditure'),
      figure(l, f, 'basic'),
      say(`人员和日常运转，占${partOf(f.basic, f.total)}`, `staff and daily operation, ${partOf(f.basic, f.total)}`),
    ],
    [
      'project-expenditure',
      say('项目支出', 'Project expenditure'),
      figure(l, f, 'project'),
      say(`${f.projects.length}个项目，占${partOf(f.project, f.total)}`, `${counted(f.projects.length, 'project')}, ${partOf(f.project, f.total)}`),
    ],
    [
      'three-public',
      say('“三公”经费', '“Three public” expenses'),
      figure(l, f, 'three-public'),
      say('出国（境）、公务用车、接待的预算', 'travel abroad, official vehicles, receptions'),
    ],
    f.execution
      ? [
          'execution-rate',
          say('预算执行率', 'Execution rate'),
          rateIn(f.execution),
          say(
            `实际支出${money(l, f.execution.spent)}，调整后预算${money(l, f.execution.adjusted)}`,
            `spent ${money(l, f.execution.spent)} of ${money(l, f.execution.adjusted)} after adjustment`,
          ),
        ]
      : ['execution-rate', say('预算执行率', 'Execution rate'), '—', say('年度自评公开后显示', 'shown once the results are published')],
    known > 0
      ? [
          'indicator',
          say('达到目标的指标', 'Targets met'),
          `${done}/${known}`,
          say(
            `共${all}项绩效指标${known < all ? `，${all - known}项没有结果` : ''}`,
            `of ${counted(all, 'indicator')}${known < all ? `, ${all - known} without a result` : ''}`,
          ),
        ]
      : [
          'indicator',
          say('绩效指标', 'Indicators'),
          say(`${all}项`, String(all)),
          isPublished(of, 'self-evaluation')
            ? say('没有填报结果', 'no results reported')
            : say('结果在年度自评公开后显示', 'results follow once published'),
        ],
  ]
  return html`<dl class="figures">${figures.map(
    ([term, name, value, small]) =>
      html`<div><dt><a href="${href(from, `terms/#${term}`)}">${name}</a></dt><dd>${value}<small>${small}</small></dd></div>`,
  )}</dl>`
}

function plain(f: YearFigures, l: Language): Html | null {
  const sentences = plainReading(l, f)
  return sentences.length === 0
    ? null
    : html`<h2>${l.say('用平常话说', 'In plain words')}</h2><ul class="plain">${sentences.map(s => html`<li>${s}</li>`)}</ul>`
}

function goalOf({ dossier }: BodyYear, { say }: Language): Html | null {
  const overall = recordsOf(dossier, 'goal', null).find(g => fieldText(g, 'kind') === 'overall')
  const text = overall ? fieldText(overall, 'text') : ''
  return text === '' ? null : html`<h2>${say('这一年要做成什么', 'What the year is to achieve')}</h2><p lang="zh-CN">${text}</p>`
}

function projects({ body, year }: BodyYear, f: YearFigures, l: Language): Html {
  const { say } = l
  if (f.projects.length === 0) return html`<p>${say('这一年没有安排项目。', 'There were no projects in this year.')}</p>`
  const isKnown = f.execution !== null
  const title = say(
    `${body.name}${year}年各项目${isKnown ? '预算和实际支出' : '预算'}`,
    `Projects of ${body.name} in ${year}: budget${isKnown ? ' and spending' : ''}`,
  )
  const rows = f.projects.map(p => {
    const amounts = isKnown ? [p.execution?.adjusted ?? p.budget, p.execution?.spent ?? null] : [p.budget]
    return { label: p.name, amounts, shown: amounts.map(a => moneyOrNone(l, a)) }
  })
  const series = isKnown ? [say('调整后预算', 'adjusted budget'), say('实际支出', 'spent')] : [say('年初预算', 'budget')]
  const other = f.unsure.has('total') ? 0n : f.projects.reduce((rest, p) => rest - p.budget, f.total - f.basic)
  const spent = f.execution && [amountOrNone(l, f.execution.adjusted), amountOrNone(l, f.execution.spent), rateIn(f.execution), '']
  return html`${isKnown ? null : html`<p>${say('实际支出在年度自评公开后显示。', 'Spending is shown once the results are published.')}</p>`}<div class="bars">${bars(title, series, rows)}</div>${dataTable(
    inUnit(l, title),
    [
      { name: say('项目', 'Project') },
      { name: say('年初预算', 'Budget'), isFigure: true },
      { name: say('调整后预算', 'Adjusted'), isFigure: true },
      { name: say('实际支出', 'Spent'), isFigure: true },
      { name: say('执行率', 'Rate'), isFigure: true },
      { name: say('自评得分', 'Own score'), isFigure: true },
    ],
    [
      ...(f.basicExecution || f.basic > 0n
        ? [
            [
              say('基本支出', 'Basic expenditure'),
              figureInUnit(l, f, 'basic'),
              amountOrNone(l, f.basicExecution?.adjusted),
              amountOrNone(l, f.basicExecution?.spent),
              rateIn(f.basicExecution),
              '',
            ],
          ]
        : []),
      ...f.projects.map(p => [
        p.name,
        amount(l, p.budget),
        amountOrNone(l, p.execution?.adjusted),
        amountOrNone(l, p.execution?.spent),
        rateIn(p.execution),
        p.score === null ? '—' : toDecimal(p.score, 2),
      ]),
      ...(other === 0n ? [] : [[say('其他支出', 'Other expenditure'), amount(l, other), '—', '—', '—', '']]),
    ],
    [say('合计', 'Total'), figureInUnit(l, f, 'total'), ...(spent ?? ['—', '—', '—', ''])],
  )}`
}

function targetsWords(f: YearFigures, { say }: Language): string {
  const { all, known, reached: done } = f.targets
  if (all === 0) return say('没有公开绩效指标。', 'No indicators were published. ')
  return known === 0
    ? say(
        `${f.projects.length}个项目定了${all}项绩效指标，结果尚未公开。`,
        `${counted(f.projects.length, 'project')} with ${counted(all, 'indicator')}; the results are not published yet. `,
      )
    : say(
        `${all}项绩效指标中，${done}项达到目标，${known - done}项没有达到。`,
        `Of ${counted(all, 'indicator')}, ${done} met the target and ${known - done} did not. `,
      )
}

/** What every project promised, and what came of it, in its own words. */
function promises({ body, year, dossier }: BodyYear, f: YearFigures, l: Language): Html | null {
  const { say } = l
  if (f.projects.length === 0) return null
  const isKnown = f.execution !== null
  return dataTable(
    say(`${body.name}${year}年各项目的目标${isKnown ? '和结果' : ''}`, `Projects of ${body.name} in ${year}: goals${isKnown ? ' and results' : ''}`),
    [
      { name: say('项目', 'Project') },
      { name: say('要做成什么', 'Goal') },
      ...(isKnown
        ? [{ name: say('做成了什么', 'What was done') }, { name: say('指标达成', 'Targets met'), isFigure: true }]
        : [{ name: say('指标', 'Indicators'), isFigure: true }]),
    ],
    f.projects.map((p, i) => {
      const goals = recordsOf(dossier, 'goal', p.record.id).map(g => fieldText(g, 'text'))
      const [result] = recordsOf(dossier, 'result', p.record.id)
      const known = p.indicators.filter(one => one.isReached !== null)
      const met = known.length === 0 ? '—' : `${known.filter(one => one.isReached).length}/${known.length}`
      return [
        html`<a href="${href(yearPath({ body, year }), `${targetsPath({ body, year })}#p${i + 1}`)}">${p.name}</a>`,
        goals.map(text => html`<p lang="zh-CN">${text}</p>`),
        ...(isKnown ? [html`<span lang="zh-CN">${result ? fieldText(result, 'done') : '—'}</span>`, met] : [String(p.indicators.length)]),
      ]
    }),
  )
}
