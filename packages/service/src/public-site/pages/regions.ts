/** The first page, and the pages of a region: all its bodies in a year, and what they spend on together. */
import type { Body } from '@jixiao/core'
import { type Html, href, html } from '../html.ts'
import { regionPath, regionYearPath } from '../page-paths.ts'
import type { Page, PageMaker } from '../shell.ts'
import { type SiteData, yearsOfRegion } from '../site-data.ts'
import { money } from '../words.ts'
import { bodiesTable, functionName, functionsChart, functionsTogether, totalOf } from './overview.ts'

export function firstPage(site: SiteData, title: string): Page {
  const bodies = new Set(site.years.map(y => y.body.id)).size
  const years = site.years.map(y => y.year)
  const [only, ...others] = site.regions
  const intro = `${bodies}个单位公开的预算、绩效目标和结果：钱花在哪里、定了什么目标、做到了没有。`
  return {
    path: '',
    title,
    description: `${intro}${years.length > 0 ? `${Math.min(...years)}至${Math.max(...years)}年。` : ''}`,
    content: html`<p class="lead">${intro}</p>${
      site.years.length === 0
        ? html`<p>还没有单位公开预算。单位发布预算公开后，这里会列出它的预算、目标和文件。</p>`
        : only && others.length === 0
          ? ofRegion('', only, latest(site, only), site)
          : html`<h2>地区</h2><ul class="plain">${site.regions.map(r => html`<li><a href="${href('', regionPath(r.id))}">${r.name}</a> ${latest(site, r)}年 ${inYear(site, r, latest(site, r)).length}个单位</li>`)}</ul>`
    }`,
  }
}

export const regionPages = (site: SiteData): readonly PageMaker[] =>
  site.regions.flatMap(region => {
    const years = yearsOfRegion(site, region.id)
    return years.flatMap((year, i) => {
      const page = (path: string): PageMaker => ({ path, make: () => regionPage(site, region, year, path) })
      return [...(i === 0 ? [page(regionPath(region.id))] : []), page(regionYearPath(region.id, year))]
    })
  })

const latest = (site: SiteData, region: Body): number => yearsOfRegion(site, region.id)[0] ?? 0
const inYear = (site: SiteData, region: Body, year: number) => site.years.filter(y => y.region.id === region.id && y.year === year)

function regionPage(site: SiteData, region: Body, year: number, path: string): Page {
  const all = inYear(site, region, year)
  return {
    path,
    title: `${region.name}${year}年单位预算和绩效`,
    description: `${region.name}${all.length}个单位${year}年公开的支出预算合计${money(totalOf(all, site))}，按功能和单位列出，附绩效指标达成情况。`,
    above: [['首页', '']],
    content: ofRegion(path, region, year, site),
  }
}

function ofRegion(from: string, region: Body, year: number, site: SiteData): Html {
  const all = inYear(site, region, year)
  const total = totalOf(all, site)
  const years = yearsOfRegion(site, region.id)
  const functions = functionsTogether(all, site)
  return html`<p>${region.name}${all.length}个单位公开了${year}年预算，支出合计${money(total)}，最大的一项是“${functions[0] ? functionName(functions[0]) : ''}”（${money(functions[0]?.amount ?? 0n)}）。所属单位单独公开的，也单独列出。</p>${
    years.length > 1 ? html`<p>年度：${years.map(y => html`<a href="${href(from, regionYearPath(region.id, y))}">${y}年</a> `)}</p>` : null
  }<h2>${year}年各单位</h2>${bodiesTable(from, `${region.name}${year}年各单位`, all, site)}
<h2>钱花在哪些方面</h2>${functionsChart(`${region.name}${year}年支出预算按功能分类`, functions, total)}`
}
