/** Marks that say a text is not for the public (SEC-1): a secrecy level with its star, internal material. */
import type { Block, Place } from '@jixiao/core'

const MARK = /(?:绝密|机密|秘密)\s*[★☆]|[★☆]\s*(?:绝密|机密|秘密)|内部(?:资料|文件|材料|使用)|不予公开|不得外传|注意保存/g

/** Text that somebody has masked before publishing (SEC-3). */
const WITHHELD = /[*＊]{2,}|[×■●█]{2,}|(?<![A-Za-z])[XＸ]{2,}(?![A-Za-z])/g

/** Places with their offsets. */
export const secrecyMarks = (blocks: readonly Block[]): readonly Place[] => matchesOf(blocks, MARK)
export const withheldText = (blocks: readonly Block[]): readonly Place[] => matchesOf(blocks, WITHHELD)

function matchesOf(blocks: readonly Block[], pattern: RegExp): readonly Place[] {
  const inText = (place: Place, text: string): Place[] =>
    [...text.matchAll(pattern)].map(m => ({ ...place, from: m.index, to: m.index + m[0].length }))
  return blocks.flatMap(b => (b.kind === 'paragraph' ? inText(b.place, b.text) : b.rows.flatMap(r => r.cells.flatMap(c => inText(c.place, c.text)))))
}
