/** Ways in which offices write, lay out and print the same disclosure: each is an ingredient, and a variation is what a few of them make together. */
import { type PageChange, withChangedPages } from './changed-pages.ts'
import { DISCLOSURE, type Part } from './disclosure.ts'
import { type SheetLook, xlsxOf } from './disclosure-workbook.ts'
import * as write from './rewritten.ts'
import { docxOf, htmlOf, type Layout, PLAIN, type WordLook } from './written-disclosure.ts'

/** page: html printed by Chromium; sheet, word, web: a workbook, a document, html printed by LibreOffice; typst: what our own writer of PDF prints. */
export type Program = 'page' | 'sheet' | 'word' | 'web' | 'typst'

export interface Ingredient {
  /** Other words of the same meaning. */
  readonly rewrite?: write.Rewrite
  /** What the words then say, where it is not what the disclosure says: plainly written. */
  readonly plain?: write.Rewrite
  readonly page?: Partial<Layout>
  readonly sheet?: Partial<SheetLook>
  readonly word?: Partial<WordLook>
  readonly change?: PageChange
  /** Only for programs that are named; the words of others are for all. */
  readonly isForNamed?: true
}

const written = (rewrite: write.Rewrite): Ingredient => ({ rewrite })
/** What is said anew is read from the plain file as it stands. */
const otherwise = (rewrite: write.Rewrite, plain: write.Rewrite = rewrite): Ingredient => ({ rewrite, plain })
const css = (rules: string): Ingredient => ({ page: { css: rules } })
const foot = (words: string): Ingredient => ({ page: { foot: words }, sheet: { foot: `&C${words.replace('##', '&N').replace('#', '&P')}` } })

const over = (words: string, style: string): string => `body::before { content: "${words}"; position: fixed; white-space: pre; ${style} }`
const SEAL = `<svg xmlns='http://www.w3.org/2000/svg' width='130' height='130'><circle cx='65' cy='65' r='60' fill='none' stroke='red' stroke-width='4'/></svg>`

