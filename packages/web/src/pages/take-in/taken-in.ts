/** What the service tells of published documents, and how their places are said. */
import type { DoubtKind, HitKind, Place, SettlementAct, Wording } from '@jixiao/core'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../office/call.ts'
import type { HitShown } from '../../parts/redaction/HitCard.tsx'
import type { Lang } from '../../text/text.ts'

export interface Doubt {
  readonly id: string
  readonly kind: DoubtKind
  readonly document: string
  readonly documentName: string
  readonly dossier: string | null
  readonly bodyName: string | null
  readonly fiscalYear: number | null
  readonly say: Wording
  readonly facts: readonly string[]
  readonly place: Place | null
  readonly readings: readonly { readonly value: string; readonly say: Wording; readonly place: Place | null }[]
  readonly acts: readonly SettlementAct[]
  readonly settlement: {
    readonly act: SettlementAct
    readonly value: string
    readonly words: string
    readonly byName: string
    readonly at: string
  } | null
}

export interface TakenHit extends HitShown {
  readonly kind: HitKind
  readonly document: string
  readonly documentName: string
  readonly bodyName: string | null
  readonly fiscalYear: number | null
  readonly place: Place
}

export interface TakenDocument {
  readonly sha256: string
  readonly name: string
  readonly kind: string
  readonly title: string
  readonly byName: string
  readonly at: string
  readonly parts: readonly {
    readonly part: string
    readonly name: string
    readonly bodyName: string | null
    readonly region: string | null
    readonly fiscalYear: number | null
    readonly dossier: string | null
    readonly edition: number
    readonly isCurrent: boolean
    readonly open: number
    readonly differences: readonly {
      readonly label: string
      readonly fact: string
      readonly before: string | null
      readonly after: string | null
      readonly place: Place | null
    }[]
  }[]
}

export interface PublishedFact {
  readonly fact: string
  readonly stage: string
  readonly year: number
  readonly label: string
  readonly value: string | null
  readonly printed: string
  readonly place: Place
  readonly document: string
}

export interface PublishedYear {
  readonly dossier: string
  readonly bodyName: string
  readonly fiscalYear: number
  readonly documents: readonly {
    readonly sha256: string
    readonly name: string
    readonly kind: string
    readonly edition: number
    readonly isCurrent: boolean
  }[]
  readonly facts: readonly PublishedFact[]
  readonly doubtful: readonly string[]
  readonly own: {
    readonly dossier: string
    readonly differences: readonly {
      readonly fact: string
      readonly label: string
      readonly own: string
      readonly published: string
      readonly place: Place
      readonly document: string
    }[]
  } | null
}

/** What one looks at in an original. */
export interface Evidence {
  readonly document: string
  readonly name: string
  readonly place: Place
}

export const useTakenDocuments = () =>
  useQuery({ queryKey: ['taken-in', 'documents'], queryFn: () => call<{ documents: readonly TakenDocument[] }>('GET', '/taken-in/documents') })

export const useDoubts = (state: 'open' | 'settled') =>
  useQuery({ queryKey: ['taken-in', 'doubts', state], queryFn: () => call<{ doubts: readonly Doubt[] }>('GET', `/taken-in/doubts?state=${state}`) })

export const useTakenHits = (state: 'open' | 'decided') =>
  useQuery({
    queryKey: ['taken-in', 'redactions', state],
    queryFn: () => call<{ hits: readonly TakenHit[] }>('GET', `/taken-in/redactions?state=${state}`),
  })

export const usePublishedYear = (dossier: string) =>
  useQuery({ queryKey: ['taken-in', 'year', dossier], queryFn: () => call<PublishedYear>('GET', `/taken-in/years/${dossier}`) })

/** Page, sheet and cell or line; the table and row as printed. */
export function placeInWords(p: Place, lang: Lang): string {
  const zh = lang === 'zh'
  const at =
    p.address !== undefined
      ? [p.sheet, p.address].filter(Boolean).join(' ')
      : [p.page === undefined ? '' : zh ? `第${p.page}页` : `page ${p.page}`, p.line === undefined ? '' : zh ? `第${p.line}行` : `line ${p.line}`]
          .filter(Boolean)
          .join(' ')
  return [at, p.table, p.rowLabel, p.columnLabel].filter(t => t !== undefined && t !== '').join(' · ')
}
