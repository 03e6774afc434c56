/** The documents as they will stand in public, one page (a form, a part) at a time; masks are in them already. */
import type { Block } from '@jixiao/core'
import { useEffect, useMemo, useRef } from 'react'
import { useWords } from '../../parts/language.tsx'
import { PaperForm } from '../../parts/paper/PaperForm.tsx'
import type { PublicationAnswer } from './use-publication.ts'

const TEXT = {
  documents: ['公开的文件', 'Documents'],
  pages: ['页', 'Pages'],
  before: ['上一页', 'Previous page'],
  next: ['下一页', 'Next page'],
  page: ['第 {n} 页，共 {all} 页', 'Page {n} of {all}'],
  choose: ['翻到', 'Go to'],
  start: ['开头', 'Beginning'],
} as const

export interface Spot {
  readonly document: string
  readonly page: number
  /** What is looked for on the page: it is brought before the eyes, wherever one stands. */
  readonly block?: number | null
}

/** Paragraphs that make a page of their own; fewer stand above what follows them. */
const ENOUGH = 3

/** A page begins with the title of a form or the heading of a part. */
export function pagesOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const pages: Block[][] = []
  let [hasTable, texts] = [false, 0]
  for (const b of blocks) {
    const begins = b.kind === 'paragraph' && (b.role === 'title' || b.level === 1)
    const page = pages.at(-1)
    if (!page || (begins && (hasTable || texts >= ENOUGH))) {
      const last = page?.at(-1)
      // a line of its own behind a table numbers the form that follows
      const isAbove = last?.kind === 'paragraph' && last.role === undefined && page?.at(-2)?.kind === 'table'
      if (isAbove) page?.pop()
      pages.push(isAbove ? [last, b] : [b])
      hasTable = false
      texts = 0
    } else page.push(b)
    if (b.kind === 'table') hasTable = true
    else if (!begins) texts++
  }
  return pages
}

/** Where a block of a document stands. */
export function spotOf(state: PublicationAnswer, document: string, block: number | null): Spot {
  const blocks = state.documents.find(d => d.id === document)?.blocks ?? []
  const page = pagesOf(blocks).findIndex(p => p.some(b => b.place.block === block))
  return { document, page: Math.max(0, page), block }
}

interface Props {
  readonly state: PublicationAnswer
  readonly spot: Spot | null
  readonly onTurn: (spot: Spot) => void
}

const nothing: readonly never[] = []

export function Preview({ state, spot, onTurn }: Props) {
  const t = useWords(TEXT)
  const shown = state.documents.find(d => d.id === spot?.document) ?? state.documents[0]
  const pages = useMemo(() => pagesOf(shown?.blocks ?? []), [shown])
  const page = spot && spot.document === shown?.id ? Math.min(spot.page, pages.length - 1) : 0
  const section = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new wish to look scrolls, not a document made anew
  useEffect(() => {
    if (spot?.block === undefined) return
    const at = pages[page]?.findIndex(b => b.place.block === spot.block) ?? -1
    const found = section.current?.querySelector(`[data-cell="${at}"], [data-cell^="${at}/"], [data-cell^="${at}:"]`)
    if (found) found.scrollIntoView({ block: 'center' })
    else section.current?.scrollIntoView({ block: 'start' })
  }, [spot])
  if (!shown) return null
  const turn = (n: number): void => onTurn({ document: shown.id, page: n })
  return (
    <section ref={section} aria-label={t('documents')} className="preview">
      <p className="documents">
        {state.documents.map(d => (
          <button key={d.id} type="button" className="btn" aria-pressed={d.id === shown.id} onClick={() => onTurn({ document: d.id, page: 0 })}>
            {d.name}
          </button>
        ))}
      </p>
      <nav className="turn" aria-label={t('pages')}>
        <button type="button" className="btn" disabled={page === 0} onClick={() => turn(page - 1)}>
          ← {t('before')}
        </button>
        <label>
          {t('choose')}{' '}
          <select value={page} onChange={e => turn(Number(e.currentTarget.value))}>
            {pages.map((p, i) => (
              <option key={p[0]?.place.block ?? i} value={i}>
                {i + 1} {nameOf(p) || t('start')}
              </option>
            ))}
          </select>
        </label>
        <span role="status">{t('page', { n: page + 1, all: pages.length })}</span>
        <button type="button" className="btn" disabled={page >= pages.length - 1} onClick={() => turn(page + 1)}>
          {t('next')} →
        </button>
      </nav>
      <PaperForm key={`${shown.id} ${page}`} blocks={pages[page] ?? nothing} findings={nothing} canEdit={false} />
    </section>
  )
}

/** The last of the headings with which the page begins. */
const nameOf = (page: readonly Block[]): string => {
  const end = page.findIndex(b => b.kind !== 'paragraph' || (b.role !== 'title' && b.level === undefined))
  const head = page.slice(0, end < 0 ? page.length : end).at(-1)
  return head?.kind === 'paragraph' ? head.text : ''
}
