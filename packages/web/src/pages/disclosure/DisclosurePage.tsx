/** Disclosure: what the public will see, what has to be decided before, who signs, and what was published. */
import { PUBLICATION_KINDS, PUBLICATIONS, type PublicationKind } from '@jixiao/core'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Refusal } from '../../office/call.ts'
import { useMay } from '../../office/session.tsx'
import { useDossier } from '../../office/use-dossier.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { PaperBar } from '../../parts/PaperBar.tsx'
import { Findings } from './Findings.tsx'
import { Preview, type Spot, spotOf } from './Preview.tsx'
import { Publishing } from './Publishing.tsx'
import { Redactions } from './Redactions.tsx'
import { Signing } from './Signing.tsx'
import { usePublication } from './use-publication.ts'
import { Versions } from './Versions.tsx'
import './disclosure.css'

const TEXT = {
  title: ['公开', 'Disclosure'],
  what: ['公开什么', 'What is published'],
  steps: ['公开前的办理', 'Before publication'],
  making: ['正在生成公开文件并检查…', 'The documents are being made and checked…'],
  failed: ['读不到公开准备情况，请稍后再试。', 'This cannot be had now; try again later.'],
} as const

export function DisclosurePage() {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { publication: wanted }: { publication?: unknown } = useSearch({ strict: false })
  const [kind, setKind] = useState<PublicationKind>(PUBLICATION_KINDS.find(k => k === wanted) ?? 'budget')
  return (
    <main className="work disclosing">
      <section className="document">
        <h1 className="visually-hidden">{t('title')}</h1>
        <p className="kinds">
          {PUBLICATION_KINDS.map(k => (
            <button key={k} type="button" className="btn" aria-pressed={k === kind} onClick={() => setKind(k)}>
              {PUBLICATIONS[k].name[lang]}
            </button>
          ))}
        </p>
      </section>
      <Disclosing key={kind} kind={kind} />
    </main>
  )
}

function Disclosing({ kind }: { readonly kind: PublicationKind }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { body } = useDossier()
  const may = useMay()
  const publication = usePublication(kind)
  const [spot, setSpot] = useState<Spot | null>(null)
  const { state, error, refusal } = publication
  const [isPreparer, isHead] = [may('submit', body.id), may('review-in-body', body.id)]
  const look = (document: string, block: number | null): void => {
    if (state) setSpot(spotOf(state, document, block))
  }
  return (
    <>
      <section className="document">
        {PUBLICATIONS[kind].papers.map(p => (
          <PaperBar key={p} kind={p} />
        ))}
        {error && (
          <p className="fault" role="alert">
            {error instanceof Refusal ? error.say[lang] : t('failed')}
          </p>
        )}
        {!state && !error && <p role="status">{t('making')}</p>}
        {state && <Preview state={state} spot={spot} onTurn={setSpot} />}
      </section>
      <aside className="margin" aria-label={t('steps')}>
        {refusal && (
          <p className="fault" role="alert">
            {refusal[lang]}
          </p>
        )}
        {state && (
          <>
            <Publishing kind={kind} publication={publication} canPublish={isPreparer || isHead} />
            <Redactions publication={publication} canDecide={isPreparer || isHead} onLook={look} />
            <Findings publication={publication} canWaive={isHead} onLook={look} />
            <Signing publication={publication} may={{ secrecy: isPreparer || isHead, head: isHead }} />
          </>
        )}
        <Versions publication={publication} />
      </aside>
    </>
  )
}
