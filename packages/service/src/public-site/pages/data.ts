/** The open data: what there is, how to load it, three questions put to it, licence and citation. */
import { type Wording, wording } from '@jixiao/core'
import { type Html, html, dataTable as rowsOf } from '../html.ts'
import type { Language } from '../language.ts'
import { parquetPath } from '../open-data/data-files.ts'
import { citation } from '../open-data/data-package.ts'
import { type OpenField, PARTITION } from '../open-data/open-table.ts'
import { OPEN_TABLES } from '../open-data/tables.ts'
import { dataFolder, fileHref } from '../page-paths.ts'
import type { Page, SiteSettings } from '../shell.ts'
import { type SiteData, yearsOfRegion } from '../site-data.ts'

const PATH = 'data/'

export function dataPage(site: SiteData, settings: SiteSettings, l: Language): Page {
  const { say } = l
  const root = settings.address ?? say('https://网站地址/public/', 'https://address.of.the.site/public/')
  return {
    path: PATH,
    title: say('开放数据', 'Open data'),
    description: say(
      '全部公开数据按地区和年度下载：csv、json、xlsx、Parquet，按财政数据包（Fiscal Data Package）描述，附查询示例和引用方式。',
      'All published data by region and year as csv, json, xlsx and Parquet, described as a Fiscal Data Package, with queries and how to cite.',
    ),
    above: [[say('首页', 'Home'), '']],
    content: html`<p>${say(
      '页面上的每个数都来自这里的数据。金额以元为单位，精确到分；没有填报的是空，不是0。',
      'Every figure on the pages comes from these data. Amounts are in yuan, exact to the fen; what was not reported is empty, not 0.',
    )}</p>
<h2>${say('下载', 'Download')}</h2>${downloads(site, l)}<p>${say('全部数据的描述：', 'Description of all data: ')}<a href="${fileHref(l, PATH, 'data/datapackage.json')}">datapackage.json</a></p>
<h2>${say('三个查询', 'Three queries')}</h2><p>${say(
      'Parquet 文件按地区和年度分区，DuckDB、Spark、Trino、ClickHouse 都能直接读取。下面的查询用 DuckDB，在放有下载的“data”文件夹的地方运行。',
      'The Parquet files are partitioned by region and year, as DuckDB, Spark, Trino and ClickHouse read them. These queries are for DuckDB, run where the downloaded folder “data” lies.',
    )}</p>${QUERIES.map(([question, sql]) => html`<h3>${l.of(question)}</h3><pre tabindex="0">${sql}</pre>`)}
<h2>${say('接口', 'API')}</h2>${
      settings.isStatic
        ? html`<p>${say('这是静态网站，没有查询接口；请下载文件。', 'This site is static and has no API; please download the files.')}</p>`
        : html`<p>${say(
            '每个表都可以分页读取，结果是 json；参数 region（地区代码）、year、body 可以省略，page 从1开始，size 最多1000。',
            'Every table can be read page by page as json; the parameters region (its code), year and body are optional, page begins at 1, size is 1000 at most.',
          )}</p><pre tabindex="0">${OPEN_TABLES.map(t => `${root}data/${t.name}?page=1\n`)}</pre>`
    }
<h2>${say('各表的列', 'Columns')}</h2>${OPEN_TABLES.map(
      t =>
        html`<details><summary>${t.title}${say(`（${t.name}）`, ` (${t.name})`)}</summary>${rowsOf(
          `${t.title}${say(`（${t.name}）`, ` (${t.name})`)}`,
          [{ name: say('列', 'Column') }, { name: say('含义', 'Meaning') }, { name: say('类型', 'Type') }],
          [...PARTITION, ...t.fields].map(f => [f.name, f.description === undefined ? f.title : `${f.title}：${f.description}`, l.of(TYPES[f.type])]),
        )}</details>`,
    )}
<h2>${say('许可和引用', 'Licence and citation')}</h2><p><a href="https://creativecommons.org/licenses/by/4.0/${say('deed.zh-hans', '')}" rel="license">${say('知识共享署名 4.0', 'Creative Commons Attribution 4.0')}</a>${say(
      '（CC BY 4.0）许可：可以自由使用、转载和加工，须注明来源。引用：',
      ' (CC BY 4.0): use, share and adapt freely, and name the source. Cite as:',
    )}</p><pre tabindex="0">${citation(settings.title, settings.latest)}${settings.address ?? ''}</pre>`,
  }
}

const TYPES: Readonly<Record<OpenField['type'], Wording>> = {
  text: wording('文字', 'text'),
  integer: wording('整数', 'integer'),
  money: wording('金额（元，两位小数）', 'money (yuan, two decimals)'),
  number: wording('小数', 'decimal'),
  'yes-no': wording('是否', 'yes or no'),
}

function downloads(site: SiteData, l: Language): Html {
  const { say } = l
  const rows = site.regions.flatMap(region =>
    yearsOfRegion(site, region.id).map(year => {
      const folder = dataFolder(region.code, year)
      const link = (path: string, name: string): Html => html`<a href="${fileHref(l, PATH, path)}">${name}</a> `
      return [
        say(`${region.name}${year}年`, `${region.name} ${year}`),
        link(`${folder}data.xlsx`, 'data.xlsx'),
        OPEN_TABLES.map(t => link(`${folder}${t.name}.csv`, t.title)),
        OPEN_TABLES.map(t => link(`${folder}${t.name}.json`, t.title)),
        OPEN_TABLES.map(t => link(parquetPath(folder, t.name), t.title)),
        link(`${folder}datapackage.json`, 'datapackage.json'),
      ]
    }),
  )
  if (rows.length === 0) return html`<p>${say('还没有公开的数据。', 'There are no published data yet.')}</p>`
  const heads = [
    ['地区和年度', 'Region and year'],
    ['工作簿', 'Workbook'],
    ['csv', 'csv'],
    ['json', 'json'],
    ['Parquet', 'Parquet'],
    ['描述', 'Description'],
  ] as const
  return rowsOf(
    say('按地区和年度下载', 'Downloads by region and year'),
    heads.map(([zh, en]) => ({ name: say(zh, en) })),
    rows,
  )
}

export const QUERIES: readonly (readonly [question: Wording, sql: string])[] = [
  [
    wording('各单位每年的支出预算和项目支出占比', 'Budget of every body by year, and the share of projects'),
    `SELECT year, body_name, sum(amount) AS total,
       round(100 * sum(amount) FILTER (spending = '项目支出') / sum(amount), 1) AS project_percent
FROM read_parquet('data/parquet/budget/*/*/*.parquet', hive_partitioning = true)
GROUP BY year, body_name ORDER BY year, total DESC;`,
  ],
  [
    wording('没有达到目标的指标，以及说明的原因', 'Indicators that missed their target, and the reasons given'),
    `SELECT year, body_name, project_name, indicator,
       replace(operator, '定性', '') || target || coalesce(unit, '') AS target, actual, reason
FROM read_parquet('data/parquet/indicators/*/*/*.parquet', hive_partitioning = true)
WHERE reached = false ORDER BY year, body_name;`,
  ],
  [
    wording('执行率低于80%的项目和结余的金额', 'Projects that spent less than 80 %, and what was left'),
    `SELECT year, body_name, project_name, adjusted, spent, adjusted - spent AS rest,
       round(100 * spent / adjusted, 2) AS rate
FROM read_parquet('data/parquet/execution/*/*/*.parquet', hive_partitioning = true)
WHERE project_name IS NOT NULL AND adjusted > 0 AND spent < 0.8 * adjusted ORDER BY rate;`,
  ],
]