export const INGREDIENTS = {
  // rulings
  'lines-dotted': {
    ...css('td { border-style: dotted }'),
    sheet: { across: 'dotted', upright: 'dotted' },
    word: { across: 'dotted', upright: 'dotted' },
  },
  'lines-grey-hair': {
    ...css('td { border: 0.1pt solid #ddd }'),
    sheet: { across: 'hair', upright: 'hair', colour: 'FFD9D9D9' },
    word: { colour: 'D9D9D9' },
  },
  'lines-double': {
    ...css('td { border: 3pt double black }'),
    sheet: { across: 'double', upright: 'double' },
    word: { across: 'double', upright: 'double' },
  },
  'lines-dashed': {
    ...css('td { border: 1pt dashed black }'),
    sheet: { across: 'dashed', upright: 'dashed' },
    word: { across: 'dashed', upright: 'dashed' },
  },
  'lines-thick': { ...css('td { border: 2pt solid black }'), sheet: { across: 'thick', upright: 'thick' } },
  'lines-as-gaps': css('table { border-collapse: separate; border-spacing: 0.8pt; background: black } td { border: none; background: white }'),
  'lines-only-across': { ...css('td { border-left: none; border-right: none }'), sheet: { upright: 'none' }, word: { upright: 'nil' } },
  'lines-only-upright': { ...css('td { border-top: none; border-bottom: none }'), sheet: { across: 'none' }, word: { across: 'nil' } },
  'lines-none': { ...css('td { border: none }'), sheet: { across: 'none', upright: 'none' }, word: { across: 'nil', upright: 'nil' } },
  'lines-three': {
    ...css(
      'td { border: none } table { border-top: 1pt solid black; border-bottom: 1pt solid black } thead tr:last-child td { border-bottom: 0.6pt solid black }',
    ),
    sheet: { isOfThreeLines: true },
  },
  'lines-three-hair': css(
    'td { border: none } table { border-top: 0.2pt solid #999; border-bottom: 0.2pt solid #999 } thead tr:last-child td { border-bottom: 0.2pt solid #999 }',
  ),
  'frame-only': css('td { border: none } table { border: 1pt solid black }'),
  'head-coloured': {
    ...css('thead td { background: #4472c4; color: white } td { border-color: #8eaadb }'),
    sheet: { headFill: 'FFD9E1F2', colour: 'FF8EAADB' },
  },
  'head-coloured-no-lines': {
    ...css('td { border: none } thead td { background: #d9e1f2 }'),
    sheet: { headFill: 'FFD9E1F2', across: 'none', upright: 'none' },
  },
  'stripes-no-lines': css('td { border: none } tr:nth-child(odd) td { background: #eee }'),
  'cells-coloured': { ...css('td { background: #fff8e5 }'), sheet: { fill: 'FFFFF8E5' } },
  // pages
  across: { page: { page: 'A4 landscape' }, sheet: { isAcross: true }, word: { width: 16838, height: 11906 } },
  a3: { page: { page: 'A3 landscape' }, sheet: { paper: 'A3', isAcross: true }, word: { width: 23811, height: 16838 } },
  'tables-across': css('@page wide { size: A4 landscape } table { page: wide }'),
  'tables-beside': { page: { page: 'A4 landscape', size: 9, areBeside: true } },
  'tables-beside-no-lines': { page: { page: 'A4 landscape', size: 9, areBeside: true, css: 'td { border: none }' } },
  'tables-close': css('table { font-size: 6pt; line-height: 1.15; margin-bottom: 2pt } .caption, h3 { font-size: 7pt; line-height: 1.1; margin: 0 }'),
  'tables-close-no-lines': css(
    'td { border: none } table { font-size: 6pt; line-height: 1.15; margin-bottom: 2pt } .caption, h3 { font-size: 7pt; line-height: 1.1; margin: 0 }',
  ),
  'short-pages': { page: { page: '210mm 110mm', margin: '18mm 20mm' }, word: { height: 7200 } },
  'short-pages-head-once': { page: { page: '210mm 110mm', margin: '18mm 20mm', repeatsHead: false }, word: { height: 7200, repeatsHead: false } },
  'tall-rows-cut': {
    page: { page: '210mm 130mm', css: 'td { padding: 9pt 3pt; break-inside: auto } tr { break-inside: auto }' },
    word: { height: 8300, size: 36 },
  },
  'letters-tiny': { page: { size: 7.5 }, sheet: { size: 6 }, word: { size: 12 } },
  'letters-large': { page: { size: 18 }, sheet: { size: 16 }, word: { size: 36 } },
  scaled: { ...css('table { font-size: 5pt }'), sheet: { scale: 48 } },
  turned: { change: { turn: 90 } },
  'turned-back': { change: { turn: 270 } },
  'upside-down': { change: { turn: 180 } },
  'shown-turned': { change: { turn: 90, isOnlyShown: true } },
  cropped: { change: { bleed: 40 } },
  'scaled-60': { page: { scale: 0.6 }, sheet: { scale: 60 } },
  'scaled-60-across': { page: { scale: 0.6, page: 'A4 landscape' } },
  'browser-edges': { page: { hasBrowserEdges: true } },
  'head-cells': { page: { hasHeadCells: true, css: 'th { background: #f2f2f2 }' } },
  'head-cells-stripes': {
    page: {
      hasHeadCells: true,
      css: 'td, th { border: none } thead th { background: #4472c4; color: white } tbody tr:nth-child(even) td { background: #d9e2f3 }',
    },
  },
  'head-cells-short-pages': { page: { page: 'A5 landscape', hasHeadCells: true, hasBrowserEdges: true } },
  'foot-rows': { page: { page: 'A5 landscape', hasFoot: true } },
  'foot-rows-stripes': { page: { page: 'A5 landscape', hasFoot: true, css: 'td { border: none } tbody tr:nth-child(even) td { background: #eee }' } },
  'borders-apart': css('table { border-collapse: separate; border-spacing: 2pt } td { border: 0.6pt solid #666 }'),
  'borders-inset': css('table { border-collapse: separate; border-spacing: 0; border: 1pt solid #999 } td { border: 0.75pt inset #aaa }'),
  'rows-lined-below': css('td { border: none; border-bottom: 0.75pt solid #ddd } thead td { border-bottom: 1.5pt solid #333 }'),
  'sheet-centred': { sheet: { isCentred: true, scale: 70 } },
  'sheet-grid': { sheet: { across: 'none', upright: 'none', printsGrid: true } },
  'sheet-addresses': { sheet: { printsAddresses: true } },
  'sheet-small-pages': { sheet: { paper: 'A5', isAcross: true, head: '&C&A', foot: '&C第 &P 页 共 &N 页' } },
  'sheet-small-pages-title-again': { sheet: { paper: 'A5', isAcross: true, repeatsTitle: true, head: '&C&A', foot: '&C第 &P 页 共 &N 页' } },
  'sheet-small-pages-head-again': { sheet: { paper: 'A5', isAcross: true, repeatsHead: true, foot: '&C第 &P 页 共 &N 页' } },
  'wide-small-pages-down': { sheet: { paper: 'A5', isAcross: true, pagesWide: 1.6, head: '&C&A', foot: '&C第 &P 页 共 &N 页' } },
  'wide-small-pages-over': {
    sheet: { paper: 'A5', isAcross: true, pagesWide: 1.6, isOverThenDown: true, head: '&C&A', foot: '&C第 &P 页 共 &N 页' },
  },
  'wide-small-pages-over-all-again': {
    sheet: { paper: 'A5', isAcross: true, pagesWide: 1.6, isOverThenDown: true, repeatsHead: true, repeatsNames: true, foot: '&C第 &P 页 共 &N 页' },
  },
  'wide-small-pages-title-again': {
    sheet: { paper: 'A5', isAcross: true, pagesWide: 1.6, repeatsTitle: true, repeatsNames: true, head: '&C&A', foot: '&C第 &P 页 共 &N 页' },
  },
  'wide-three': { sheet: { pagesWide: 2.4, foot: '&C第 &P 页 共 &N 页' } },
  'wide-three-over': { sheet: { pagesWide: 2.4, isOverThenDown: true, head: '&C&A', foot: '&C第 &P 页 共 &N 页' } },
  'wide-three-names-again': { sheet: { pagesWide: 2, isOverThenDown: true, repeatsNames: true, repeatsHead: true } },
  'wide-down': { sheet: { pagesWide: 1.4 } },
  'wide-over': { sheet: { pagesWide: 1.4, isOverThenDown: true } },
  'wide-edges': { sheet: { pagesWide: 1.4, head: '&C&A', foot: '&CPage &P' } },
  'wide-over-edges': { sheet: { pagesWide: 1.4, isOverThenDown: true, head: '&C&A', foot: '&C第 &P 页，共 &N 页' } },
  'wide-head-again': { sheet: { pagesWide: 1.4, repeatsHead: true, repeatsNames: true } },
  'wide-all-again-edges': { sheet: { pagesWide: 1.4, repeatsHead: true, repeatsNames: true, head: '&L示例县水务局&R&A', foot: '&C- &P -' } },
  'wide-names-again-edges': { sheet: { pagesWide: 1.4, repeatsNames: true, head: '&C&A', foot: '&CPage &P' } },
  'wide-total-again': { sheet: { pagesWide: 1.1, repeatsHead: true, repeatsNames: true } },
  edges: { page: { head: '示例县水务局2030年部门预算公开', foot: '第 # 页' }, sheet: { head: '&C&A', foot: '&CPage &P' } },
  'foot-dashes': foot('- # -'),
  'foot-of-all': foot('第 # 页 共 ## 页'),
  'foot-parts': foot('#/##'),
  'foot-page': foot('Page # of ##'),
  'foot-and-name': foot('示例县水务局  #'),
  'foot-with-date': foot('打印日期：2030-01-15    第#页'),
  'lines-counted': { word: { countsLines: true } },
  watermark: css(over('样稿', 'font-size: 120pt; color: #ddd; left: 20%; top: 40%; transform: rotate(-45deg)')),
  'watermark-many': css(
    over(
      Array.from({ length: 14 }, () => '内部资料 示例县水务局      内部资料 示例县水务局').join('\\a \\a '),
      'font-size: 16pt; color: #eee; left: -10%; top: 0; transform: rotate(-30deg)',
    ),
  ),
  'watermark-level': css(over('公  开', 'font-size: 90pt; color: #eee; left: 25%; top: 45%')),
  seal: css(
    `body::before { content: url("data:image/svg+xml;utf8,${SEAL.replaceAll('<', '%3C').replaceAll('>', '%3E')}"); position: fixed; right: 30pt; bottom: 60pt; opacity: 0.6 }`,
  ),
  // letters
  distributed: {
    ...css('td { text-align: justify; text-align-last: justify } td.number { text-align-last: right }'),
    sheet: { setting: 'distributed' },
    word: { setting: 'distribute' },
  },
  'all-centred': { ...css('td, td.number { text-align: center }'), sheet: { setting: 'center' }, word: { setting: 'center' } },
  'spaced-letters': css('td { letter-spacing: 2pt }'),
  'upright-labels': css('tbody td[rowspan]:first-child { writing-mode: vertical-rl; white-space: nowrap }'),
  'bold-twice': css('td { -webkit-text-stroke: 0.3pt black; text-shadow: 0.3pt 0 0 black }'),
  'close-rows': css('td { padding: 0 2pt; line-height: 1.05 }'),
  'airy-rows': css('td { padding: 8pt 6pt }'),
  'aligned-at-top': css('td { vertical-align: top }'),
  'aligned-at-bottom': css('td { vertical-align: bottom }'),
  // words
  'totals-last': written(write.totalsLast),
  'totals-twice': otherwise(write.totalsTwice),
  'totals-merged': written(write.totalsMerged),
  'with-subtotals': otherwise(write.withSubtotals),
  'levels-apart': written(write.levelsApart),
  'codes-with-names': written(write.codesWithNames),
  'codes-in-brackets': written(write.codesInBrackets),
  'codes-set-in': { ...written(write.codesSetIn), page: { css: 'td { white-space: pre-wrap }' } },
  'names-set-in': { ...written(write.namesSetIn), page: { css: 'td { white-space: pre-wrap }' } },
  'labels-spread': { ...written(write.spreadLabels), page: { css: 'td { white-space: pre-wrap }' } },
  'head-of-one-line': written(write.headOfOneLine),
  'labels-of-many-lines': written(write.labelsOfManyLines),
  'names-of-many-lines': written(write.namesOfManyLines),
  'yuan-with-commas': { ...otherwise(write.yuanWithCommas, write.yuan), sheet: { width: 130 } },
  'yuan-with-blanks': { ...otherwise(write.yuanWithBlanks, write.yuan), sheet: { width: 130 } },
  'figures-cut': {
    ...otherwise(parts => write.narrowFigures(write.yuanWithCommas(parts)), write.yuan),
    page: { css: 'table { table-layout: fixed } td.number { word-break: break-all }' },
    word: {},
    isForNamed: true,
  },
  negatives: otherwise(write.negatives),
  'negatives-in-brackets': otherwise(write.negativesInBrackets, write.negatives),
  'negatives-full-width': otherwise(write.negativesFullWidth, write.negatives),
  'blanks-as-zero': otherwise(write.blanksAsZero),
  'blanks-as-hyphen': otherwise(write.blanksAsHyphen),
  'blanks-as-dash': otherwise(write.blanksAsDash),
  'unit-in-title': written(write.unitInTitle),
  'unit-once': written(write.unitOnce),
  'unit-in-head': written(write.unitInHead),
  'body-beside-unit': { ...written(write.bodyBesideUnit), page: { css: '.caption { white-space: pre-wrap }' } },
  'title-in-table': written(write.titleInTable),
  'notes-below': written(write.notesBelow),
  'notes-above': written(write.notesAbove),
  'tables-numbered': written(write.numberedTables),
  'only-income': otherwise(write.onlyIncome),
  'only-balance': otherwise(write.onlyBalance),
  'only-appropriation': otherwise(write.onlyAppropriation),
  'only-three-public': otherwise(write.onlyThreePublic),
  'only-forms': otherwise(write.onlyForms),
} satisfies Record<string, Ingredient>

