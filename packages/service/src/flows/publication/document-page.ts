/** A document of a publication as one page of html that needs nothing else: read in any browser, offline, and printed. */
import type { Block } from '@jixiao/core'
import { blocksHtml } from '../../public-site/blocks-html.ts'
import { html, raw } from '../../public-site/html.ts'

const CSS = `*{box-sizing:border-box}body{margin:0;background:#f3f4f2;color:#1c2430;font:16px/1.8 "Source Han Serif SC","Noto Serif CJK SC","Songti SC",SimSun,serif;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
main{max-width:1040px;margin:0 auto;background:#fff;padding:40px 44px 56px}header{max-width:1040px;margin:0 auto;background:#fff;padding:32px 44px 0}h1{font-size:22px;text-align:center;margin:0}caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}tbody th{text-align:left;background:none;font-weight:400}.form h2,.form h3,.form h4,.form h5,.form h6{font-size:18px;line-height:1.5;margin:1.4em 0 .4em}.form h2{text-align:center}
.form p{text-indent:2em;margin:.4em 0}.form p.caption,.form p.title{text-indent:0;text-align:center;font-weight:600}.form p.edge,.form p.below{text-indent:0;font-size:14px}
.sheet{overflow-x:auto;margin:12px 0}.sheet:focus-visible{outline:3px solid #1f4e79}table{border-collapse:collapse;width:100%;font:13px/1.5 "Source Han Sans SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}td,th{border:1px solid #8f99a5;padding:4px 7px;min-width:2.4em;font-weight:400}th{background:#f3f5f7;font-weight:600}.n{text-align:right;white-space:nowrap}.c{text-align:center}
@media (max-width:640px){main{padding:20px 16px}}@media print{body,main{background:#fff;padding:0;max-width:none}.sheet{overflow:visible}tr{break-inside:avoid}thead{display:table-header-group}}`

const [BEGIN, END] = ['<main>', '</main>']

export const documentPage = (name: string, blocks: readonly Block[]): string =>
  html`${raw('<!doctype html>')}<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${name}</title><style>${raw(CSS)}</style></head><body><header><h1>${name}</h1></header>${raw(BEGIN)}${blocksHtml(blocks)}${raw(END)}</body></html>
`.text

/** What such a page shows, to be put into another page. */
export const shownIn = (page: string): string => page.slice(page.indexOf(BEGIN) + BEGIN.length, page.lastIndexOf(END))
