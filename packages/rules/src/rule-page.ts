/** What a rule says of itself: its page and the sources it rests on. */
import type { Rule } from '@jixiao/core'
import { articleOf, citationInWords, instrumentOf } from './law/law.ts'

/** The rule's page in Markdown (Chinese), with the examples that are its tests. All pages are a large file, fetched when one is wanted. */
export async function pageOf(rule: Rule): Promise<string> {
  const { PAGES } = await import('./pages.gen.ts')
  const written = PAGES[rule.code] ?? `# ${rule.code} ${rule.title}\n`
  const examples = rule.examples.map(e => `- ${e.name.zh}：${expected(e.expect)}`)
  return `${written.trim()}\n\n## 随程序一起运行的例子\n\n${examples.join('\n')}\n`
}

function expected(expect: Rule['examples'][number]['expect']): string {
  if (expect === 'pass') return '通过'
  if (expect === 'cannot-tell') return '无法判断'
  return expect === 'not-applicable' ? '不适用' : `指出 ${expect} 处`
}

/** The law behind a rule in words; what is only a default to be confirmed says so. */
export function sourcesOf(rule: Rule, lang: 'zh' | 'en'): string[] {
  return rule.basis.map(citation => {
    const text = articleOf(citation)?.[lang]
    const isDefault = instrumentOf(citation)?.standing === 'default'
    const note = isDefault ? (lang === 'zh' ? '（默认口径，以当地通知为准）' : ' (default; confirm with the local notice)') : ''
    return `${citationInWords(citation)[lang]}${text ? `：${text.replace(/[。.]$/, '')}` : ''}${note}`
  })
}
