/** Strips what conversion left behind (bookmarks, field codes, tags, control characters) and remembers it. */
import type { Residue } from '@jixiao/core'

/** Residue with the offset in the clean text at which it stood. */
export interface Stripped {
  readonly kind: Residue['kind']
  readonly text: string
  readonly at: number
}

export interface CleanText {
  readonly text: string
  readonly stripped: readonly Stripped[]
}

const FIELD_NAMES =
  'TC|TOC|XE|PAGEREF|HYPERLINK|NOTEREF|REF|SEQ|STYLEREF|EMBED|INCLUDEPICTURE|MERGEFIELD|NUMPAGES|PAGE|DATE|TIME|FORMTEXT|FORMCHECKBOX'
const SWITCH = '\\\\[A-Za-z*@#!](?:[ ]*(?:"[^"]{0,200}"|[A-Za-z0-9.]{1,40}))?[ ]*'
// only tags of HTML and Word: 《关于印发<…方案>的通知》 uses the same brackets
const TAGS = 'p|br|div|span|b|i|u|strong|em|font|table|tbody|thead|tr|td|th|a|img|sup|sub|h[1-6]|li|ul|ol|o:p|html|body|st1:[a-z]+'
const TRACES: readonly (readonly [Residue['kind'], string])[] = [
  ['bookmark', '\\[bookmark:[^\\]]{0,200}\\]'],
  ['field-code', ` ?(?<![A-Za-z])(?:${FIELD_NAMES})(?![A-Za-z])(?:[ ][^\\\\]{0,200}?)?(?:${SWITCH})+| ?(?<![A-Za-z])HYPERLINK +"[^"]{0,500}"`],
  ['field-code', '错误[!！]未(?:定义书签|找到引用源)。?|Error! (?:Bookmark not defined|Reference source not found)\\.'],
  ['markup', `</?(?:${TAGS})(?:[ ][^<>]{0,500})?/?>|<!--.{0,500}?-->|&(?:nbsp|amp|lt|gt|quot|emsp|ensp|#\\d{2,5});|\``],
  ['control', '[\\0-\\x08\\x0e-\\x1f\\x7f\\u200b-\\u200f\\u2060\\ufeff\\u00ad]+'],
]
const ANY_TRACE = new RegExp(TRACES.map(([, pattern]) => `(${pattern})`).join('|'), 'gi')
/** Most lines have none of these characters and need no further look. */
const SUSPECT = /[[<&`\\\0-\x08\x0b\x0d\x0e-\x1f\x7f\u200b-\u200f\u2028\u2029\u2060\ufeff\u00ad]|HYPERLINK|错误|Error/
const PAGE_NUMBER =
  /^\s*(?:page number|[-—–―]+\s*\d{1,4}\s*[-—–―]+|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|page \d{1,4}(?: of \d{1,4})?)\s*$/i
const BREAKS = /^<\/?(?:p|br|div|tr|li|h[1-6])\b/i
const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&emsp;': ' ',
  '&ensp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
}

/** A line that only numbers the page. */
export const isPageNumber = (line: string): boolean => line.length <= 60 && (PAGE_NUMBER.test(line) || pageMarkOf(line) !== undefined)

/** The page that a line between rules announces: "=== p3 ===", "--- Page 3 ---", "=== 第3页 ===". Tools that join pages write such lines. */
export function pageMarkOf(line: string): number | undefined {
  const match = /^\s*(?:={2,}|-{2,}|#{2,}|\*{2,}|~{2,})\s*(?:p\.?|pg\.?|page|第)\s*(\d{1,4})\s*页?\s*(?:={2,}|-{2,}|#{2,}|\*{2,}|~{2,})\s*$/i.exec(
    line,
  )
  return match ? Number(match[1]) : undefined
}

/** What most texts leave behind. */
const NOTHING: readonly Stripped[] = []

/** Clean text, trimmed. Paragraph tags become line breaks. */
export const cleanText = (raw: string): CleanText => (SUSPECT.test(raw) ? cleaned(raw) : { text: raw.trim(), stripped: NOTHING })

function cleaned(raw: string): CleanText {
  let out = ''
  let done = 0
  const stripped: Stripped[] = []
  for (const m of raw.matchAll(ANY_TRACE)) {
    out += raw.slice(done, m.index)
    done = m.index + m[0].length
    const kind = TRACES[m.slice(1).findIndex(group => group !== undefined)]?.[0] ?? 'markup'
    stripped.push({ kind, text: m[0].trim() === '' ? m[0] : m[0].trim(), at: out.length })
    out += insteadOf(m[0])
  }
  out += raw.slice(done)
  return squeezeBreaks(out.replace(/[\v\r\u2028\u2029]/g, '\n'), stripped)
}

function insteadOf(trace: string): string {
  if (BREAKS.test(trace)) return '\n'
  if (trace.startsWith('&#')) return String.fromCodePoint(Number(trace.slice(2, -1)))
  return ENTITIES[trace.toLowerCase()] ?? ''
}

/** Trims, and leaves one line break where several (with blanks) stand; offsets of residue follow. */
function squeezeBreaks(text: string, stripped: readonly Stripped[]): CleanText {
  let kept = ''
  let start = 0
  // where each piece of the text begins, before and after
  const moved: { readonly was: number; readonly is: number; readonly length: number }[] = []
  for (const piece of text.split('\n')) {
    const trimmed = piece.trim()
    if (trimmed !== '') {
      if (kept !== '') kept += '\n'
      moved.push({ was: start + piece.indexOf(trimmed), is: kept.length, length: trimmed.length })
      kept += trimmed
    }
    start += piece.length + 1
  }
  const place = (offset: number): number => {
    const m = moved.findLast(p => p.was <= offset)
    return m ? m.is + Math.min(offset - m.was, m.length) : 0
  }
  return { text: kept, stripped: stripped.map(s => ({ ...s, at: place(s.at) })) }
}
