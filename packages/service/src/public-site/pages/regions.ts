/** The first page, and the pages of a region: all its bodies in a year, and what they spend on together. */
import type { Body } from '@jixiao/core'
import { type Html, html } from '../html.ts'
import { counted, type Language } from '../language.ts'
import { fileHref, href, regionPath, regionYearPath } from '../page-paths.ts'
import type { Page, PageMaker } from '../shell.ts'
import { isPublished, latestOf, type PublicYear, regionInYear, type SiteData, yearsOfRegion } from '../site-data.ts'
import { money, yearOf } from '../words.ts'
import { bodiesTable, functionName, functionsChart, functionsTogether, totalInWords, totalOf } from './overview.ts'

export function firstPage(site: SiteData, title: string, l: Language): Page {
  const { say } = l
  const bodies = new Set(site.years.map(y => y.body.id)).size
  const years = site.years.map(y => y.year)
  const [only, ...others] = site.regions
  const intro = say(
    `${bodies === 0 ? '各' : `${bodies}个`}单位公开的预算、绩效目标和结果：钱花在哪里、定了什么目标、做到了没有。`,
    `Budgets, performance targets and results of ${bodies === 0 ? 'public bodies' : counted(bodies, 'public body', 'public bodies')}: where the money goes, what was promised, and what came of it. `,
  )
  const span = years.length === 0 ? '' : say(`${Math.min(...years)}至${Math.max(...years)}年。`, `${Math.min(...years)}–${Math.max(...years)}.`)
  return {
    path: '',
    title,
    description: `${intro}${span}`,
    content: html`<p class="lead">${intro}</p>${latestWords(site, l)}${
      site.years.length === 0
        ? html`<p>${say('还没有单位公开预算。单位发布预算公开后，这里会列出它的预算、目标和文件。', 'No body has published a budget yet. Once one does, its budget, targets and documents are listed here.')}</p>`
        : only && others.length === 0
          ? ofRegion('', only, latest(site, only), site, l)
          : html`<h2>${say('地区', 'Regions')}</h2><ul class="plain">${site.regions.map(r => {
              const all = regionInYear(site, r.id, latest(site, r))
              return html`<li><a href="${href('', regionPath(r.id))}">${r.name}</a> ${say(
                `${latest(site, r)}年 ${all.length}个单位，支出预算合计${totalInWords(all, l)}`,
                `${latest(site, r)}: ${counted(all.length, 'body', 'bodies')}, budgets of ${totalInWords(all, l)} together`,
              )}</li>`
            })}</ul>`
    }`,
  }
}

/** On the first page only: else every page would change with every publication. */
function latestWords(site: SiteData, l: Language): Html | null {
  const day = latestOf(site.years)
  return day === null
    ? null
    : html`<p class="note">${l.say(`最近一次公开：${day}。`, `Latest publication: ${day}. `)}<a href="${fileHref(l, '', 'feed.xml')}">${l.say('公开动态', 'Feed')}</a></p>`
}

export const regionPages = (site: SiteData, l: Language): readonly PageMaker[] =>
  site.regions.flatMap(region => {
    const years = yearsOfRegion(site, region.id)
    return years.flatMap((year, i) => {
      const page = (path: string): PageMaker => ({ path, make: () => regionPage(site, region, year, path, l) })
      return [...(i === 0 ? [page(regionPath(region.id))] : []), page(regionYearPath(region.id, year))]
    })
  })

const latest = (site: SiteData, region: Body): number => yearsOfRegion(site, region.id)[0] ?? 0

function regionPage(site: SiteData, region: Body, year: number, path: string, l: Language): Page {
  const { say } = l
  const all = regionInYear(site, region.id, year)
  const total = totalInWords(all, l)
  return {
    path,
    title: say(`${region.name}${year}年单位预算和绩效`, `${region.name} ${year}: budgets and performance`),
    description: say(
      `${region.name}${all.length}个单位${year}年公开的支出预算合计${total}，按功能和单位列出，附绩效指标达成情况。`,
      `Budgets of ${counted(all.length, 'body', 'bodies')} of ${region.name} in ${year}, ${total} together, by function and by body, with the targets that were met.`,
    ),
    above: [[say('首页', 'Home'), '']],
    content: ofRegion(path, region, year, site, l),
  }
}

function ofRegion(from: string, region: Body, year: number, site: SiteData, l: Language): Html {
  const { say } = l
  const all = regionInYear(site, region.id, year)
  const total = totalOf(all)
  const inWords = totalInWords(all, l)
  const years = yearsOfRegion(site, region.id)
  const functions = functionsTogether(all)
  const [first] = functions
  const largest = first ? functionName(first) : ''
  return html`<p>${say(
    `${region.name}${all.length}个单位公开了${year}年预算，支出合计${inWords}${first ? `，最大的一项是“${largest}”（${money(l, first.amount)}）` : ''}。${resultsOf(all, l)}所属单位单独公开的，也单独列出。`,
    `${counted(all.length, 'body', 'bodies')} of ${region.name} published budgets for ${year}, ${inWords} together${first ? `; the largest purpose is “${largest}” (${money(l, first.amount)})` : ''}. ${resultsOf(all, l)}Subordinate units that publish on their own are listed on their own.`,
  )}</p>${
    years.length > 1
      ? html`<p class="years">${say('年度：', 'Years: ')}${years.map(y => html`<a href="${href(from, regionYearPath(region.id, y))}"${y === year ? html` aria-current="true"` : null}>${yearOf(l, y)}</a> `)}</p>`
      : null
  }<h2>${say(`${year}年各单位`, `Bodies in ${year}`)}</h2>${bodiesTable(from, say(`${region.name}${year}年各单位`, `Bodies of ${region.name} in ${year}`), all, l)}
${functions.length === 0 ? null : html`<h2>${say('钱花在哪些方面', 'Where the money goes')}</h2>${functionsChart(say(`${region.name}${year}年支出预算按功能分类`, `Budgets of ${region.name} in ${year} by function`), functions, total, l)}`}`
}

/** Of the bodies that told their results; "" where none did. */
function resultsOf(all: readonly PublicYear[], { say }: Language): string {
  const told = all.filter(y => isPublished(y, 'self-evaluation')).map(y => y.figures)
  if (told.length === 0) return ''
  const known = told.reduce((sum, f) => sum + f.targets.known, 0)
  const met = told.reduce((sum, f) => sum + f.targets.reached, 0)
  return say(
    `${told.length}个单位公开了结果，${known}项绩效指标中${met}项达到目标。`,
    `${counted(told.length, 'body has', 'bodies have')} published results: ${met} of ${known} targets were met. `,
  )
}
