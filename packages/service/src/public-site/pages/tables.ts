/** The published paper itself: the budget tables T1–T9 and the explanation, as they stand in the package. */
import { html } from '../html.ts'
import type { Language } from '../language.ts'
import { tablesPath, yearPath } from '../page-paths.ts'
import type { Page } from '../shell.ts'
import type { BodyYear } from '../site-data.ts'
import { yearOf } from '../words.ts'
import { aboveYear } from './above-year.ts'

export async function tablesPage(of: BodyYear, l: Language): Promise<Page> {
  const { say } = l
  const { body, year, papers } = of
  const shown = await papers.find(p => p.kind === 'disclosure')?.shown()
  return {
    path: tablesPath(of),
    title: say(`${body.name}${year}年预算公开表和情况说明`, `${body.name} ${year}: budget tables and explanation`),
    description: say(
      `${body.name}${year}年预算公开的九张表和情况说明，与公开的文件逐字一致。`,
      `The nine budget tables and the explanation that ${body.name} published for ${year}, word for word, in Chinese.`,
    ),
    above: [...aboveYear(of, l), [yearOf(l, year), yearPath(of)]],
    content: html`<p>${say(
      `下面是${body.name}公开的预算表和文字说明，与公开的文件逐字一致。一个数在几张表里都出现时，都出自同一条预算明细。`,
      'The tables and the text as they were published, word for word. Where a figure stands in several tables, it comes from the same budget line.',
    )}</p><div lang="zh-CN">${shown ?? null}</div>`,
  }
}
