/** Fields that show something without having a result: boxes that are ticked, lists to choose from, characters drawn in one another. */
import { childNamed, childrenNamed, switchOf, valOf, type XmlNode } from './xml-tree.ts'

/** What the settings of a form field show; '' where its result is text. */
export function chosenIn(settings: XmlNode | undefined): string {
  const box = childNamed(settings, 'w:checkBox')
  if (box) return (switchOf(box, 'w:checked') ?? switchOf(box, 'w:default')) ? '☑' : '□'
  const list = childNamed(settings, 'w:ddList')
  const at = Number(valOf(list, 'w:result') ?? valOf(list, 'w:default') ?? 0)
  return childrenNamed(list, 'w:listEntry')[at]?.attributes.val ?? ''
}

const CIRCLES = /^[○〇◯]$/
const FRAMES = /^[○〇◯□△◇]$/
/** \s\up 9( of a piece set higher, \o\ac( of the whole. */
const SWITCHES = /\\[a-z]{1,2}\s*-?\d*/gi

/**
 * EQ fields that hold words: one character in another (\o: ①, ☑), a frame (\x), a fraction (\f). A reading above characters is left out,
 * as that of a ruby is. Roots, sums and matrices are no text.
 */
export function drawnBy(code: string): string {
  const [, settings = '', kind = '', body = ''] = /^\s*eq\s+((?:\\\*\s*(?:"[^"]*"|\S+)\s*)*)\\([oxf])(?![a-z])(.*)$/is.exec(code) ?? []
  if (kind === '') return ''
  const pieces = body
    .replace(SWITCHES, '')
    .split(/[(),;，；]/)
    .map(p => p.trim())
    .filter(p => p !== '')
  if (/hps/i.test(settings)) return pieces.at(-1) ?? ''
  if (kind.toLowerCase() === 'f') return pieces.length === 2 ? pieces.join('/') : ''
  const own = pieces.filter(p => !FRAMES.test(p)).join('')
  if (pieces.includes('□') && /^[√✓]$/.test(own)) return '☑'
  const number = pieces.some(p => CIRCLES.test(p)) && /^\d{1,2}$/.test(own) ? Number(own) : 0
  return number >= 1 && number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : own
}
