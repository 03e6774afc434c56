/** Numbers that are labels and not figures: numbering, years and dates, numbers of documents, codes, telephone numbers, names. */
import { overlapsAny } from './overlaps-any.ts'

export type LabelKind = 'numbering' | 'date' | 'document-number' | 'reference' | 'code' | 'phone' | 'name'

export interface LabelSpan {
  readonly from: number
  readonly to: number
  readonly kind: LabelKind
}

/**
 * In order of precedence; all work on folded text ("（" is "(", "〔" is "["). Unit words after digits are left to measures.
 * `needs`: a text without any of these characters is not searched.
 */
const PATTERNS: readonly (readonly [kind: LabelKind, pattern: RegExp, needs?: string])[] = [
  // 1、 2. （3） at the start of a line, a cell or a sentence; "3网络…" with the dot forgotten only at the very start
  ['numbering', /(?:^|[\n。;；:>])\s*(?:\(\s*\d{1,3}\s*\)|\d{1,2}\s*(?:[、)]|\.(?!\d)))/g, '、).'],
  // "1.2023年部门预算": a number of the list and a year, not 1.2023
  ['numbering', /(?:^|[\n。;；])\s*\d{1,2}\.(?=(?:19|20)\d{2}\s*年)/g, '年'],
  ['numbering', /^\s*\d{1,2}(?:\.\d{1,2}){1,3}(?=[\s一-龥])(?!\s*(?:[万亿千百]|元|%|个|家|人|次|项|名|倍))/g, '.'],
  ['document-number', /[[(„]\s*(?:19|20)\d{2}\s*[\])‟]\s*(?:第\s*)?\d+\s*号?/g, '])‟'],
  ['document-number', /(?:第\s*)?(?<!\d)\d+\s*号(?!\s*[线楼院])/g, '号'],
  ['date', /(?<!\d)(?<!\d[.,])(?:19|20)\d{2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{1,2}(?!\d)\s*日?/g, '-/.'],
  ['date', /(?<!\d)(?<!\d[.,])(?:19|20)\d{2}\s*(?:年度?\s*)?[-至—~]+\s*(?:19|20)?\d{2}\s*年/g, '年'],
  ['date', /(?<!\d)(?<!\d[.,])(?:19|20)\d{2}\s*(?=年|财年|财政年度|预算年度|届|级|版)/g, '年届级版'],
  ['date', /(?<=年[度份]?\s{0,2}:\s{0,3})(?:19|20)\d{2}(?!\d)|(?<=\()(?:19|20)\d{2}(?=\))/g, '年)'],
  // a heading that goes on in the next line: 第三部分 示例县示例局2024 | 年度预算情况说明
  ['date', /(?<=部分[^\d。,;]{0,40})(?:19|20)\d{2}(?=\s*$)/g, '部'],
  ['date', /(?<![\d个])(?<!\d[.,])\d{1,2}\s*(?:月份?)?\s*[-至—~]\s*\d{1,2}\s*月(?!度)/g, '月'],
  ['date', /(?<![\d个])(?<!\d[.,])\d{1,2}\s*月\s*(?:\d{1,2}\s*[日号])?/g, '月'],
  ['date', /(?<!\d)(?<!\d[.,])\d{1,2}\s*:\s*\d{2}(?!\d)/g, ':'],
  ['date', /(?<=年\s?)\d{1,2}\s*季度|(?<![\d.])\d{1,2}\s*[日时点](?=\s*(?:[起至到前]|之前|以前|下午|上午|\d{1,2}\s*分))/g, '季日时点'],
  ['reference', /第\s*\d+/g, '第'],
  // 公开05表, 财决公开01表, 表1-1: what the forms are called
  ['reference', /(?:公开|财决|预算|决算)\s*\d{1,2}(?:\s*[-—]\s*\d{1,2})?\s*(?=表)|(?<=^\s*附?表\s*)\d{1,2}\s*[-—]\s*\d{1,2}/g, '表'],
  [
    'reference',
    /(?:附件|附表|附录|表|图|注|指标|目标|项目|类型|阶段)\s*\d{1,2}(?=\s*(?:[:：、.)\s-]|$|[一-龥]))(?!\s*(?:[万亿]?元|个|家|人|次|项|名|%))/g,
  ],
  ['name', /《[^》]{0,60}》/g, '《'],
  // GB/T 5749—2022, DA/T 31-2017, DB13/T 1081.2-2016
  ['document-number', /(?<![A-Za-z])(?:[A-Z]{2,6}\d{0,4}|Q\/[A-Z]+)(?:\s*\/\s*[A-Z])?\s*\d+(?:\.\d+)*\s*[-—]{1,2}\s*(?:19|20)\d{2}(?!\d)/g, '-—'],
  // "合格率=合格数/抽检数×100%": a formula, not a rate
  ['name', /(?<=[×xX*]\s?)100\s*%|(?<![\d.])100\s*%(?=\s*[×xX*])/g, '%'],
  ['name', /[“"][^”"“，。；]{1,15}[”"]/g, '“"'],
  // 单价20万元以上的设备: a class of things, not an amount of this document
  ['name', /单价\s*(?:在|为)?\s*\d+(?:\.\d+)?\s*万?元\s*(?:\(含\)|含)?\s*(?:以上|以下)/g, '价'],
  ['name', /(?<!\d)\d+(?:\.\d+)?\s*(?:\+\s*[\dA-Za-z]+)+/g, '+'],
  ['name', /(?<!\d)\d+\s*[×xX*]\s*\d+/g, '×xX*'],
  ['code', /(?<![0-9A-Za-z])(?=[0-9A-Z]*\d)(?=[0-9A-Z]*[A-Z])[0-9A-Z]{8,}(?![0-9A-Za-z])/g],
  ['phone', /(?<![\d.A-Za-z_])1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?![\d.])/g],
  ['phone', /(?<![\d.A-Za-z_])\(?0\d{2,3}\)?\s?-?\s?\d{7,8}(?![\d.])/g],
  ['code', /(?<!\d)(?<!\d[.,])\d{6,}(?![\d.,]*\d)(?!\s*(?:[百千万亿余多]*(?:元|%|个|人|次|条|件|户|份|平方米|㎡|亩)))/g],
  // classification codes with their level: （210类）, 2013701项
  // the same, each level with its own two digits: （204类）司法（06款）行政运行（01项）, 204类06款01项
  ['code', /(?<=\(\s?)\d{2}(?=\s*[款项]\s*\))|(?<=(?<!\d)[235]\d{2}\s?类)\d{2}(?=款)|(?<=(?<!\d)[235]\d{2}\s?类\d{2}款)\d{2}(?=项)/g, '款项'],
  ['code', /(?<!\d)(?<!\d[.,])(?:[235]\d{2}(?=\s*[类款])|[235]\d{4}(?:\d{2})?(?=\s*[类款项)]))/g, '类款项)'],
  ['name', /(?<![A-Za-z_])[A-Za-z_]+-?\d+(?:\.\d+)*/g],
  ['name', /(?<!\d)(?<!\d[.,])\d+(?:\.\d+)?(?=(?!km|kg|m2|m\b|KM|KG)[A-Za-z])/g],
  ['name', /(?<!\d)(?<!\d[.,])\d{3,5}(?=\s*(?:热线|举报|电话|专线|平台|系统))/g, '热举电专平系'],
]
/** "3网络…" (the dot forgotten) and "224001示例县示例局" (the code before a body's name). */
const BARE_NUMBERING = /(?:^|[\n。])\s*\d{1,2}\s*(?=[一-龥])|^\s*\d{3}(?:\d{3}){0,2}\s*(?=[一-龥]{3})/g

