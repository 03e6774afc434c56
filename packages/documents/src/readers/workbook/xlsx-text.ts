/** Texts of an .xlsx: those that cells share, and how characters are written that XML cannot hold. */
import { XmlScanner } from '../xml/scan-xml.ts'

/** _x000D_ stands for a character (ECMA-376 part 1, 22.9.2.19). */
export const unescaped = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text

export function sharedTexts(source: string | undefined): readonly string[] {
  if (source === undefined) return []
  const xml = new XmlScanner(source)
  const texts: string[] = []
  for (let event = xml.next(); event !== 'end'; event = xml.next()) if (event === 'open' && xml.local === 'si') texts.push(stringWithin(xml))
  return texts
}

/** The text of the element just opened; it is closed behind. */
export function textWithin(xml: XmlScanner): string {
  const { depth } = xml
  let text = ''
  for (let event = xml.next(); event !== 'close' || xml.depth >= depth; event = xml.next()) if (event === 'text') text += xml.text()
  return text
}

/** A string item (18.4.8): its text or that of its runs, without how it is spoken. */
export function stringWithin(xml: XmlScanner): string {
  const { depth } = xml
  let [text, runs, hasRuns, run] = ['', '', false, 0]
  if (xml.leaf('t')) text = unescaped(xml.text())
  for (let event = xml.next(); event !== 'close' || xml.depth >= depth; event = xml.next()) {
    if (event === 'close' && run > xml.depth) run = 0
    if (event !== 'open') continue
    if (xml.local === 'rPh') textWithin(xml)
    else if (xml.local === 'r') {
      hasRuns = true
      run = xml.depth
    } else if (xml.local === 't') {
      const own = unescaped(textWithin(xml))
      if (run > 0) runs += own
      else text = own
    }
  }
  return hasRuns ? runs : text
}
