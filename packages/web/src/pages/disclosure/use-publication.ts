/** A publication of the year as the service sees it, and the acts that move it on. */
import type { Block, Entry, PaperKind, PublicationKind, SignatureKind, Wording } from '@jixiao/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../office/call.ts'
import { paperOf, useDossier } from '../../office/use-dossier.tsx'
import { wordsOf } from '../../parts/paper-bar/use-paper-move.ts'
import type { HitDecision, HitShown } from '../../parts/redaction/HitCard.tsx'

interface By {
  readonly byName: string
  readonly at: string
}
export interface HitAnswer extends HitShown {
  readonly document: string
  readonly block: number
}
export interface FindingAnswer {
  readonly id: string
  readonly document: string
  readonly rule: string
  readonly say: Wording
  readonly mend: Wording
  readonly at: readonly Entry[]
  readonly block: number | null
  readonly waiver: ({ readonly reason: string } & By) | null
}
export interface PublicationAnswer {
  readonly content: string
  readonly documents: readonly { readonly id: string; readonly name: string; readonly paper: PaperKind; readonly blocks: readonly Block[] }[]
  readonly hits: readonly HitAnswer[]
  readonly findings: readonly FindingAnswer[]
  readonly signatures: readonly ({ readonly signature: SignatureKind; readonly isCurrent: boolean } & By)[]
  readonly blocks: readonly { readonly code: string; readonly say: Wording }[]
}
export interface VersionAnswer {
  readonly id: string
  readonly kind: PublicationKind
  readonly version: number
  readonly reason: string
  readonly disclosedOn: string
  readonly byName: string
  readonly manifest: {
    readonly content: string
    readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[]
    readonly missing: readonly { readonly name: string; readonly why: string }[]
    readonly waivers: readonly unknown[]
  }
}

export type PublicationAct =
  | { readonly to: 'redactions'; readonly content: { readonly decisions: readonly HitDecision[] } }
  | { readonly to: 'waivers'; readonly content: { readonly finding: string; readonly reason: string | null } }
  | { readonly to: 'signatures'; readonly content: { readonly signature: SignatureKind; readonly content: string } }
  | { readonly to: ''; readonly content: { readonly disclosedOn: string; readonly reason: string } }

export function usePublication(kind: PublicationKind) {
  const { dossier, papers, session } = useDossier()
  const client = useQueryClient()
  const path = `/dossiers/${dossier.id}/publications/${kind}`
  const states = papers.map(p => `${p.kind}${p.round}${p.state}`).join(' ')
  const key = ['publication', dossier.id, kind]
  const { data, error } = useQuery({
    queryKey: [...key, dossier.revision, states],
    queryFn: () => call<PublicationAnswer>('GET', path),
    placeholderData: (before, query) => (query?.queryKey[2] === kind ? before : undefined),
    retry: false,
  })
  const versions = useQuery({
    queryKey: ['publications', dossier.id],
    queryFn: () => call<{ readonly publications: readonly VersionAnswer[]; readonly key: string }>('GET', `/dossiers/${dossier.id}/publications`),
    retry: false,
  })
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Wording | null>(null)
  const act = async ({ to, content }: PublicationAct): Promise<boolean> => {
    setBusy(true)
    setRefusal(null)
    try {
      const answer = await call<PublicationAnswer>('POST', to === '' ? path : `${path}/${to}`, content)
      if (to === '') for (const queryKey of [['publications'], ['stages'], ['desk'], ['overview']]) void client.invalidateQueries({ queryKey })
      else client.setQueryData([...key, dossier.revision, states], answer)
      // what was sent back stands as a remark beside its field
      if (to === 'redactions') await session.reload()
      return true
    } catch (failed) {
      setRefusal(wordsOf(failed))
      return false
    } finally {
      setBusy(false)
    }
  }
  const published = versions.data?.publications.filter(v => v.kind === kind) ?? []
  return {
    state: data ?? null,
    error,
    versions: published,
    key: versions.data?.key ?? '',
    isBusy,
    refusal,
    act,
    paperOf: (k: PaperKind) => paperOf(papers, k),
  }
}
export type PublicationInHand = ReturnType<typeof usePublication>
