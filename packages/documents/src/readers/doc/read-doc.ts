/**
 * Word 97–2003 (doc, and the .wps of Kingsoft) → blocks, with the same promises as the reader of docx. Headers, footers and comments
 * are not read; text boxes and footnotes stand at the end. Fast-saved, encrypted and older files are refused.
 */
import { done, type Notice, type Outcome, type ReadDocument } from '@jixiao/core'
import type { Flow } from '../docx/flow.ts'
import { layOutBlocks } from '../docx/lay-out-blocks.ts'
import { noticesOf, type Property } from '../docx/left-out.ts'
import { LIMITS, Refusal, tooLarge } from '../docx/limits.ts'
import type { ByteView } from './byte-view.ts'
import { chosenAt } from './form-fields.ts'
import { listLabels } from './list-labels.ts'
import { textState } from './paragraph-text.ts'
import { characterLooks, paragraphLooks } from './property-runs.ts'
import { type DocState, readStretch } from './read-stretch.ts'
import { styleLevels } from './style-levels.ts'
import { openWordFile, type WordFile } from './word-file.ts'

/** Never throws on any bytes. */
export function readDoc(bytes: Uint8Array, file: string): Outcome<ReadDocument> {
  if (bytes.length > LIMITS.fileBytes)
    return tooLarge(
      `文件有 ${Math.ceil(bytes.length / 1024 / 1024)} MB，超过上限 ${LIMITS.fileBytes / 1024 / 1024} MB。`,
      `The file has ${Math.ceil(bytes.length / 1024 / 1024)} MB, above the limit of ${LIMITS.fileBytes / 1024 / 1024} MB.`,
    )
  try {
    return readWordFile(openWordFile(bytes), file)
  } catch (error) {
    if (error instanceof Refusal) return error.outcome
    throw error
  }
}

function readWordFile(word: WordFile, file: string): Outcome<ReadDocument> {
  const state: DocState = {
    ...textState(offset => chosenAt(word.data, offset)),
    file: word,
    paragraphAt: paragraphLooks(word),
    characterAt: characterLooks(word),
    levelOf: styleLevels(word),
    labels: listLabels(word),
    line: 0,
    page: 1,
    hasBreaks: false,
    newPage: false,
    cells: 0,
  }
  const { body, footnotes, headers, macros, comments, endnotes, boxes } = word.lengths
  const read = (from: number, length: number): readonly Flow[] => readStretch(from, Math.min(from + length, word.text.length), state)
  const flow = read(0, body)
  const afterNotes = body + footnotes + headers + macros + comments
  const inBoxes = read(afterNotes + endnotes, boxes)
  const notes = [...read(body, footnotes), ...read(afterNotes, endnotes)]
  const { blocks, residue } = layOutBlocks([...flow, ...inBoxes, ...numbered(notes)], file, state.hasBreaks)
  const notices = [...lostCells(state.strayCells), ...noticesOf({ ...state, parts: 0, properties: filledProperties(word.summary) })]
  return done({ file, format: 'doc', blocks, residue, notices })
}

const lostCells = (count: number): readonly Notice[] =>
  count === 0
    ? []
    : [
        {
          code: 'table-structure-lost',
          say: {
            zh: `有 ${count} 个单元格的表格结构没有读出，其文字按段落读取，行列关系请核对。建议用 Word 或 WPS 另存为 docx 后再试。`,
            en: `The table structure of ${count} cells could not be read; their text stands as paragraphs. Save the file as docx in Word or WPS and try again.`,
          },
        },
      ]

/** A note is one paragraph or several; the first begins with 注1：. */
function numbered(notes: readonly Flow[]): readonly Flow[] {
  let count = 0
  return notes.map(f => (f.kind === 'paragraph' && f.text.trim() !== '' ? { ...f, text: `注${++count}：${f.text.trim()}`, codes: undefined } : f))
}

const AUTHOR = 4
const LAST_AUTHOR = 8
const STRING = 0x1e

/** Which properties the stream of summary information fills ([MS-OLEPS]); only that they are there. */
function filledProperties(summary: ByteView): readonly Property[] {
  const section = summary.u32(44)
  const count = Math.min(summary.u32(section + 4), 64)
  const filled: Property[] = []
  for (let i = 0; i < count; i++) {
    const [id, at] = [summary.u32(section + 8 + 8 * i), section + summary.u32(section + 12 + 8 * i)]
    if ((id !== AUTHOR && id !== LAST_AUTHOR) || (summary.u32(at) & 0xff) !== STRING) continue
    // the size counts the zero at the end
    if (summary.u32(at + 4) > 1 && summary.u8(at + 8) > 0x20) filled.push(id === AUTHOR ? 'author' : 'last-modified-by')
  }
  return filled
}
