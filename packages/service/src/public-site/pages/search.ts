/** What was found, as the service answers it; a static site lets a script look. */
import { href, html } from '../html.ts'
import { FINDABLE_KINDS, search } from '../search-index.ts'
import type { Page } from '../shell.ts'
import type { SiteData } from '../site-data.ts'

const PATH = 'search/'

export function searchPage(site: SiteData, words: string): Page {
  const found = search(site, words)
  return {
    ...FRAME,
    content: html`${form(words)}${
      words.trim() === ''
        ? HINT
        : html`<p role="status">${found.length > 0 ? `找到${found.length}项` : '没有找到，请换一个词，或只写其中两个字'}</p><ul class="plain">${found.map(
            f => html`<li>${FINDABLE_KINDS[f.kind]} <a href="${href(PATH, f.path)}">${f.text}</a> ${f.note}</li>`,
          )}</ul>`
    }`,
  }
}

export const staticSearchPage = (): Page => ({
  ...FRAME,
  script: 'search.js',
  content: html`${form('')}${HINT}<div id="found" role="status"></div><noscript><p>查找需要浏览器脚本；也可以从<a href="../">首页</a>逐级打开。</p></noscript>`,
})

const form = (words: string) =>
  html`<form role="search" aria-label="查找" action="./"><label>查找 <input type="search" name="q" value="${words}" size="28"></label> <button>查找</button></form>`

const HINT = html`<p>写单位、项目或指标名称的一部分，如“档案”“满意度”；也可以写拼音首字母，如“dag”。</p>`

const FRAME = {
  path: PATH,
  title: '查找单位、项目和指标',
  description: '按名称的一部分或拼音首字母查找单位、项目和绩效指标。',
  above: [['首页', '']] as const,
  isForSearchEngines: false,
}
