/** The redaction list of documents that were taken in, and its log: what nobody has decided is not shown in public. */
import { useState } from 'react'
import { useAct } from '../../office/use-act.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { HitCard } from '../../parts/redaction/HitCard.tsx'
import { Original } from './Original.tsx'
import { type Evidence, type TakenHit, useTakenHits } from './taken-in.ts'

const TEXT = {
  lead: [
    '录入文件里的个人信息、密级标识和已遮盖的文字，逐处决定遮盖、保留还是退回。没有决定的，公开网站和开放数据里先遮盖或不显示；原文件不对外提供。图片里的文字没有检查。',
    'Personal data, secrecy marks and withheld text in the files taken in: each is masked, kept or sent back. Until then the public site and its data mask it or leave it out; the files themselves are not offered. Words in pictures are not checked.',
  ],
  state: ['显示', 'Show'],
  open: ['没有处理的', 'to decide'],
  decided: ['已处理的（记录）', 'decided (log)'],
  body: ['单位', 'Body'],
  all: ['全部', 'all'],
  kind: ['种类', 'Kind'],
  count: ['{n} 处', '{n}'],
  take: ['这 {n} 处都按建议处理', 'Take the proposal for these {n}'],
  none: ['没有要处理的个人信息和密级标识。', 'Nothing to decide.'],
  noneDecided: ['还没有处理过。', 'Nothing was decided yet.'],
  more: ['再显示{n}处', 'Show {n} more'],
  look: ['看原文', 'See the original'],
} as const

const PAGE = 50

export function TakenRedactions({ isAllowed }: { readonly isAllowed: boolean }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const [state, setState] = useState<'open' | 'decided'>('open')
  const [kind, setKind] = useState('')
  const [body, setBody] = useState('')
  const [shown, setShown] = useState(PAGE)
  const [evidence, setEvidence] = useState<Evidence | null>(null)
  const { isBusy, refusal, run } = useAct('taken-in')
  const { data } = useTakenHits(state)
  if (!data) return <section aria-busy="true" />
  const { hits } = data
  const found = hits.filter(h => (kind === '' || h.kind === kind) && (body === '' || h.bodyName === body))
  const page = found.slice(0, shown)
  const decide = (decisions: readonly { readonly hit: string; readonly act: string; readonly words: string }[]): Promise<boolean> =>
    run('POST', '/taken-in/redactions', { decisions })
  const look = (h: TakenHit): void => setEvidence({ document: h.document, name: h.documentName, place: h.place })
  return (
    <section className={evidence ? 'with-evidence' : undefined}>
      <div>
        <p className="small">{t('lead')}</p>
        <div className="filters">
          <label>
            {t('state')}
            <select value={state} onChange={e => setState(e.currentTarget.value === 'decided' ? 'decided' : 'open')}>
              <option value="open">{t('open')}</option>
              <option value="decided">{t('decided')}</option>
            </select>
          </label>
          <label>
            {t('kind')}
            <select value={kind} onChange={e => setKind(e.currentTarget.value)}>
              <option value="">{t('all')}</option>
              {[...new Map(hits.map(h => [h.kind, h.kindName]))].map(([k, name]) => (
                <option key={k} value={k}>
                  {name[lang]}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('body')}
            <select value={body} onChange={e => setBody(e.currentTarget.value)}>
              <option value="">{t('all')}</option>
              {[...new Set(hits.map(h => h.bodyName ?? ''))].sort().map(b => (
                <option key={b}>{b}</option>
              ))}
            </select>
          </label>
          <span role="status" className="small">
            {t('count', { n: found.length })}
          </span>
          {isAllowed && state === 'open' && page.length > 1 && (
            <button type="button" className="btn" disabled={isBusy} onClick={() => void decide(page.map(h => ({ hit: h.id, ...h.proposal })))}>
              {t('take', { n: page.length })}
            </button>
          )}
        </div>
        <Refused refusal={refusal} />
        {hits.length === 0 && <p className="empty">{t(state === 'open' ? 'none' : 'noneDecided')}</p>}
        <ul className="doubts">
          {page.map(h => (
            <HitCard
              key={h.id}
              hit={{
                ...h,
                where: [h.decision?.at.slice(0, 16).replace('T', ' '), h.bodyName, h.fiscalYear, h.documentName, h.where].filter(Boolean).join('　'),
              }}
              canDecide={isAllowed}
              isBusy={isBusy}
              onDecide={decision => decide([decision])}
              look={t('look')}
              onLook={() => look(h)}
            />
          ))}
        </ul>
        {found.length > shown && (
          <button type="button" className="btn" onClick={() => setShown(n => n + PAGE)}>
            {t('more', { n: Math.min(PAGE, found.length - shown) })}
          </button>
        )}
      </div>
      {evidence && <Original evidence={evidence} onClose={() => setEvidence(null)} />}
    </section>
  )
}