/** "page lines-none totals-last": the program, then the ingredients. */
export interface Variation {
  readonly program: Program
  readonly parts: readonly Part[]
  readonly plain: readonly Part[]
  readonly ingredients: readonly Ingredient[]
}

const PROGRAMS = ['page', 'sheet', 'word', 'web', 'typst'] as const satisfies readonly Program[]
const isProgram = (word: string): word is Program => PROGRAMS.some(p => p === word)
const ingredientOf = (name: string): Ingredient => {
  const found = Object.entries(INGREDIENTS).find(([own]) => own === name)?.[1]
  if (!found) throw new Error(`no ingredient ${name}`)
  return found
}

export function variationOf(name: string): Variation {
  const [program = '', ...names] = name.split(' ')
  if (!isProgram(program)) throw new Error(`no program ${program}`)
  const ingredients = names.map(ingredientOf)
  const all = (key: 'rewrite' | 'plain'): readonly Part[] => ingredients.reduce<readonly Part[]>((parts, i) => i[key]?.(parts) ?? parts, DISCLOSURE)
  return { program, parts: all('rewrite'), plain: all('plain'), ingredients }
}

/** An ingredient does something in a program, or its words are the same in all of them. */
export const isFor = (name: string, program: Program): boolean => {
  const own = ingredientOf(name)
  const look = program === 'web' || program === 'typst' ? undefined : own[program]
  return look !== undefined || (!own.isForNamed && (own.rewrite !== undefined || own.change !== undefined))
}

