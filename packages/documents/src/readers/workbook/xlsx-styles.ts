/** The styles of an .xlsx (ECMA-376 part 1, 18.8), by the number that cells name: number format, date or not, look. */
import { isDateFormat } from 'hucre'
import { XmlScanner } from '../xml/scan-xml.ts'
import { BUILTIN_FORMATS } from './builtin-formats.ts'
import type { SheetCellLook } from './spreadsheet.ts'

export interface CellStyle {
  readonly format?: string
  readonly isDate: boolean
  readonly look?: SheetCellLook
}

/** By the number of the style; what is not listed is General. */
export type XlsxStyles = readonly CellStyle[]

interface Font {
  size?: number
  isBold?: boolean
}

type Look = { -readonly [K in keyof SheetCellLook]: SheetCellLook[K] }

const ALIGNS: Readonly<Record<string, SheetCellLook['align']>> = {
  left: 'left',
  center: 'center',
  centerContinuous: 'center',
  right: 'right',
  justify: 'justify',
  distributed: 'justify',
}
const VALIGNS: Readonly<Record<string, SheetCellLook['valign']>> = { top: 'top', center: 'center', bottom: 'bottom' }
const isOn = (value: string | undefined): boolean => value === '1' || value === 'true'

export function xlsxStyles(source: string): XlsxStyles {
  const xml = new XmlScanner(source)
  const formats = new Map(BUILTIN_FORMATS)
  const fonts: Font[] = []
  const found: { readonly format: number; readonly font: number; readonly look: Look }[] = []
  // the list that is open: styles of names and of rules have fonts, formats and alignments too
  let list = ''
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open') continue
    const { local } = xml
    if (xml.depth === 2) list = local
    else if (list === 'numFmts' && local === 'numFmt') formats.set(Number(xml.attribute('numFmtId')), xml.attribute('formatCode') ?? '')
    else if (list === 'fonts') {
      if (local === 'font') fonts.push({})
      const font = fonts.at(-1)
      if (font && local === 'b') font.isBold = !/^(?:0|false)$/.test(xml.attribute('val') ?? '')
      if (font && local === 'sz') font.size = Number(xml.attribute('val'))
    } else if (list === 'cellXfs' && local === 'xf')
      found.push({ format: Number(xml.attribute('numFmtId') ?? 0), font: Number(xml.attribute('fontId') ?? 0), look: {} })
    else if (list === 'cellXfs' && local === 'alignment') alignment(xml, found.at(-1)?.look)
  }
  return found.map(({ format, font, look }): CellStyle => {
    const code = formats.get(format)
    // the first font is what cells look like that nobody formatted
    const own = font === 0 ? undefined : fonts[font]
    if (own?.isBold) look.isBold = true
    if (own?.size) look.size = own.size
    return {
      ...(code && format !== 0 ? { format: code } : {}),
      isDate: code ? isDateFormat(code) : false,
      ...(Object.keys(look).length > 0 ? { look } : {}),
    }
  })
}

function alignment(xml: XmlScanner, look: Look | undefined): void {
  const [align, valign] = [ALIGNS[xml.attribute('horizontal') ?? ''], VALIGNS[xml.attribute('vertical') ?? '']]
  if (!look) return
  if (align) look.align = align
  if (valign) look.valign = valign
  if (isOn(xml.attribute('wrapText'))) look.isWrapped = true
}
