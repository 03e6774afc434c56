/** Styles, fonts and page numbers of the Word document. */
import { AlignmentType, Footer, type IFontAttributesProperties, type IStylesOptions, LineRuleType, PageNumber, Paragraph, TextRun } from 'docx'
import type { FontChoice, OfficialLayout } from '../layout/official-layout.ts'

/** Word counts in twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20)
export const twipsOfMm = (mm: number): number => Math.round((mm * 1440) / 25.4)
/** And the size of letters in half points. */
const halfPoints = (points: number): number => Math.round(points * 2)

export const STYLES = { text: 'OfficialText', tableTitle: 'TableTitle', caption: 'TableCaption', note: 'TableNote' } as const

const fontOf = ({ name }: FontChoice, latin: string): IFontAttributesProperties => ({
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  eastAsia: name,
  hint: 'eastAsia',
})

export function stylesOf({ fonts, sizes, lineSpacing }: OfficialLayout): IStylesOptions {
  const lines = (points: number) => ({ line: twips(points), lineRule: LineRuleType.EXACT, before: 0, after: 0 })
  const single = { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 }
  const run = (font: FontChoice, size: number) => ({ font: fontOf(font, fonts.latin), size: halfPoints(size), color: '000000' })
  const heading = (level: number) => {
    const font = fonts.headings[level - 1] ?? fonts.headings.at(-1) ?? fonts.body
    return {
      run: { ...run(font, sizes.body), bold: font.isBold ?? false },
      paragraph: { spacing: lines(lineSpacing.body), indent: { firstLine: level === 1 ? 0 : twips(2 * sizes.body) }, keepNext: true },
    }
  }
  return {
    default: {
      document: { run: { ...run(fonts.body, sizes.body), language: { value: 'en-US', eastAsia: 'zh-CN' } }, paragraph: { spacing: single } },
      title: {
        run: run(fonts.title, sizes.title),
        paragraph: { alignment: AlignmentType.CENTER, spacing: { ...lines(lineSpacing.title), after: twips(lineSpacing.body) } },
      },
      heading1: { ...heading(1), paragraph: { ...heading(1).paragraph, alignment: AlignmentType.CENTER } },
      heading2: heading(2),
      heading3: heading(3),
      heading4: heading(4),
    },
    paragraphStyles: [
      {
        id: STYLES.text,
        name: 'Official Text',
        basedOn: 'Normal',
        run: run(fonts.body, sizes.body),
        paragraph: { spacing: lines(lineSpacing.body), indent: { firstLine: twips(2 * sizes.body) }, alignment: AlignmentType.BOTH },
      },
      {
        id: STYLES.tableTitle,
        name: 'Table Title',
        basedOn: 'Normal',
        run: run(fonts.title, sizes.tableTitle),
        paragraph: { spacing: { ...single, before: 240, after: 80 }, alignment: AlignmentType.CENTER, keepNext: true },
      },
      {
        id: STYLES.caption,
        name: 'Table Caption',
        basedOn: 'Normal',
        run: run(fonts.table, sizes.caption),
        paragraph: { spacing: { ...single, after: 40 }, keepNext: true },
      },
      {
        id: STYLES.note,
        name: 'Table Note',
        basedOn: 'Normal',
        run: run(fonts.table, sizes.caption),
        paragraph: { spacing: { ...single, before: 60 } },
      },
    ],
  }
}

/** "— 1 —": to the right on odd pages, to the left on even ones, one character from the edge. */
export function footersOf({ fonts, sizes }: OfficialLayout): { readonly default: Footer; readonly even: Footer } {
  const number = (side: 'left' | 'right'): Footer =>
    new Footer({
      children: [
        new Paragraph({
          alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
          indent: { [side]: twips(sizes.pageNumber) },
          children: [
            new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: halfPoints(sizes.pageNumber), font: fontOf(fonts.table, '宋体') }),
          ],
        }),
      ],
    })
  return { default: number('right'), even: number('left') }
}
