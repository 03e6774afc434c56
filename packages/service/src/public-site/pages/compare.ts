/** Two to four bodies or years side by side, with what cannot be compared said first. */
import { figuresOf, reached, type YearFigures } from '../figures.ts'
import { dataTable, type Html, href, html } from '../html.ts'
import { bodyPath, comparePath, yearPath } from '../page-paths.ts'
import type { Page } from '../shell.ts'
import { type BodyYear, isPublished, type SiteData, yearsOf } from '../site-data.ts'
import { BODY_KINDS, money, moneyOrNone, partOf, rateIn } from '../words.ts'
import { functionName } from './overview.ts'

const MOST = 4

/** How a body and year is called where one is chosen: "示例县档案馆2026年". */
export const choiceName = ({ body, year }: BodyYear): string => `${body.name}${year}年`

/** Those that the words choose, each once, at most four. */
export function chosenYears(site: SiteData, words: readonly string[]): readonly BodyYear[] {
  const wanted = [...new Set(words.map(w => w.trim()).filter(w => w !== ''))]
  return wanted.flatMap(w => site.years.find(y => choiceName(y) === w || `${y.body.id}:${y.year}` === w) ?? []).slice(0, MOST)
}

/** The page where a person chooses; `words` as they were typed. A static site links the comparisons that it has ready. */
export function comparePage(site: SiteData, words: readonly string[], isStatic: boolean): Page {
  const path = 'compare/'
  const chosen = chosenYears(site, words)
  const typed = words.filter(w => w.trim() !== '')
  const isAsked = typed.length > 0
  return {
    path,
    title: '比较单位和年度',
    description: '把两到四个单位或年度的预算、执行和绩效结果放在一起看，并说明哪些数不能直接比。',
    above: [['首页', '']],
    isForSearchEngines: !isAsked,
    content: html`${isStatic ? ready(site, path) : form(site, words)}${
      isAsked && chosen.length < typed.length
        ? html`<p class="part">有${typed.length - chosen.length}项没有找到或重复，请从列表中选择“单位名称＋年度”。</p>`
        : null
    }${isAsked && chosen.length < 2 ? html`<p>请选择两到四项。</p>` : null}${chosen.length >= 2 ? comparison(path, chosen, site) : null}`,
  }
}

/** The latest years of a body beside one another. */
export function bodyComparison(site: SiteData, last: BodyYear): Page {
  const years = yearsOf(site, last.body.id).slice(-MOST)
  const path = comparePath(last.body.id)
  return {
    path,
    title: `${last.body.name}：最近${years.length}年比较`,
    description: `${last.body.name}${years[0]?.year ?? ''}至${last.year}年的预算、执行和绩效结果放在一起看。`,
    above: [
      ['首页', ''],
      [last.body.name, bodyPath(last.body.id)],
    ],
    content: comparison(path, years, site),
  }
}

function form(site: SiteData, words: readonly string[]): Html {
  const fields = Array.from({ length: MOST }, (_, i) => i)
  return html`<form action="./"><fieldset><legend>选择两到四项（输入单位名称的一部分，再从列表中选）</legend>${fields.map(
    i => html`<label>第${i + 1}项 <input name="with" list="choices" value="${words[i] ?? ''}" size="24"></label>`,
  )}<button>比较</button></fieldset><datalist id="choices">${site.years.map(y => html`<option value="${choiceName(y)}">`)}</datalist></form>`
}

function ready(site: SiteData, from: string): Html {
  const bodies = [...new Map(site.years.map(y => [y.body.id, y])).values()].filter(y => yearsOf(site, y.body.id).length > 1)
  return html`<p>同一地区同一年度的单位，在<a href="${href(from, '')}">地区页</a>的表中并列。同一单位的最近几年：</p>${
    bodies.length === 0
      ? html`<p>还没有单位公开两年以上的数据。</p>`
      : html`<ul class="plain">${bodies.map(y => html`<li><a href="${href(from, comparePath(y.body.id))}">${y.body.name}</a></li>`)}</ul>`
  }`
}

