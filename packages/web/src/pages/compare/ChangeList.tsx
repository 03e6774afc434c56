/** What changed, by kind: figures with their difference, indicators, sentences word by word, rows; then what the checks say of it. */
import {
  actName,
  CHANGE_GROUP_NAMES,
  CHANGE_GROUPS,
  type ChangeGroup,
  type EditionsReport,
  groupOfChange,
  type ReportedChange,
  type ReportFinding,
  whereOf,
} from 'jixiao/contract'
import { useState } from 'react'
import { selectChange, useEditions } from '../../editions-session.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { RuleLink } from '../../parts/RuleLink.tsx'

const TEXT = {
  changes: ['改了什么', 'What changed'],
  none: ['没有修改。', 'Nothing changed.'],
  places: ['{n} 处：', '{n} places: '],
  place: ['第 {n} 处', 'place {n}'],
  nothing: ['（无）', '(none)'],
  gone: ['消除的问题', 'Findings gone'],
  come: ['新增的问题', 'New findings'],
  stayed: ['两个版本都有的问题 {n} 个。', '{n} findings stand in both.'],
  slight: ['内容不变', 'Unchanged in substance'],
  moved: ['移动了位置', 'moved'],
  punctuation: ['标点不同', 'punctuation'],
  more: ['再列 {n} 项', 'Show {n} more'],
} as const

/** Of a long group so many are shown at first. */
const SHOWN = 60

export function ChangeList({ report }: { readonly report: EditionsReport }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const zh = lang === 'zh'
  const { changes, findings, slight } = report
  return (
    <section className="changes" id="findings" tabIndex={-1} aria-label={t('changes')}>
      {changes.length === 0 && report.relation === 'editions' && <p className="empty">{t('none')}</p>}
      {CHANGE_GROUPS.map(g => (
        <Group key={g} group={g} changes={changes.filter(c => groupOfChange(c) === g)} />
      ))}
      <Findings title={t('gone')} findings={findings.gone} />
      <Findings title={t('come')} findings={findings.come} />
      {findings.stayed > 0 && <p className="small">{t('stayed', { n: findings.stayed })}</p>}
      {slight.length > 0 && (
        <details>
          <summary>
            {t('slight')} {slight.length}
          </summary>
          <ul className="small">
            {slight.slice(0, SHOWN).map(s => (
              <li key={`${s.kind}${s.old?.at.block}-${s.old?.at.row}-${s.new?.at.block}-${s.new?.at.row}-${s.new?.at.from}`}>
                {t(s.kind === 'punctuation' ? 'punctuation' : 'moved')}
                {zh ? '：' : ': '}
                {s.text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Group({ group, changes }: { readonly group: ChangeGroup; readonly changes: readonly ReportedChange[] }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const [most, setMost] = useState(SHOWN)
  if (changes.length === 0) return null
  return (
    <>
      <h2>
        {CHANGE_GROUP_NAMES[group][lang]} <span className="mark-count">{changes.length}</span>
      </h2>
      <ul className="cards">
        {changes.slice(0, most).map(c => (
          <Change key={c.id} change={c} />
        ))}
      </ul>
      {changes.length > most && (
        <button type="button" className="btn" onClick={() => setMost(changes.length)}>
          {t('more', { n: changes.length - most })}
        </button>
      )}
    </>
  )
}

function Change({ change: c }: { readonly change: ReportedChange }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const zh = lang === 'zh'
  const { selected } = useEditions()
  const isSelected = selected?.id === c.id
  const where = [c.places[0]?.old, c.places[0]?.new].map(p => (p ? whereOf(p, zh) : '')).filter(Boolean)
  return (
    <li className={`card ${c.kind}${isSelected ? ' on' : ''}`}>
      <button type="button" className="plain" aria-pressed={isSelected} onClick={() => selectChange(c.id)}>
        {(zh ? c.name : c.nameEn) !== '' && <b>{zh ? c.name : c.nameEn}</b>}
        <span className="said">{c.pieces ? <Words change={c} /> : <FromTo change={c} />}</span>
        <small>
          {c.what === 'changed' ? '' : `${actName(c.what, zh)} · `}
          {[...new Set(where)].join(' → ')}
        </small>
      </button>
      {c.places.length > 1 && (
        <p className="small places">
          {t('places', { n: c.places.length })}
          {c.places.map((p, n) => (
            <button
              key={`${p.new?.at.block}/${p.new?.at.row}/${p.new?.at.column}/${p.new?.at.from}`}
              type="button"
              className="plain link"
              aria-label={t('place', { n: n + 1 })}
              aria-pressed={isSelected && selected?.place === n}
              title={p.where}
              onClick={() => selectChange(c.id, n)}
            >
              {n + 1}
            </button>
          ))}
        </p>
      )}
    </li>
  )
}

function FromTo({ change: { from, to, difference, percent } }: { readonly change: ReportedChange }) {
  const t = useWords(TEXT)
  return (
    <>
      {from === null ? t('nothing') : <del className="gone">{from}</del>} → {to === null ? t('nothing') : <ins className="come">{to}</ins>}
      {difference && (
        <span className="difference">
          {' '}
          {difference}
          {percent && `，${percent}`}
        </span>
      )}
    </>
  )
}

function Words({ change: { pieces = [] } }: { readonly change: ReportedChange }) {
  let at = 0
  return pieces.map(p => {
    const key = at
    at += p.text.length
    if (p.kind === 'removed')
      return (
        <del key={key} className="gone">
          {p.text}
        </del>
      )
    if (p.kind === 'added')
      return (
        <ins key={key} className="come">
          {p.text}
        </ins>
      )
    return <span key={key}>{p.text}</span>
  })
}

function Findings({ title, findings }: { readonly title: string; readonly findings: readonly ReportFinding[] }) {
  const { lang } = useLanguage()
  if (findings.length === 0) return null
  return (
    <>
      <h2>
        {title} <span className="mark-count">{findings.length}</span>
      </h2>
      <ul className="cards">
        {findings.slice(0, SHOWN).map(f => (
          <li key={f.id} className={`card ${f.severity}`}>
            <RuleLink code={f.rule} /> {lang === 'zh' ? f.message : f.messageEn}
          </li>
        ))}
      </ul>
    </>
  )
}
