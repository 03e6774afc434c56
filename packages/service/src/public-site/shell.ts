/** What stands around every page of the site: its head for people and for machines, the way to the other pages, and whose data it is. */

import { type Content, type Html, html, raw } from './html.ts'
import { LANGUAGES, type Language } from './language.ts'
import { fileHref, href } from './page-paths.ts'
import { latestOf, type SiteData } from './site-data.ts'

export interface SiteSettings {
  /** "示例县预算绩效公开" */
  readonly title: string
  /** Where the site will stand ("https://…/public/"), ends with "/"; null while that is not known: then nothing says its full address. */
  readonly address: string | null
  /** Static files search in the browser; the service answers searches itself. */
  readonly isStatic: boolean
  /** Day of the latest publication (2026-11-21), null before the first: the same content gives the same site, whenever it is made. */
  readonly latest: string | null
}

/** Its title names its region where it has only one. */
export function siteSettings(
  site: SiteData,
  given: { readonly address: string | null; readonly isStatic: boolean; readonly title?: string },
): SiteSettings {
  const { address, isStatic } = given
  const [only, ...others] = site.regions
  const title = given.title ?? `${only && others.length === 0 ? only.name : ''}预算绩效公开`
  return { title, address, isStatic, latest: latestOf(site.years) }
}

/** In English the site is called what it is; the region keeps its name. */
export const titleIn = ({ say }: Language, { title }: SiteSettings): string =>
  say(title, `${title.endsWith('预算绩效公开') ? `${title.slice(0, -'预算绩效公开'.length)} ` : `${title} – `}Budgets and performance`.trim())

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
  readonly make: () => Page | Promise<Page>
}

const NAVIGATION = [
  ['地区和单位', 'Regions and bodies', ''],
  ['比较', 'Compare', 'compare/'],
  ['数据', 'Data', 'data/'],
  ['名词', 'Terms', 'terms/'],
] as const

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/'

export function pageText(page: Page, site: SiteSettings, l: Language): string {
  const { say, code, folder } = l
  const to = (path: string): string => href(page.path, path)
  const file = (path: string): string => fileHref(l, page.path, path)
  const { title, description, above = [], content, isForSearchEngines = true, script } = page
  const name = titleIn(l, site)
  return html`${raw('<!doctype html>')}<html lang="${code}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title === name ? title : `${title} – ${name}`}</title><meta name="description" content="${description}">${isForSearchEngines ? null : html`<meta name="robots" content="noindex">`}${
    site.address === null ? null : addresses(site.address, page, folder)
  }
<link rel="stylesheet" href="${file('style.css')}"><link rel="alternate" type="application/atom+xml" title="${say('公开动态', 'publications')}" href="${file('feed.xml')}"><link rel="icon" href="${file('icon.svg')}">${
    script === undefined ? null : html`<script src="${to(script)}" defer></script>`
  }</head>
<body><a class="skip" href="#main">${say('跳到正文', 'Skip to content')}</a>
<header class="site"><a href="${to('')}">${name}</a><nav aria-label="${say('网站', 'site')}"><ul>${NAVIGATION.map(([zh, en, path]) => html`<li><a href="${to(path)}"${current(path === page.path)}>${say(zh, en)}</a></li>`)}<li>${otherLanguage(page, l)}</li></ul></nav>
<form class="find" role="search" action="${to('search/')}"><input type="search" name="q" aria-label="${say('查找单位、项目或指标', 'find bodies, projects or indicators')}" placeholder="${say('单位、项目、指标', 'body or project')}" required><button>${say('查找', 'Find')}</button></form></header>
<main id="main">${
    above.length === 0
      ? null
      : html`<nav class="trail" aria-label="${say('所在位置', 'where this is')}"><ol>${above.map(([at, path]) => html`<li><a href="${to(path)}">${at}</a></li>`)}</ol></nav>`
  }<h1>${title}</h1>
${content}</main>
<footer><p>${say(
    '数据由各单位依法公开，金额以元为单位精确到分，页面上以万元显示。数据按 ',
    'Published by the bodies themselves as the law requires; names and documents are in Chinese. Licence of the data: ',
  )}<a href="${LICENCE}${say('deed.zh-hans', '')}" rel="license">CC BY 4.0</a>${say(' 许可使用，请注明来源。', '. ')}<a href="${to('data/')}">${say('下载数据', 'Download the data')}</a> · <a href="${file('feed.xml')}">${say('订阅公开动态', 'Feed')}</a></p>${
    site.address === null ? null : html`<p class="printed">${say('本页网址：', 'This page: ')}${site.address}${folder}${page.path}</p>`
  }</footer></body></html>
`.text
}

const current = (isHere: boolean): Html => raw(isHere ? ' aria-current="page"' : '')

/** The page's own address, and that of each language: search engines want them whole. */
const addresses = (root: string, { path, isForSearchEngines = true }: Page, folder: string): Html =>
  html`<link rel="canonical" href="${root}${folder}${path}">${
    isForSearchEngines
      ? html`${LANGUAGES.map(o => html`<link rel="alternate" hreflang="${o.code}" href="${root}${o.folder}${path}">`)}<link rel="alternate" hreflang="x-default" href="${root}${path}">`
      : null
  }`

/** The same page in the other language, without a script. */
const otherLanguage = ({ path }: Page, { folder }: Language): Html =>
  folder === ''
    ? html`<a href="${href(path, `en/${path}`)}" hreflang="en" lang="en">English</a>`
    : html`<a href="${href(`${folder}${path}`, path)}" hreflang="zh-CN" lang="zh-CN">中文</a>`

/** Leads on without a script. */
export const movedPage = (to: string, { code, say }: Language): string =>
  html`${raw('<!doctype html>')}<html lang="${code}"><head><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${to}"><link rel="canonical" href="${to}"><meta name="robots" content="noindex"><title>${say('页面已移动', 'This page has moved')}</title></head><body><main><h1>${say('页面已移动', 'This page has moved')}</h1><p><a href="${to}">${say('打开现在的页面', 'Open the page')}</a></p></main></body></html>
`.text

export const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#1f4e79"/><path d="M8 22V14M16 22V8M24 22v-5" stroke="#fff" stroke-width="4"/></svg>\n'
