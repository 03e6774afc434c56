/** What stands around every page of the site: its head for people and for machines, the way to the other pages, and whose data it is. */

import { type Content, type Html, href, html, raw } from './html.ts'
import type { SiteData } from './site-data.ts'

export interface SiteSettings {
  /** "示例县预算绩效公开" */
  readonly title: string
  /** Where the site will stand ("https://…/public/"), ends with "/"; null while that is not known: then nothing says its full address. */
  readonly address: string | null
  /** Static files search in the browser; the service answers searches itself. */
  readonly isStatic: boolean
  /** Day on which the site was made: 2026-11-21. */
  readonly made: string
}

/** The settings of a site that is made now; its title names its region where it has only one. */
export function settingsNow(
  site: SiteData,
  given: { readonly address: string | null; readonly isStatic: boolean; readonly now: string; readonly title?: string },
): SiteSettings {
  const { address, isStatic, now } = given
  const [only, ...others] = site.regions
  const title = given.title ?? `${only && others.length === 0 ? only.name : ''}预算绩效公开`
  return { title, address, isStatic, made: now.slice(0, 10) }
}

export interface Page {
  /** "" for the first page; others end with "/". */
  readonly path: string
  readonly title: string
  /** One or two sentences: what search engines show. */
  readonly description: string
  /** Pages above this one. */
  readonly above?: readonly (readonly [name: string, path: string])[]
  readonly content: Content
  readonly isForSearchEngines?: boolean
  /** A script of the static site. */
  readonly script?: string
}

/** A page by its path, made when it is wanted. */
export interface PageMaker {
  readonly path: string
  readonly make: () => Page
}

const NAVIGATION = [
  ['地区和单位', ''],
  ['比较', 'compare/'],
  ['数据', 'data/'],
  ['名词', 'terms/'],
] as const

export function pageText(page: Page, site: SiteSettings): string {
  const to = (path: string): string => href(page.path, path)
  const { title, description, above = [], content, isForSearchEngines = true, script } = page
  const canonical = site.address === null ? null : html`<link rel="canonical" href="${site.address}${page.path}">`
  return html`${raw('<!doctype html>')}<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title === site.title ? title : `${title} – ${site.title}`}</title><meta name="description" content="${description}">${isForSearchEngines ? null : html`<meta name="robots" content="noindex">`}${canonical}
<link rel="stylesheet" href="${to('style.css')}"><link rel="alternate" type="application/atom+xml" title="公开动态" href="${to('feed.xml')}"><link rel="icon" href="${to('icon.svg')}">${
    script === undefined ? null : html`<script src="${to(script)}" defer></script>`
  }</head>
<body><a class="skip" href="#main">跳到正文</a>
<header class="site"><a href="${to('')}">${site.title}</a><nav aria-label="网站"><ul>${NAVIGATION.map(([name, path]) => html`<li><a href="${to(path)}"${current(path === page.path)}>${name}</a></li>`)}</ul></nav>
<form class="find" role="search" action="${to('search/')}"><input type="search" name="q" aria-label="查找单位、项目或指标" placeholder="单位、项目、指标" required><button>查找</button></form></header>
<main id="main">${
    above.length === 0
      ? null
      : html`<nav class="trail" aria-label="所在位置"><ol>${above.map(([name, path]) => html`<li><a href="${to(path)}">${name}</a></li>`)}</ol></nav>`
  }<h1>${title}</h1>
${content}</main>
<footer><p>数据由各单位依法公开，金额以元为单位精确到分，页面上以万元显示。${site.made}生成。数据按 <a href="https://creativecommons.org/licenses/by/4.0/deed.zh-hans" rel="license">CC BY 4.0</a> 许可使用，请注明来源。<a href="${to('data/')}">下载数据</a> · <a href="${to('feed.xml')}">订阅公开动态</a></p></footer></body></html>
`.text
}

const current = (isHere: boolean): Html => raw(isHere ? ' aria-current="page"' : '')

export const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#1f4e79"/><path d="M8 22V14M16 22V8M24 22v-5" stroke="#fff" stroke-width="4"/></svg>\n'