/** How Chromium is to print it. */
export function layoutOf({ ingredients }: Variation): Layout {
  const pages = ingredients.map(i => i.page ?? {})
  return { ...PLAIN, ...Object.assign({}, ...pages), css: pages.map(p => p.css ?? '').join('\n') }
}

/** What the program prints. */
export function sourceOf(variation: Variation): Uint8Array {
  const { program, parts, ingredients } = variation
  const layout = layoutOf(variation)
  if (program === 'page' || program === 'web') return new TextEncoder().encode(htmlOf(parts, layout))
  return program === 'sheet'
    ? xlsxOf(parts, Object.assign({}, ...ingredients.map(i => i.sheet ?? {})))
    : docxOf(parts, Object.assign({}, ...ingredients.map(i => i.word ?? {})))
}

export const changedPages = (pdf: Uint8Array, { ingredients }: Variation): Uint8Array =>
  ingredients.reduce((bytes, { change }) => (change ? withChangedPages(bytes, change) : bytes), pdf)

/** Each ingredient alone, in each program where it does something. */
export const ONE_BY_ONE: readonly string[] = PROGRAMS.flatMap(program => [
  program,
  ...Object.keys(INGREDIENTS).flatMap(name => (isFor(name, program) ? [`${program} ${name}`] : [])),
])
