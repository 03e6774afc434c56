/** Headings: which paragraphs are one, their numbering, and the words behind it. */
import { type Paragraph, parseChineseNumeral, squeeze } from '@jixiao/core'
import { type KnownTitle, titleKnown } from './section-kinds.ts'

export type NumberStyle = 'part' | 'chinese' | 'bracketed' | 'arabic' | 'bracketed-arabic' | 'none'

export interface Heading {
  readonly style: NumberStyle
  readonly ordinal: number | null
  /** As printed: "一、". */
  readonly numbering: string
  /** Title as printed, without numbering. */
  readonly title: string
  readonly known: KnownTitle | undefined
  /** The heading is the first sentence of its paragraph: "（一）收入预算执行情况。本部门…". */
  readonly isRunIn: boolean
  /** The level that the reader knows from a style. */
  readonly level: number | undefined
}

const CHINESE = '[一二三四五六七八九十]{1,3}'
const STYLES: readonly (readonly [NumberStyle, RegExp])[] = [
  ['part', new RegExp(`^\\s*第\\s*(${CHINESE}|\\d{1,2})\\s*(?:部分|章)\\s*[、.．:：]?\\s*`)],
  ['chinese', new RegExp(`^\\s*(${CHINESE})\\s*[、.．,，]\\s*`)],
  ['bracketed', new RegExp(`^\\s*[（(]\\s*(${CHINESE})\\s*[)）]\\s*[、.．]?\\s*`)],
  ['arabic', /^\s*(\d{1,2})\s*(?:、|[.．](?!\d))\s*/],
  ['bracketed-arabic', /^\s*[（(]\s*(\d{1,2})\s*[)）]\s*[、.．]?\s*/],
]
/** Depth of a style: 1 = 第…部分, 2 = 一、, 3 = （一）, 4 = 1、, 5 = (1). */
export const DEPTH: Readonly<Record<NumberStyle, number>> = { part: 1, chinese: 2, bracketed: 3, arabic: 4, 'bracketed-arabic': 5, none: 2 }

const LONGEST_TITLE = 60
const LONGEST_UNNAMED = 40
const NO_TITLE = /[。；;：:，,、!！?？]$/

/** The heading that a paragraph is, or null. */
/** @param body name of the body, which may stand before a title: 示例局主要职能 */
export function headingOf(paragraph: Paragraph, body = ''): Heading | null {
  const text = paragraph.text
  const first = text.trimStart().charCodeAt(0)
  if (Number.isNaN(first)) return null
  const { style, ordinal, numbering, rest } = numberingOf(text)
  const title = rest.trim()
  const words = squeeze(title)
  const made = { style, ordinal, numbering: numbering.trim(), level: paragraph.level }
  if (words === '') return style === 'part' ? { ...made, title, known: undefined, isRunIn: false } : null
  // "（三）目标实现情况。各项目完成情况如下：" is a heading with its first sentence, however short
  const isRunning = style !== 'none' && style !== 'part' && paragraph.level === undefined && /。./.test(words)
  if (words.length <= LONGEST_TITLE && !isRunning && !/[。；;]$/.test(words)) {
    const bareWords = words.replace(/[:：]$/, '')
    const behindBody = body !== '' && bareWords.startsWith(body) ? titleKnown(bareWords.slice(body.length)) : undefined
    const known = titleKnown(bareWords) ?? (behindBody?.rank === 'container' ? undefined : behindBody)
    // "2024年部门预算" alone is the title of the document
    if (known?.kind === 'tables' && style === 'none' && !bareWords.endsWith('表')) return null
    if (known && (style !== 'none' || !/[:：]$/.test(words))) return { ...made, title, known, isRunIn: false }
    if (NO_TITLE.test(words)) return null
    const isTitle =
      style === 'part' || paragraph.level !== undefined || (style !== 'none' && words.length <= LONGEST_UNNAMED && !/[。；;]/.test(words))
    return isTitle ? { ...made, title, known: undefined, isRunIn: false } : null
  }
  const sentence = /^([^。：:]{2,40})。/.exec(words)?.[1]
  const known = style !== 'none' && sentence !== undefined ? titleKnown(sentence) : undefined
  return known && known.rank !== 'container' ? { ...made, title: title.slice(0, title.indexOf('。')), known, isRunIn: true } : null
}

const DANGLING = /(?:[,，、和与及或的将把被从向由为在对]|以及|并且|通过|按照|根据|关于|包括|[,，][一-龥])$/
const ENDED = /[。；;]$/

/**
 * "（四）负责库房检查和档案修复等工作,组": a numbered item of running text that is cut off, and no title. It has clauses, and either it cannot
 * end so or it stands beside an item of its list that is a sentence.
 */
export function isCutOffItem(heading: Heading, beside: readonly (Paragraph | undefined)[]): boolean {
  if (heading.known || heading.level !== undefined || heading.style === 'none' || heading.style === 'part' || !/[,，;；]/.test(heading.title))
    return false
  if (DANGLING.test(heading.title)) return true
  return beside.some(p => {
    if (!p || !ENDED.test(p.text.trimEnd())) return false
    const { style, ordinal } = numberingOf(p.text)
    return style === heading.style && ordinal !== null && heading.ordinal !== null && Math.abs(ordinal - heading.ordinal) === 1
  })
}

function numberingOf(text: string): { style: NumberStyle; ordinal: number | null; numbering: string; rest: string } {
  for (const [style, pattern] of STYLES) {
    const m = pattern.exec(text)
    if (!m) continue
    const number = m[1] ?? ''
    const ordinal = /\d/.test(number) ? Number(number) : Number(parseChineseNumeral(number) ?? 0n)
    return { style, ordinal, numbering: m[0], rest: text.slice(m[0].length) }
  }
  return { style: 'none', ordinal: null, numbering: '', rest: text }
}