/** Most cells of a table: an amount or a rate and nothing else. */
const PLAIN_NUMBER = /^\s*(?:[≥≤<>=-]+\s*)?(?:\d{1,3}(?:,\d{3})+|\d{1,5}|\d{1,11}(?=\.))(?:\.\d+)?\s*%?\s*$/

/** All label spans of a folded text, in order. `isFigure` tells whether a bare leading number has a unit behind it. */
export function labelSpans(folded: string, isFigure: (from: number) => boolean = () => false): LabelSpan[] {
  if (!/\d/.test(folded)) return namesOnly(folded)
  if (PLAIN_NUMBER.test(folded)) return []
  const spans: LabelSpan[] = []
  for (const [kind, pattern, needs] of PATTERNS) {
    if (needs !== undefined && !holdsAny(folded, needs)) continue
    for (const m of folded.matchAll(pattern)) spans.push({ from: m.index, to: m.index + m[0].length, kind })
  }
  for (const m of folded.matchAll(BARE_NUMBERING)) {
    const from = m.index + m[0].search(/\d/)
    if (!isFigure(from)) spans.push({ from, to: m.index + m[0].length, kind: 'numbering' })
  }
  return spans.sort((a, b) => a.from - b.from || b.to - a.to)
}

function holdsAny(text: string, characters: string): boolean {
  for (const c of characters) if (text.includes(c)) return true
  return false
}

/** Quoted names matter for Chinese numerals too: “四个意识”. */
const namesOnly = (folded: string): LabelSpan[] =>
  /[《“"]/.test(folded)
    ? [/《[^》]{0,60}》/g, /[“"][^”"“，。；]{1,15}[”"]/g].flatMap(p =>
        [...folded.matchAll(p)].map(m => ({ from: m.index, to: m.index + m[0].length, kind: 'name' as const })),
      )
    : []

/** The first span that overlaps, or undefined. */
export const spanOver = (spans: readonly LabelSpan[], from: number, to: number): boolean => overlapsAny(spans, from, to)
