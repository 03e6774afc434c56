/** A page saved as one file (.mht, also under the names .doc and .xls): its parts of text/html (RFC 2045, 2557), read as one page. */
import { type Outcome, type ReadDocument, refused } from '@jixiao/core'
import { LIMITS } from '../../limits.ts'
import { decodeHtml } from './decode-html.ts'
import { readPage } from './read-html.ts'

const MOST_PARTS = 1000

interface MailPart {
  readonly headers: string
  readonly body: string
}

export function readArchivedPage(bytes: Uint8Array, file: string): Outcome<ReadDocument> {
  if (bytes.length > LIMITS.html.bytes)
    return refused('too-large', {
      zh: `网页有 ${(bytes.length / 1024 / 1024).toFixed(1)} MB，超过上限 ${LIMITS.html.bytes / 1024 / 1024} MB。请拆分后再试。`,
      en: `The page has ${(bytes.length / 1024 / 1024).toFixed(1)} MB, above the limit of ${LIMITS.html.bytes / 1024 / 1024} MB. Split it and try again.`,
    })
  const pages: string[] = []
  let unreadable = 0
  for (const part of partsOf(partFrom(textOf(bytes)), 0)) {
    const decoded = decodeHtml(contentOf(part), charsetOf(part.headers))
    if (!decoded.ok) return decoded
    // a workbook is a frame around its sheets
    if (/<frameset\b/i.test(decoded.value.text)) continue
    unreadable += decoded.value.unreadable
    pages.push(decoded.value.text)
  }
  return readPage({ text: pages.join('\n'), unreadable }, file)
}

const textOf = (bytes: Uint8Array): string => {
  // not TextDecoder: its latin1 is windows-1252, which changes bytes
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

function partFrom(text: string): MailPart {
  const end = /\r?\n\r?\n/.exec(text)
  return end
    ? { headers: text.slice(0, end.index).replace(/\r?\n[ \t]+/g, ' '), body: text.slice(end.index + end[0].length) }
    : { headers: text, body: '' }
}

/** The parts that are pages, also of parts in parts. */
function partsOf(part: MailPart, depth: number): readonly MailPart[] {
  const type = headerOf(part.headers, 'Content-Type')
  if (/^\s*text\/html/i.test(type)) return [part]
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(type)
  const mark = boundary?.[1] ?? boundary?.[2]
  if (mark === undefined || depth > 2) return []
  return part.body
    .split(`--${mark}`, MOST_PARTS)
    .slice(1)
    .flatMap(inner => partsOf(partFrom(inner.replace(/^[^\n]*\n/, '')), depth + 1))
}

const headerOf = (headers: string, name: string): string => new RegExp(`^${name}\\s*:(.*)$`, 'im').exec(headers)?.[1] ?? ''
const charsetOf = (headers: string): string | undefined => /charset\s*=\s*"?([\w-]+)/i.exec(headerOf(headers, 'Content-Type'))?.[1]

function contentOf({ headers, body }: MailPart): Uint8Array {
  const way = headerOf(headers, 'Content-Transfer-Encoding').trim().toLowerCase()
  if (way === 'base64') return bytesOf(plainBase64(body))
  if (way === 'quoted-printable')
    return bytesOf(
      body.replace(/[ \t]*=[ \t]*\r?\n/g, '').replace(/=([\dA-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    )
  return bytesOf(body)
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, c => c.charCodeAt(0) & 0xff)

function plainBase64(body: string): string {
  try {
    return atob(body.replace(/[^A-Za-z\d+/]/g, ''))
  } catch {
    return ''
  }
}
