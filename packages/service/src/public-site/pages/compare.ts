/** Two to four bodies or years side by side, with what cannot be compared said first. */
import { CAUTIONS, cautionsOf, ROW_NAMES, type Side, sideOf } from '../comparison.ts'
import { dataTable, type Html, href, html } from '../html.ts'
import { bodyPath, comparePath } from '../page-paths.ts'
import type { Page } from '../shell.ts'
import { type BodyYear, type SiteData, yearsOf } from '../site-data.ts'

const MOST = 4
const PATH = 'compare/'

const FRAME = {
  path: PATH,
  title: '比较单位和年度',
  description: '把两到四个单位或年度的预算、执行和绩效结果放在一起看，并说明哪些数不能直接比。',
  above: [['首页', '']] as const,
}

/** Those that the words choose, each once, at most four. */
function chosenYears(site: SiteData, words: readonly string[]): readonly BodyYear[] {
  const wanted = [...new Set(words.map(w => w.trim()).filter(w => w !== ''))]
  return wanted.flatMap(w => site.years.find(y => `${y.body.name}${y.year}年` === w || `${y.body.id}:${y.year}` === w) ?? []).slice(0, MOST)
}

/** As the service answers it; `words` as they were typed. */
export function comparePage(site: SiteData, words: readonly string[]): Page {
  const chosen = chosenYears(site, words)
  const typed = words.filter(w => w.trim() !== '')
  const said =
    typed.length === 0 || (chosen.length >= 2 && chosen.length === typed.length)
      ? null
      : html`<p class="part">${chosen.length < typed.length ? '有的没有找到或者重复。' : ''}请从列表中选择两到四项。</p>`
  const names = site.years.map(y => `${y.body.name}${y.year}年`)
  return {
    ...FRAME,
    isForSearchEngines: typed.length === 0,
    content: html`${form(names, words)}${said}${
      chosen.length >= 2
        ? comparison(
            PATH,
            chosen.map(y => sideOf(y, site)),
          )
        : ready(site)
    }`,
  }
}

/** Without a script a static site has the comparisons that are ready. */
export const staticComparePage = (site: SiteData): Page => ({
  ...FRAME,
  script: 'compare.js',
  content: html`${form([], [])}<noscript><p>任意选择需要浏览器脚本；下面的比较可以直接打开。</p></noscript><div id="compared"></div>${ready(site)}`,
})

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
    content: comparison(
      path,
      years.map(y => sideOf(y, site)),
    ),
  }
}

function form(names: readonly string[], words: readonly string[]): Html {
  const fields = Array.from({ length: MOST }, (_, i) => i)
  return html`<form action="./"><fieldset><legend>选择两到四项（输入单位名称的一部分，再从列表中选）</legend>${fields.map(
    i => html`<label>第${i + 1}项 <input name="with" list="choices" value="${words[i] ?? ''}" size="24"></label>`,
  )}<button>比较</button></fieldset><datalist id="choices">${names.map(name => html`<option value="${name}">`)}</datalist></form>`
}

function ready(site: SiteData): Html {
  const bodies = [...new Map(site.years.map(y => [y.body.id, y.body])).values()].filter(b => yearsOf(site, b.id).length > 1)
  return html`<h2>现成的比较</h2><p>同一地区同一年度的单位，在<a href="${href(PATH, '')}">地区页</a>的表中并列。</p>${
    bodies.length === 0
      ? html`<p>还没有单位公开两年以上的数据。</p>`
      : html`<p>同一单位的最近几年：</p><ul class="plain">${bodies.map(b => html`<li><a href="${href(PATH, comparePath(b.id))}">${b.name}</a></li>`)}</ul>`
  }`
}

function comparison(from: string, chosen: readonly Side[]): Html {
  const notes = cautionsOf(chosen, CAUTIONS)
  return html`${
    notes.length > 0 ? html`<h2>比较之前请注意</h2><ul class="plain">${notes.map(n => html`<li>${n}</li>`)}</ul>` : null
  }<h2>比较</h2>${dataTable(
    chosen.map(s => s.name).join('、'),
    [{ name: '项目' }, ...chosen.map(s => ({ name: s.name, isFigure: true }))],
    ROW_NAMES.map((name, i) => [name, ...chosen.map(s => s.values[i] ?? '')]),
  )}<p>逐个查看：${chosen.map(s => html`<a href="${href(from, s.path)}">${s.name}</a> `)}</p>`
}
