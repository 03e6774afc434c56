/** The published paper itself: the budget tables T1–T9 and the explanation, as html. */
import { blocksHtml } from '../blocks-html.ts'
import { html } from '../html.ts'
import { tablesPath, yearPath } from '../page-paths.ts'
import type { Page } from '../shell.ts'
import type { BodyYear } from '../site-data.ts'
import { aboveYear } from './year.ts'

export function tablesPage(of: BodyYear): Page {
  const { body, year, papers } = of
  const blocks = papers.find(p => p.kind === 'disclosure')?.blocks() ?? []
  return {
    path: tablesPath(of),
    title: `${body.name}${year}年预算公开表和情况说明`,
    description: `${body.name}${year}年预算公开的九张表和情况说明，与公开的文件逐字一致。`,
    above: [...aboveYear(of), [`${year}年`, yearPath(of)]],
    content: html`<p>下面是${body.name}公开的预算表和文字说明，与公开的文件逐字一致。一个数在几张表里都出现时，都出自同一条预算明细。</p>${blocksHtml(blocks)}`,
  }
}
