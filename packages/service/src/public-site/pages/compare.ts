/** Two to four bodies or years side by side, with what cannot be compared said first. */
import { cautionsOf, cautionWords, rowNames, type Side, sideName, sideOf } from '../comparison.ts'
import { dataTable, type Html, html } from '../html.ts'
import type { Language } from '../language.ts'
import { bodyPath, comparePath, href } from '../page-paths.ts'
import type { Page } from '../shell.ts'
import { type PublicYear, type SiteData, yearsOf } from '../site-data.ts'

const MOST = 4
const PATH = 'compare/'

const frame = ({ say }: Language) => ({
  path: PATH,
  title: say('比较单位和年度', 'Compare bodies and years'),
  description: say(
    '把两到四个单位或年度的预算、执行和绩效结果放在一起看，并说明哪些数不能直接比。',
    'Budget, execution and performance of two to four bodies or years side by side, with notes on what does not compare.',
  ),
  above: [[say('首页', 'Home'), '']] as const,
})

const yearNamed = (site: SiteData, word: string): PublicYear | undefined =>
  site.years.find(y => sideName(y) === word.trim() || `${y.body.id}:${y.year}` === word.trim())

/** Links may say it by the id; people see the name. */
function nameOf(site: SiteData, word: string): string {
  const found = yearNamed(site, word)
  return found ? sideName(found) : word
}

/** Those that the words choose, each once, at most four. */
function chosenYears(site: SiteData, words: readonly string[]): readonly PublicYear[] {
  const wanted = [...new Set(words.map(w => w.trim()).filter(w => w !== ''))]
  return wanted.flatMap(w => yearNamed(site, w) ?? []).slice(0, MOST)
}

/** As the service answers it; `words` as they were typed. */
export function comparePage(site: SiteData, words: readonly string[], l: Language): Page {
  const { say } = l
  const chosen = chosenYears(site, words)
  const typed = words.filter(w => w.trim() !== '')
  const said =
    typed.length === 0 || (chosen.length >= 2 && chosen.length === typed.length)
      ? null
      : html`<p class="part">${chosen.length < typed.length ? say('有的没有找到或者重复。', 'Some were not found, or chosen twice. ') : ''}${say('请从列表中选择两到四项。', 'Please choose two to four from the list.')}</p>`
  return {
    ...frame(l),
    isForSearchEngines: typed.length === 0,
    content: html`${form(
      site.years.map(sideName),
      words.map(w => nameOf(site, w)),
      l,
    )}${said}${
      chosen.length >= 2
        ? comparison(
            PATH,
            chosen.map(y => sideOf(y, site, l)),
            l,
          )
        : ready(site, l)
    }`,
  }
}

/** Without a script a static site has the comparisons that are ready. */
export const staticComparePage = (site: SiteData, l: Language): Page => ({
  ...frame(l),
  script: 'compare.js',
  content: html`${form([], [], l)}<noscript><p>${l.say('任意选择需要浏览器脚本；下面的比较可以直接打开。', 'A free choice needs scripts; the comparisons below open without.')}</p></noscript><div id="compared"></div>${ready(site, l)}`,
})

/** The latest years of a body beside one another. */
export function bodyComparison(site: SiteData, last: PublicYear, l: Language): Page {
  const { say } = l
  const years = yearsOf(site, last.body.id).slice(-MOST)
  const path = comparePath(last.body.id)
  const from = years[0]?.year ?? last.year
  return {
    path,
    title: say(`${last.body.name}：最近${years.length}年比较`, `${last.body.name}: the latest ${years.length} years`),
    description: say(
      `${last.body.name}${from}至${last.year}年的预算、执行和绩效结果放在一起看。`,
      `Budget, execution and performance of ${last.body.name}, ${from} to ${last.year}, side by side.`,
    ),
    above: [
      [say('首页', 'Home'), ''],
      [last.body.name, bodyPath(last.body.id)],
    ],
    content: comparison(
      path,
      years.map(y => sideOf(y, site, l)),
      l,
    ),
  }
}

function form(names: readonly string[], words: readonly string[], { say }: Language): Html {
  const fields = Array.from({ length: MOST }, (_, i) => i)
  return html`<form action="./"><fieldset><legend>${say('选择两到四项（输入单位名称的一部分，再从列表中选）', 'Choose two to four: type a part of the name, then choose from the list')}</legend>${fields.map(
    i => html`<label>${say(`第${i + 1}项`, `No. ${i + 1}`)} <input name="with" list="choices" value="${words[i] ?? ''}" size="24"></label>`,
  )}<button>${say('比较', 'Compare')}</button></fieldset><datalist id="choices">${names.map(name => html`<option value="${name}">`)}</datalist></form>`
}

function ready(site: SiteData, { say }: Language): Html {
  const bodies = [...new Map(site.years.map(y => [y.body.id, y.body])).values()].filter(b => yearsOf(site, b.id).length > 1)
  return html`<h2>${say('现成的比较', 'Ready comparisons')}</h2><p>${say('同一地区同一年度的单位，在地区页的表中并列：', 'Bodies of one region and year stand in the table of the region: ')}<a href="${href(PATH, '')}">${say('地区和单位', 'Regions and bodies')}</a></p>${
    bodies.length === 0
      ? html`<p>${say('还没有单位公开两年以上的数据。', 'No body has published two years yet.')}</p>`
      : html`<p>${say('同一单位的最近几年：', 'The latest years of one body:')}</p><ul class="plain">${bodies.map(b => html`<li><a href="${href(PATH, comparePath(b.id))}">${b.name}</a></li>`)}</ul>`
  }`
}

function comparison(from: string, chosen: readonly Side[], l: Language): Html {
  const { say } = l
  const words = cautionWords(l)
  const notes = cautionsOf(chosen, words)
  return html`${
    notes.length > 0 ? html`<h2>${say('比较之前请注意', 'Before comparing')}</h2><ul class="plain">${notes.map(n => html`<li>${n}</li>`)}</ul>` : null
  }<h2>${say('比较', 'Comparison')}</h2>${dataTable(
    chosen.map(s => s.name).join(words.separator),
    [{ name: say('项目', 'Item') }, ...chosen.map(s => ({ name: s.name, isFigure: true }))],
    rowNames(l).map((name, i) => [name, ...chosen.map(s => s.values[i] ?? '')]),
  )}<p>${say('逐个查看：', 'One by one: ')}${chosen.map(s => html`<a href="${href(from, s.path)}">${s.name}</a> `)}</p>`
}
