/** Bytes of a page → text: by its mark, by what it declares, else by what its bytes look like. */
import { done, type Outcome } from '@jixiao/core'
import { decodeText } from '../../decode-text.ts'

const DECLARED = /<meta\b[^>]{0,400}?charset\s*=\s*["']?\s*([\w-]{2,20})|^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]{2,20})/i
const HEAD = 4096
/** Pages declare gb2312 and use characters of gb18030. */
const CHINESE = /^(?:gb2312|gbk|gb18030|gb_2312-80|hz-gb-2312|x-gbk|cp936)$/i
const OTHERS = /^(?:big5|utf-16le|utf-16be|utf-16)$/i

export interface DecodedPage {
  readonly text: string
  readonly unreadable: number
}

/** A declaration that the bytes contradict is not believed. `told`: what came with the page from outside. */
export function decodeHtml(bytes: Uint8Array, told?: string): Outcome<DecodedPage> {
  const head = Array.from(bytes.subarray(0, HEAD), b => String.fromCharCode(b)).join('')
  const found = DECLARED.exec(head)
  const name = found?.[1] ?? found?.[2] ?? told
  const isMarked = head.startsWith('\xef\xbb\xbf') || head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff')
  const label = isMarked || name === undefined ? undefined : CHINESE.test(name) ? 'gb18030' : OTHERS.test(name) ? name : undefined
  if (label !== undefined && !isUtf8(bytes)) {
    const text = new TextDecoder(label).decode(bytes)
    const unreadable = text.length - text.replaceAll('\ufffd', '').length
    if (unreadable * 100 < text.length) return done({ text, unreadable })
  }
  const decoded = decodeText(bytes)
  return decoded.ok ? done({ text: decoded.value.text.replace(/^\ufeff/, ''), unreadable: decoded.value.unreadable }) : decoded
}

/** Bytes above 0x7f that are right UTF-8 are hardly ever Chinese of another encoding. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
