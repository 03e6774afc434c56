/** The disclosure of the tests as html and as docx: what its round trips through other programs begin with. */
import { strToU8, zipSync } from 'fflate'
import type { Box, Grid, Part, Words } from './disclosure.ts'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** How the pages are laid out: the words are the same. */
export interface Layout {
  /** Of css: "A4", "A3 landscape", "148mm 210mm". */
  readonly page: string
  readonly margin: string
  readonly size: number
  /** The head of a table is printed again on each page. */
  readonly repeatsHead?: boolean
  /** Narrow tables that follow each other stand side by side, each under its title. */
  readonly areBeside?: boolean
  /** Cells of the head are th, and the last row of a table with a total there is its foot: browsers print it again below each page. */
  readonly hasHeadCells?: boolean
  readonly hasFoot?: boolean
  /** As the browser prints a page: in parts of its size; with date and title above, address and number of the page below. */
  readonly scale?: number
  readonly hasBrowserEdges?: boolean
  /** Further rules of css. */
  readonly css?: string
  /** Running head and foot; "#" is the number of the page, "##" the number of pages. */
  readonly head?: string
  readonly foot?: string
}

export const PLAIN: Layout = { page: 'A4', margin: '25mm 22mm', size: 12, repeatsHead: true }

export function htmlOf(parts: readonly Part[], layout: Layout = PLAIN): string {
  const { page, margin, size, areBeside, css, head, foot } = layout
  let number = 0
  const content = (text: string): string => `"${text.replace(/##?/g, m => (m === '##' ? '" counter(pages) "' : '" counter(page) "'))}"`
  const tables = areBeside ? tablesBeside(parts) : new Map<Part, readonly [string, string]>()
  const lines = parts.map(part => {
    const [before, behind] = tables.get(part) ?? ['', '']
    return before + htmlPart(part) + behind
  })
  function htmlPart(part: Part): string {
    if (part.kind === 'grid') return htmlTable(part, layout)
    if (part.kind === 'item') return `<p class="text">${++number}.${escaped(part.text)}</p>`
    const tag = part.kind === 'title' ? 'h1' : part.kind === 'heading' ? `h${(part.level ?? 1) + 1}` : 'p'
    return `<${tag} class="${part.kind}${/^（?(?:金额)?单位/.test(part.text) ? ' unit' : ''}">${escaped(part.text)}</${tag}>`
  }
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>disclosure</title><style>
@page { size: ${page}; margin: ${margin}; ${head ? `@top-center { content: ${content(head)}; font-size: 9pt }` : ''} ${foot ? `@bottom-center { content: ${content(foot)}; font-size: 9pt }` : ''} }
body { font: ${size}pt/1.6 "Noto Serif CJK SC"; margin: 0 }
h1 { font-size: ${size * 1.6}pt; text-align: center } h2 { font-size: ${size * 1.3}pt } h3 { font-size: ${size * 1.1}pt }
p { margin: 0 } p.text { text-indent: 2em; text-align: justify } p.caption { text-align: center } p.unit { text-align: right }
table { border-collapse: collapse; width: 100%; font-size: ${size * 0.8}pt; line-height: 1.3; margin-bottom: 1em }
td, th { border: 0.6pt solid black; padding: 1pt 3pt } td.number { text-align: right }
.pair { display: flex; gap: 12mm; break-inside: avoid } .pair > div { flex: 1 }
${css ?? ''}
</style></head><body>
${lines.join('\n')}
</body></html>
`
}

const MOST_COLUMNS_BESIDE = 5

/** What stands before and behind the parts that begin or end a table of a pair. */
function tablesBeside(parts: readonly Part[]): Map<Part, readonly [string, string]> {
  const found = new Map<Part, readonly [string, string]>()
  const titled = parts.flatMap((part, i) => {
    if (part.kind !== 'grid' || part.widths.length > MOST_COLUMNS_BESIDE || part.head === 0) return []
    const from = parts.slice(0, i).findLastIndex(p => p.kind !== 'caption') + 1
    return from < i ? [{ from, to: i }] : []
  })
  for (let i = 0; i + 1 < titled.length; i++) {
    const [left, right] = [titled[i], titled[i + 1]]
    if (!left || !right || right.from !== left.to + 1) continue
    const put = (at: number, before: string, behind: string): void => {
      const part = parts[at]
      if (part) found.set(part, [before, behind])
    }
    put(left.from, '<div class="pair"><div>', '')
    put(left.to, '', '</div>')
    put(right.from, '<div>', '')
    put(right.to, '', '</div></div>')
    i++
  }
  return found
}

function htmlTable({ rows, head, widths }: Grid, { repeatsHead, hasHeadCells, hasFoot }: Layout): string {
  const cell = ({ text, across, down }: Box, tag: string): string =>
    `<${tag}${across > 1 ? ` colspan="${across}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}${/^[\d.,%]+$/.test(text) ? ' class="number"' : ''}>${escaped(text).replaceAll('\n', '<br>')}</${tag}>`
  const lines = rows.map((cells, r) => `<tr>${cells.map(c => cell(c, hasHeadCells && r < head ? 'th' : 'td')).join('')}</tr>`)
  const columns = `<colgroup>${widths.map(w => `<col style="width:${w}%">`).join('')}</colgroup>`
  const top = repeatsHead && head > 0 ? `<thead>${lines.slice(0, head).join('')}</thead>` : ''
  const isTotal = rows.at(-1)?.some(c => c.text === '合计') === true && rows.length > head + 1
  const bottom = hasFoot && isTotal ? `<tfoot>${lines.at(-1) ?? ''}</tfoot>` : ''
  const body = lines.slice(top === '' ? 0 : head, bottom === '' ? undefined : -1)
  return `<table>${columns}${top}<tbody>${body.join('\n')}</tbody>${bottom}</table>`
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const MARGIN = 1150
const FONT = '<w:rFonts w:ascii="Noto Serif CJK SC" w:hAnsi="Noto Serif CJK SC" w:eastAsia="Noto Serif CJK SC"/>'
const MARK = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'

/** How a document of Word looks; sizes in twentieths of a point. */
export interface WordLook {
  readonly width: number
  readonly height: number
  /** Of the lines of tables, as Word names them: single, dotted, double, thinThickSmallGap, nil. */
  readonly across: string
  readonly upright: string
  readonly colour: string
  /** Of cells: left, both, distribute. */
  readonly setting: string
  /** Of the letters in tables, in half points. */
  readonly size: number
  readonly repeatsHead: boolean
  /** Prints the number of each line beside it. */
  readonly countsLines: boolean
}
const USUAL_WORD: WordLook = {
  width: 11906,
  height: 16838,
  across: 'single',
  upright: 'single',
  colour: '000000',
  setting: 'left',
  size: 24,
  repeatsHead: true,
  countsLines: false,
}

export function docxOf(parts: readonly Part[], own: Partial<WordLook> = {}): Uint8Array {
  const page = { ...USUAL_WORD, ...own }
  const notes: string[] = []
  const cellSize = page.size === USUAL_WORD.size ? '' : `<w:rPr><w:sz w:val="${page.size}"/></w:rPr>`
  const cellSetting = page.setting === USUAL_WORD.setting ? '' : `<w:jc w:val="${page.setting}"/>`
  const run = (text: string, look = ''): string => `<w:r>${look}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
  const paragraph = (inner: string, look = ''): string => `<w:p>${look && `<w:pPr>${look}</w:pPr>`}${inner}</w:p>`
  const wordsOf = (part: Words): string => {
    const note = part.note === undefined ? '' : `<w:r>${MARK}<w:footnoteReference w:id="${notes.push(part.note) + 1}"/></w:r>`
    const isUnit = /^(?:金额)?单位/.test(part.text)
    const look = {
      title: '<w:pStyle w:val="Title"/>',
      heading: `<w:pStyle w:val="Heading${part.level ?? 1}"/>`,
      item: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:ind w:left="0" w:firstLine="480"/>',
      text: '<w:ind w:firstLine="480"/><w:jc w:val="both"/>',
      caption: `<w:jc w:val="${isUnit ? 'right' : 'center'}"/>`,
    }[part.kind]
    return paragraph(run(part.text) + note, look)
  }
  const body = parts
    .map(p =>
      p.kind === 'grid'
        ? wordTable(p, page, text =>
            text
              .split('\n')
              .map(t => paragraph(run(t, cellSize), cellSetting))
              .join(''),
          )
        : wordsOf(p),
    )
    .join('')
  const section = `<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="${page.width}" w:h="${page.height}"/><w:pgMar w:top="1440" w:right="${MARGIN}" w:bottom="1440" w:left="${MARGIN}" w:header="800" w:footer="800"/>${page.countsLines ? '<w:lnNumType w:countBy="1"/>' : ''}</w:sectPr>`
  const style = (id: string, name: string, more: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/>${['styles', 'numbering', 'footnotes', 'footer'].map(n => `<Override PartName="/word/${n}.xml" ContentType="${TYPE}.${n}+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${['styles', 'numbering', 'footnotes', 'footer'].map((n, i) => `<Relationship Id="rId${i + 1}" Type="${REL}/${n}" Target="${n}.xml"/>`).join('')}</Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${W}" xmlns:r="${REL}"><w:body>${body}${section}</w:body></w:document>`,
    'word/styles.xml': `<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr>${FONT}<w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>${style('Title', 'Title', '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="40"/></w:rPr>')}${[1, 2].map(n => style(`Heading${n}`, `heading ${n}`, `<w:pPr><w:keepNext/><w:outlineLvl w:val="${n - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${32 - 4 * n}"/></w:rPr>`)).join('')}</w:styles>`,
    'word/numbering.xml': `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="nothing"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/footnotes.xml': `<w:footnotes xmlns:w="${W}"><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>${notes.map((n, i) => `<w:footnote w:id="${i + 2}"><w:p><w:r>${MARK}<w:footnoteRef/></w:r><w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t>${escaped(n)}</w:t></w:r></w:p></w:footnote>`).join('')}</w:footnotes>`,
    'word/footer.xml': `<w:ftr xmlns:w="${W}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">- </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> -</w:t></w:r></w:p></w:ftr>`,
  }
  // the same bytes each time
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`)])), {
    mtime: new Date(2030, 0, 1),
  })
}

function wordTable({ rows, head, widths }: Grid, look: WordLook, content: (text: string) => string): string {
  const full = look.width - 2 * MARGIN
  const all = widths.reduce((n, w) => n + w, 0)
  const columns = widths.map(w => Math.round((full * w) / all))
  const widthOf = (from: number, across: number): number => columns.slice(from, from + across).reduce((n, w) => n + w, 0)
  const cell = (text: string, from: number, across: number, merge: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${widthOf(from, across)}" w:type="dxa"/>${across > 1 ? `<w:gridSpan w:val="${across}"/>` : ''}${merge}</w:tcPr>${content(text)}</w:tc>`
  const open = new Map<number, { across: number; left: number }>()
  const lines = rows.map((cells, r) => {
    let column = 0
    let line = ''
    const goOn = (): void => {
      for (let above = open.get(column); above && above.left > 0; above = open.get(column)) {
        line += cell('', column, above.across, '<w:vMerge/>')
        above.left--
        column += above.across
      }
    }
    for (const { text, across, down } of cells) {
      goOn()
      line += cell(text, column, across, down > 1 ? '<w:vMerge w:val="restart"/>' : '')
      if (down > 1) open.set(column, { across, left: down - 1 })
      column += across
    }
    goOn()
    return `<w:tr>${r < head && look.repeatsHead ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${line}</w:tr>`
  })
  const side = (name: string): string =>
    `<w:${name} w:val="${/left|right|insideV/.test(name) ? look.upright : look.across}" w:sz="4" w:space="0" w:color="${look.colour}"/>`
  return `<w:tbl><w:tblPr><w:tblW w:w="${full}" w:type="dxa"/><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('')}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${columns.map(w => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>${lines.join('')}</w:tbl>`
}
