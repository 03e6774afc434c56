/** A file as it looks, with the boxes of its findings: the same in the page and in the html report. */
import type { Understanding } from '@jixiao/core'
import type { FileView, FlowView } from '@jixiao/documents'
import { writeEmptyPages, writePictures } from './pages.ts'
import { type Mark, writePaper } from './paper.ts'
import { writeSheets } from './sheets.ts'

export interface OriginalOptions {
  readonly lang: 'zh' | 'en'
  /** Pages hold their pictures; else they are empty and drawn when they come into view. */
  readonly hasPictures: boolean
}

export function writeOriginal(
  view: FileView,
  understanding: Pick<Understanding, 'blocks' | 'face' | 'sections'>,
  marks: readonly Mark[],
  { lang, hasPictures }: OriginalOptions,
): string {
  const { blocks } = understanding
  if (view.kind === 'pages')
    return `<div class="original pages">${hasPictures ? writePictures(view, blocks, marks, lang) : writeEmptyPages(view, blocks, marks, lang)}</div>`
  if (view.kind === 'sheets') return `<div class="original sheets">${writeSheets(view, blocks, marks, lang)}</div>`
  return `<div class="original flow"><div class="flow-page" style="${margins(view)}">${writePaper(blocks, understanding, marks, view, lang)}</div></div>`
}

const margins = ({ page }: FlowView): string => {
  const part = (points: number): string => `${Math.round((points / page.width) * 1000) / 10}cqw`
  return `padding:8cqw ${part(page.right)} 10cqw ${part(page.left)}`
}
