/** What is doubtful: a list by body and kind, each with its place in the original and the readings there are. */
import { DOUBT_KINDS, type DoubtKind, isDoubtKind } from '@jixiao/core'
import { useState } from 'react'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { DoubtCard } from './DoubtCard.tsx'
import { Original } from './Original.tsx'
import { type Evidence, useDoubts } from './taken-in.ts'

const TEXT = {
  state: ['显示', 'Show'],
  open: ['待核的', 'open'],
  settled: ['已处理的', 'settled'],
  kind: ['种类', 'Kind'],
  all: ['全部', 'all'],
  body: ['单位', 'Body'],
  count: ['{n} 项', '{n}'],
  none: [
    '没有待核事项。录入时认不清的数字、对不上的合计、两处不同的数、不能确定的单位和年度，会列在这里，由人来定；没有定的，公开网站上写“待核”。',
    'Nothing is doubtful. Digits that cannot be read, totals that do not add up, two values of one fact, an uncertain body or year are listed here for a person to settle; until then the public site says so.',
  ],
  noneSettled: ['还没有处理过待核事项。', 'Nothing has been settled yet.'],
  noneFound: ['没有符合条件的事项。', 'Nothing fits.'],
  more: ['再显示{n}项', 'Show {n} more'],
} as const

const PAGE = 50

export function Doubts({ isAllowed }: { readonly isAllowed: boolean }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const [state, setState] = useState<'open' | 'settled'>('open')
  const [kind, setKind] = useState<DoubtKind | ''>('')
  const [body, setBody] = useState('')
  const [shown, setShown] = useState(PAGE)
  const [evidence, setEvidence] = useState<Evidence | null>(null)
  const { data } = useDoubts(state)
  if (!data) return <section aria-busy="true" />
  const bodies = [...new Set(data.doubts.map(d => d.bodyName ?? ''))].filter(b => b !== '').sort()
  const kinds = [...new Set(data.doubts.map(d => d.kind))]
  const found = data.doubts.filter(d => (kind === '' || d.kind === kind) && (body === '' || d.bodyName === body))
  return (
    <section className={evidence ? 'with-evidence' : undefined}>
      <div>
        <div className="filters">
          <label>
            {t('state')}
            <select value={state} onChange={e => setState(e.currentTarget.value === 'settled' ? 'settled' : 'open')}>
              <option value="open">{t('open')}</option>
              <option value="settled">{t('settled')}</option>
            </select>
          </label>
          <label>
            {t('kind')}
            <select value={kind} onChange={e => setKind(isDoubtKind(e.currentTarget.value) ? e.currentTarget.value : '')}>
              <option value="">{t('all')}</option>
              {kinds.map(k => (
                <option key={k} value={k}>
                  {DOUBT_KINDS[k][lang]}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('body')}
            <select value={body} onChange={e => setBody(e.currentTarget.value)}>
              <option value="">{t('all')}</option>
              {bodies.map(b => (
                <option key={b}>{b}</option>
              ))}
            </select>
          </label>
          <span role="status" className="small">
            {t('count', { n: found.length })}
          </span>
        </div>
        {data.doubts.length === 0 && <p className="empty">{t(state === 'open' ? 'none' : 'noneSettled')}</p>}
        {data.doubts.length > 0 && found.length === 0 && <p className="empty">{t('noneFound')}</p>}
        <ul className="doubts">
          {found.slice(0, shown).map(d => (
            <DoubtCard key={d.id} doubt={d} isAllowed={isAllowed} onLook={setEvidence} />
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
