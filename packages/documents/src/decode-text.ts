/** Bytes → text: finds the encoding (UTF-8, UTF-16, GB18030) without being told. */
import { done, type Outcome, refused } from '@jixiao/core'

export interface DecodedText {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'
  /** How many pieces could not be decoded; they stand as U+FFFD in the text. */
  readonly unreadable: number
}

type Encoding = DecodedText['encoding']

/** Characters that running Chinese text of public bodies uses most: a wrong decoding hits them only by chance. */
const FREQUENT = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处理府研府委预算支单位财收入项目金额绩效款务费目标指标办县市省',
)

/** Decodes a text. Refuses what is no text in any of the encodings. */
export function decodeText(bytes: Uint8Array): Outcome<DecodedText> {
  const marked = markedEncoding(bytes)
  if (marked) return accept(decode(bytes, marked))
  const wide = wideByZeros(bytes)
  if (wide) return accept(decode(bytes, wide))
  const strict = decodeStrictly(bytes)
  if (strict !== null) return accept({ text: strict, encoding: 'utf-8', unreadable: 0 })
  const candidates = (['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const).map(encoding => decode(bytes, encoding))
  let best = candidates[0]
  for (const c of candidates) if (best === undefined || likelihood(c) > likelihood(best)) best = c
  return best === undefined ? notText() : accept(best)
}

function markedEncoding(b: Uint8Array): Encoding | null {
  if (b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf) return 'utf-8'
  if (b[0] === 0xff && b[1] === 0xfe) return 'utf-16le'
  if (b[0] === 0xfe && b[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark: line ends, tabs and digits have a zero byte, always on the same side. */
function wideByZeros(bytes: Uint8Array): Encoding | null {
  const size = Math.min(bytes.length, 65_536) & ~1
  let [even, odd] = [0, 0]
  for (let i = 0; i < size; i += 2) {
    const [a, b] = [bytes[i], bytes[i + 1]]
    if (a === 0 && b !== 0) even++
    if (b === 0 && a !== 0) odd++
  }
  const enough = size / 2 / 50
  if (odd > enough && odd > even * 20) return 'utf-16le'
  if (even > enough && even > odd * 20) return 'utf-16be'
  return null
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function decode(bytes: Uint8Array, encoding: Encoding): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes)
  return { text, encoding, unreadable: text.length - text.replaceAll('\ufffd', '').length }
}

/** Share of characters that are frequent or plain; replacement characters weigh against. */
function likelihood({ text }: DecodedText): number {
  const sample = text.slice(0, 100_000)
  let good = 0
  for (const c of sample) {
    const code = c.charCodeAt(0)
    if (FREQUENT.has(c)) good += 1
    else if ((code >= 0x20 && code < 0x7f) || code === 9 || code === 10 || code === 13) good += 0.5
    else if ((code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xff5e) || (code >= 0x2010 && code <= 0x2026)) good += 0.5
    else if (code === 0xfffd || code < 0x20 || (code >= 0xd800 && code <= 0xf8ff)) good -= 2
  }
  return sample.length === 0 ? 0 : good / sample.length
}

function accept(decoded: DecodedText): Outcome<DecodedText> {
  const sample = decoded.text.slice(0, 200_000)
  const bad = sample.length - sample.replace(/[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd\ue000-\uf8ff]/g, '').length
  const zeros = sample.length - sample.replaceAll('\0', '').length
  // NUL bytes alone (a damaged disk block) do not make a text unreadable; other control characters do
  return bad > Math.max(2, sample.length / 20) || zeros > sample.length / 2 ? notText() : done(decoded)
}

const notText = (): Outcome<never> =>
  refused('not-text', {
    zh: '文件不是可读的文本：既不是 UTF-8、UTF-16，也不是 GB18030 编码，也不是认识的文档格式。请用原来的软件打开，另存为 UTF-8 文本后再试。',
    en: 'The file is no readable text in UTF-8, UTF-16 or GB18030, nor a known document format. Open it in its own program and save it as UTF-8 text.',
  })
