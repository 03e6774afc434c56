/** What was found, as the service answers it; a static site lets a script look. */
import { type Html, html } from '../html.ts'
import type { Language } from '../language.ts'
import { href } from '../page-paths.ts'
import { FINDABLE_KINDS, search } from '../search-index.ts'
import type { Page } from '../shell.ts'
import type { SiteData } from '../site-data.ts'

const PATH = 'search/'

export function searchPage(site: SiteData, words: string, l: Language): Page {
  const { say } = l
  const found = search(site, words)
  return {
    ...frame(l),
    content: html`${form(words, l)}${
      words.trim() === ''
        ? hint(l)
        : html`<p role="status">${
            found.length > 0
              ? say(`找到${found.length}项`, `${found.length} found`)
              : say('没有找到，请换一个词，或只写其中两个字', 'Nothing found; try another word, or two characters of it')
          }</p><ul class="plain found">${found.map(
            f =>
              html`<li><span class="kind">${l.of(FINDABLE_KINDS[f.kind])}</span> <a href="${href(PATH, f.path)}">${f.text}</a> <span class="note">${f.note}</span></li>`,
          )}</ul>`
    }`,
  }
}

export const staticSearchPage = (l: Language): Page => ({
  ...frame(l),
  script: 'search.js',
  content: html`${form('', l)}${hint(l)}<div id="found" role="status"></div><noscript><p>${l.say('查找需要浏览器脚本；也可以从首页逐级打开：', 'Searching needs scripts; everything can also be reached from the first page: ')}<a href="../">${l.say('首页', 'Home')}</a></p></noscript>`,
})

const form = (words: string, { say }: Language): Html =>
  html`<form role="search" aria-label="${say('查找', 'find')}" action="./"><label>${say('查找', 'Find')} <input type="search" name="q" value="${words}" size="28"></label> <button>${say('查找', 'Find')}</button></form>`

const hint = ({ say }: Language): Html =>
  html`<p>${say(
    '写单位、项目或指标名称的一部分，如“档案”“满意度”；也可以写拼音首字母，如“dag”。',
    'Part of the name of a body, project or indicator, such as 档案, or the first letters of its pinyin, such as “dag”.',
  )}</p>`

const frame = ({ say }: Language) => ({
  path: PATH,
  title: say('查找单位、项目和指标', 'Find bodies, projects and indicators'),
  description: say(
    '按名称的一部分或拼音首字母查找单位、项目和绩效指标。',
    'Find bodies, projects and performance indicators by a part of their name or its pinyin initials.',
  ),
  above: [[say('首页', 'Home'), '']] as const,
  isForSearchEngines: false,
})
