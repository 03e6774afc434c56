/** Where a paper stands in its review, and what the person may do with it now. */
import { PAPER_NAMES, type PaperKind } from '@jixiao/core'
import { paperOf, useDossier } from '../office/use-dossier.tsx'
import { useLanguage } from './language.tsx'

interface Props {
  readonly kind: PaperKind
  readonly round?: string
}

export function PaperBar({ kind, round = '' }: Props) {
  const { lang } = useLanguage()
  const { papers } = useDossier()
  return (
    <p className="paper-bar">
      {PAPER_NAMES[kind][lang]}：{paperOf(papers, kind, round)?.state ?? 'draft'}
    </p>
  )
}
