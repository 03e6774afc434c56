/** A Word 97–2003 file (also .wps of Kingsoft, which is the same): its streams, and its text put together from pieces. */

import { refused } from '@jixiao/core'
import CFB from 'cfb'
import { damaged, encrypted, LIMITS, Refusal, tooLarge } from '../docx/limits.ts'
import { soundContainer } from '../ole/sound-container.ts'
import { type ByteView, byteView } from './byte-view.ts'

export interface WordFile {
  readonly word: ByteView
  readonly table: ByteView
  readonly data: ByteView
  /** All text: body, footnotes, headers, comments, endnotes, text boxes, one behind the other. */
  readonly text: string
  readonly pieces: readonly Piece[]
  /** Lengths of these stretches of the text. */
  readonly lengths: Stretches
  /** Names of the streams. */
  readonly streams: readonly string[]
  /** Streams of properties. */
  readonly summary: ByteView
}

export interface Piece {
  readonly from: number
  readonly to: number
  /** Offset of its first character in the stream WordDocument. */
  readonly offset: number
  /** Bytes of a character. */
  readonly width: 1 | 2
}

export interface Stretches {
  readonly body: number
  readonly footnotes: number
  readonly headers: number
  readonly macros: number
  readonly comments: number
  readonly endnotes: number
  readonly boxes: number
}

const WORD_MARK = 0xa5ec
/** Word 97. What is older is built otherwise. */
const OLDEST = 0xc1
const MOST_CHARACTERS = LIMITS.characters

/** Throws Refusal. */
export function openWordFile(bytes: Uint8Array): WordFile {
  const { streams, find } = openContainer(bytes)
  if (streams.some(s => s.endsWith('/EncryptedPackage'))) throw new Refusal(encrypted())
  const word = find('WordDocument')
  if (!word || word.u16(0) !== WORD_MARK) throw brokenFile()
  const flags = word.u16(0x0a)
  if (flags & 0x0100) throw new Refusal(encrypted())
  if (word.u16(2) < OLDEST)
    throw new Refusal(
      refused('format-not-read', {
        zh: '这是 Word 6.0/95 或更早的文件，不能读取。请用 Word 或 WPS 另存为 docx 后再试。',
        en: 'This file is of Word 6.0/95 or older and cannot be read. Save it as docx in Word or WPS and try again.',
      }),
    )
  if (flags & 0x0004)
    throw new Refusal(
      refused('fast-saved', {
        zh: '这是“快速保存”的 Word 文件，改动散在文件各处，直接读取会有差错。请用 Word 或 WPS 打开后另存再试。',
        en: 'This Word file was fast-saved: changes lie scattered in it and reading it would make mistakes. Open it in Word or WPS, save it again and retry.',
      }),
    )
  const table = find(flags & 0x0200 ? '1Table' : '0Table')
  if (!table) throw brokenFile()
  const pieces = piecesOf(word, table)
  const [body = 0, footnotes = 0, headers = 0, macros = 0, comments = 0, endnotes = 0, boxes = 0] = [0, 1, 2, 3, 4, 5, 6].map(i =>
    word.u32(0x4c + 4 * i),
  )
  const text = textOf(word, pieces)
  if (body > text.length) throw brokenFile()
  const none = byteView(new Uint8Array())
  return {
    word,
    table,
    data: find('Data') ?? none,
    text,
    pieces,
    lengths: { body, footnotes, headers, macros, comments, endnotes, boxes },
    streams,
    summary: find('\u0005SummaryInformation') ?? none,
  }
}

function openContainer(bytes: Uint8Array): { streams: readonly string[]; find(name: string): ByteView | undefined } {
  const sound = soundContainer(bytes)
  if (!sound) throw brokenFile()
  try {
    const container = CFB.read(sound, { type: 'array' })
    return {
      streams: container.FullPaths,
      find(name) {
        const content = CFB.find(container, `/${name}`)?.content
        return content === undefined ? undefined : byteView(Uint8Array.from(content))
      },
    }
  } catch {
    throw brokenFile()
  }
}

/** The table of pieces (CLX): which characters stand where, in one byte or two. */
function piecesOf(word: ByteView, table: ByteView): readonly Piece[] {
  let at = word.u32(0x1a2)
  const end = at + word.u32(0x1a6)
  if (end > table.bytes.length) throw brokenFile()
  while (at < end && table.u8(at) === 1) at += 3 + table.u16(at + 1)
  if (at >= end || table.u8(at) !== 2) throw brokenFile()
  const count = Math.floor((table.u32(at + 1) - 4) / 12)
  at += 5
  if (count < 1 || at + 12 * count + 4 > end) throw brokenFile()
  const pieces: Piece[] = []
  for (let i = 0; i < count; i++) {
    const [from, to, place] = [table.u32(at + 4 * i), table.u32(at + 4 * i + 4), table.u32(at + 4 * (count + 1) + 8 * i + 2)]
    const width = place & 0x40000000 ? 1 : 2
    const offset = width === 1 ? (place & 0x3fffffff) / 2 : place
    if (to < from || from !== (pieces.at(-1)?.to ?? 0) || offset + (to - from) * width > word.bytes.length) throw brokenFile()
    pieces.push({ from, to, offset, width })
  }
  const length = pieces.at(-1)?.to ?? 0
  if (length > MOST_CHARACTERS)
    throw new Refusal(
      tooLarge(`正文有 ${length} 字，超过上限 ${MOST_CHARACTERS} 字。`, `The text has ${length} characters, above the limit of ${MOST_CHARACTERS}.`),
    )
  return pieces
}

function textOf(word: ByteView, pieces: readonly Piece[]): string {
  const one = new TextDecoder('windows-1252')
  const two = new TextDecoder('utf-16le', { ignoreBOM: true })
  return pieces.map(p => (p.width === 1 ? one : two).decode(word.bytes.subarray(p.offset, p.offset + (p.to - p.from) * p.width))).join('')
}

export const brokenFile = (): Refusal => new Refusal(damaged('不是完整的 Word 97–2003 文件。', 'it is no complete file of Word 97–2003.'))
