/** A document as a person lays it out: its title, headings and text, and every table with what stands above and below it. */
import type { Block, Paragraph, ReadDocument, Table } from '@jixiao/core'

export type Part = Words | TablePart

export interface Words {
  readonly kind: 'title' | 'heading' | 'text'
  readonly paragraph: Paragraph
  /** Of a heading: 1 is the highest. */
  readonly level: number
}

export interface TablePart {
  readonly kind: 'table'
  readonly title: Paragraph | null
  readonly captions: readonly Paragraph[]
  readonly table: Table
  readonly notes: readonly Paragraph[]
}

export function outlineOf(blocks: readonly Block[]): readonly Part[] {
  const parts: Part[] = []
  /** A title and captions whose table is still to come. */
  let above: Paragraph[] = []
  const flush = (): void => {
    for (const p of above) parts.push(p.role === 'title' ? wordsOf('title', p) : wordsOf('text', p))
    above = []
  }
  for (const block of blocks) {
    if (block.kind === 'table') {
      const title = above.find(p => p.role === 'title') ?? null
      parts.push({ kind: 'table', title, captions: above.filter(p => p !== title), table: block, notes: [] })
      above = []
      continue
    }
    const last = parts.at(-1)
    if (block.role === 'title') {
      flush()
      above = [block]
    } else if (block.role === 'caption') above.push(block)
    else if (block.role === 'note' && above.length === 0 && last?.kind === 'table')
      parts[parts.length - 1] = { ...last, notes: [...last.notes, block] }
    else {
      flush()
      parts.push(wordsOf(block.level === undefined ? 'text' : 'heading', block))
    }
  }
  flush()
  return parts
}

const wordsOf = (kind: Words['kind'], paragraph: Paragraph): Words => ({ kind, paragraph, level: paragraph.level ?? 0 })

/** What the properties of the file name it: its first title, else its first line. */
export function titleOf({ blocks }: ReadDocument): string {
  const paragraphs = blocks.filter(b => b.kind === 'paragraph')
  return (paragraphs.find(p => p.role === 'title') ?? paragraphs[0])?.text ?? ''
}

/** Where a line above a table stands: 单位：万元 to the right, （2026年度） in the middle, whose it is to the left. */
export function captionSide(text: string): 'left' | 'center' | 'right' {
  if (/^(?:金额|计量|货币)?单位[:：].{0,6}元$/.test(text)) return 'right'
  return /^（.*）$/.test(text) ? 'center' : 'left'
}
