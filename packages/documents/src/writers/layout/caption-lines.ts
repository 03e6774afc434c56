/** The lines between the title of a table and its head: whose it is to the left, the year in the middle, the unit to the right. */
import type { Paragraph } from '@jixiao/core'
import { captionSide } from './outline.ts'
import { textWidth } from './text-width.ts'

export interface CaptionLine {
  readonly left: string
  readonly center: string
  readonly right: string
}

/** `width`: in characters. Captions stand on one line as far as they fit. */
export function captionLines(captions: readonly Paragraph[], width: number): readonly CaptionLine[] {
  const lines: CaptionLine[] = []
  let line: CaptionLine = EMPTY
  const end = (): void => {
    if (line !== EMPTY) lines.push(line)
    line = EMPTY
  }
  for (const { text } of captions) {
    const side = captionSide(text)
    // the second line from the left moves to the middle: 224示例县档案馆 | 预算年度：2026 | 单位：万元
    const place = side === 'left' && line.left !== '' && line.center === '' ? 'center' : side
    const isFull = textWidth(text + line.left + line.center + line.right) + 4 > width
    if (line[place] !== '' || line.right !== '' || (side === 'center' && line !== EMPTY) || isFull) end()
    line = { ...line, [line === EMPTY ? side : place]: text }
    if (side === 'center') end()
  }
  end()
  return lines
}

const EMPTY: CaptionLine = { left: '', center: '', right: '' }