/** What makes figures of the chosen not comparable; empty when nothing does. */
export function cautions(chosen: readonly BodyYear[], site: SiteData): readonly string[] {
  const distinct = <T>(of: (y: BodyYear) => T): readonly T[] => [...new Set(chosen.map(of))]
  const kinds = distinct(y => y.body.kind)
  const years = distinct(y => y.year)
  const regions = distinct(y => y.region.name)
  const silent = chosen.filter(y => !isPublished(y, 'self-evaluation'))
  const empty = chosen.filter(y => figuresOf(y, site).total === 0n)
  const units = distinct(y => y.body.id).flatMap(id => {
    const own = chosen.filter(y => y.body.id === id).map(y => y.year)
    const missing = Array.from({ length: Math.max(...own) - Math.min(...own) + 1 }, (_, i) => Math.min(...own) + i).filter(
      year => !site.years.some(y => y.body.id === id && y.year === year),
    )
    return missing.length > 0
      ? [`${chosen.find(y => y.body.id === id)?.body.name ?? ''}缺少${missing.join('、')}年的数据，变化不能看作逐年变化。`]
      : []
  })
  return [
    ...(kinds.length > 1
      ? [`单位类别不同（${kinds.map(k => BODY_KINDS[k]).join('、')}）：职责和人员规模不同，总额不宜直接比较，占比可以参考。`]
      : []),
    ...(years.length > 1 ? [`年度不同（${years.join('、')}）：金额没有扣除价格变动；各年的功能科目名称和表样可能有调整。`] : []),
    ...(regions.length > 1 ? [`地区不同（${regions.join('、')}）：人口和标准不同，计分口径也可能不同。`] : []),
    ...(silent.length > 0 ? [`${silent.map(choiceName).join('、')}尚未公开自评，没有实际支出和指标结果，表中为“—”，不是0。`] : []),
    ...(empty.length > 0 ? [`${empty.map(choiceName).join('、')}没有支出预算。`] : []),
    ...units,
    ...(distinct(y => figuresOf(y, site).projects.length).length > 1
      ? ['项目和指标的数量不同：达到目标的项数取决于各自定的目标，得分高低不能说明谁做得更好。']
      : []),
  ]
}

type RowOf = readonly [name: string, of: (f: YearFigures, y: BodyYear) => string]
const ROWS: readonly RowOf[] = [
  ['类别', (_, y) => BODY_KINDS[y.body.kind]],
  ['支出预算', f => money(f.total)],
  ['基本支出', f => money(f.basic)],
  ['项目支出', f => money(f.project)],
  ['项目支出占比', f => partOf(f.project, f.total)],
  ['“三公”经费', f => money(f.threePublic.total)],
  ['“三公”经费占比', f => partOf(f.threePublic.total, f.total)],
  ['最大的功能科目', f => (f.functions[0] ? functionName(f.functions[0]) : '—')],
  ['调整后预算', f => moneyOrNone(f.execution?.adjusted)],
  ['实际支出', f => moneyOrNone(f.execution?.spent)],
  ['预算执行率', f => rateIn(f.execution)],
  ['项目数', f => String(f.projects.length)],
  ['指标达成', f => (reached(f).known === 0 ? '—' : `${reached(f).reached}/${reached(f).known}`)],
]

function comparison(from: string, chosen: readonly BodyYear[], site: SiteData): Html {
  const notes = cautions(chosen, site)
  return html`${
    notes.length > 0 ? html`<h2>比较之前请注意</h2><ul class="plain">${notes.map(n => html`<li>${n}</li>`)}</ul>` : null
  }<h2>比较</h2>${dataTable(
    chosen.map(choiceName).join('、'),
    [{ name: '项目' }, ...chosen.map(y => ({ name: choiceName(y), isFigure: true }))],
    ROWS.map(([name, of]) => [name, ...chosen.map(y => of(figuresOf(y, site), y))]),
  )}<p>逐个查看：${chosen.map(y => html`<a href="${href(from, yearPath(y))}">${choiceName(y)}</a> `)}</p>`
}
