/** The open data: what there is, how to load it, three questions put to it, licence and citation. */
import { type Html, href, html, dataTable as rowsOf } from '../html.ts'
import { parquetPath } from '../open-data/data-files.ts'
import { citation } from '../open-data/data-package.ts'
import { OPEN_TABLES, PARTITION } from '../open-data/tables.ts'
import { dataFolder } from '../page-paths.ts'
import type { Page, SiteSettings } from '../shell.ts'
import { type SiteData, yearsOfRegion } from '../site-data.ts'

const PATH = 'data/'

export function dataPage(site: SiteData, settings: SiteSettings): Page {
  const root = settings.address ?? 'https://网站地址/public/'
  return {
    path: PATH,
    title: '开放数据',
    description: '全部公开数据按地区和年度下载：csv、json、xlsx、Parquet，按财政数据包（Fiscal Data Package）描述，附查询示例和引用方式。',
    above: [['首页', '']],
    content: html`<p>页面上的每个数都来自这里的数据。金额以元为单位，精确到分；没有填报的是空，不是0。</p>
<h2>下载</h2>${downloads(site)}<p>全部数据的描述：<a href="datapackage.json">datapackage.json</a></p>
<h2>三个查询</h2><p>Parquet 文件按地区和年度分区，DuckDB、Spark、Trino、ClickHouse 都能直接读取。下面的查询用 DuckDB，把“data/”换成下载后的文件夹。</p>${queries()}
<h2>接口</h2>${
      settings.isStatic
        ? html`<p>这是静态网站，没有查询接口；请下载文件。</p>`
        : html`<p>每个表都可以分页读取，结果是 json；参数 region（地区代码）、year、body 可以省略，page 从1开始，size 最多1000。</p><pre>${OPEN_TABLES.map(t => `${root}data/${t.name}?page=1\n`)}</pre>`
    }
<h2>各表的列</h2>${OPEN_TABLES.map(t =>
      rowsOf(
        `${t.title}（${t.name}）`,
        [{ name: '列' }, { name: '含义' }, { name: '类型' }],
        [...PARTITION, ...t.fields].map(f => [f.name, f.title, TYPES[f.type]]),
      ),
    )}
<h2>许可和引用</h2><p>按 <a href="https://creativecommons.org/licenses/by/4.0/deed.zh-hans" rel="license">知识共享署名 4.0</a>（CC BY 4.0）许可：可以自由使用、转载和加工，须注明来源。引用：</p><pre>${citation(settings.title, settings.made)}${settings.address ?? ''}</pre>`,
  }
}

const TYPES = { text: '文字', integer: '整数', money: '金额（元，两位小数）', number: '小数', 'yes-no': '是否' } as const

function downloads(site: SiteData): Html {
  const rows = site.regions.flatMap(region =>
    yearsOfRegion(site, region.id).map(year => {
      const folder = dataFolder(region.code, year)
      const link = (path: string, name: string): Html => html`<a href="${href(PATH, path)}">${name}</a> `
      return [
        `${region.name}${year}年`,
        link(`${folder}data.xlsx`, 'data.xlsx'),
        OPEN_TABLES.map(t => link(`${folder}${t.name}.csv`, t.title)),
        OPEN_TABLES.map(t => link(`${folder}${t.name}.json`, t.title)),
        OPEN_TABLES.map(t => link(parquetPath(folder, t.name), t.title)),
        link(`${folder}datapackage.json`, 'datapackage.json'),
      ]
    }),
  )
  if (rows.length === 0) return html`<p>还没有公开的数据。</p>`
  return rowsOf(
    '按地区和年度下载',
    ['地区和年度', '工作簿', 'csv', 'json', 'Parquet', '描述'].map(name => ({ name })),
    rows,
  )
}

export const QUERIES: readonly (readonly [question: string, sql: string])[] = [
  [
    '各单位每年的支出预算和项目支出占比',
    `SELECT year, body_name, sum(amount) AS total,
       round(100 * sum(amount) FILTER (spending = '项目支出') / sum(amount), 1) AS project_percent
FROM read_parquet('data/parquet/budget/*/*/*.parquet', hive_partitioning = true)
GROUP BY year, body_name ORDER BY year, total DESC;`,
  ],
  [
    '没有达到目标的指标，以及说明的原因',
    `SELECT year, body_name, project_name, indicator, operator || target || coalesce(unit, '') AS target, actual, reason
FROM read_parquet('data/parquet/indicators/*/*/*.parquet', hive_partitioning = true)
WHERE reached = false ORDER BY year, body_name;`,
  ],
  [
    '执行率低于80%的项目和结余的金额',
    `SELECT year, body_name, project_name, adjusted, spent, adjusted - spent AS rest,
       round(100 * spent / adjusted, 2) AS rate
FROM read_parquet('data/parquet/execution/*/*/*.parquet', hive_partitioning = true)
WHERE project_name IS NOT NULL AND adjusted > 0 AND spent < 0.8 * adjusted ORDER BY rate;`,
  ],
]

const queries = (): Html => html`${QUERIES.map(([question, sql]) => html`<h3>${question}</h3><pre>${sql}</pre>`)}`
