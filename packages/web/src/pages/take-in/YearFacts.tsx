/** A body's year made of published documents: every figure with its source, which opens the original; and what the office's own dossier says differently. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { documentKindName } from './kind-names.ts'
import { Original } from './Original.tsx'
import { type Evidence, type PublishedYear, placeInWords, usePublishedYear } from './taken-in.ts'

const TEXT = {
  title: ['{body} {year} 年', '{body} {year}'],
  mark: ['据公开文件录入，未经单位确认', 'Taken from published documents, not confirmed by the body'],
  back: ['全部已录入的文件', 'All documents'],
  documents: ['来源文件', 'Documents'],
  edition: ['第{n}版', 'edition {n}'],
  replaced: ['已被替换', 'replaced'],
  search: ['查找', 'Find'],
  stage: ['阶段', 'Stage'],
  all: ['全部', 'all'],
  count: ['{n} 个数', '{n} figures'],
  item: ['事项', 'Item'],
  value: ['文件所载', 'As printed'],
  source: ['出处', 'Source'],
  doubtful: ['待核', 'doubtful'],
  look: ['看原文', 'See the original'],
  own: ['与单位填报的不同', 'Different from the office’s own dossier'],
  ownNone: ['单位自己没有填报这个年度。', 'The office keeps no dossier of this year.'],
  same: ['与单位填报的卷宗没有不同。', 'Nothing differs from the office’s own dossier.'],
  ownValue: ['单位填报', 'Own dossier'],
  more: ['再显示{n}个', 'Show {n} more'],
  budget: ['预算', 'budget'],
  monitoring: ['监控', 'monitoring'],
  'self-evaluation': ['自评', 'self-evaluation'],
  'final-accounts': ['决算', 'final accounts'],
} as const

const STAGES = ['budget', 'monitoring', 'self-evaluation', 'final-accounts'] as const
const PAGE = 200

export function YearFacts({ dossier }: { readonly dossier: string }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const [evidence, setEvidence] = useState<Evidence | null>(null)
  const { data: year } = usePublishedYear(dossier)
  if (!year) return <section aria-busy="true" />
  const nameOf = new Map(year.documents.map(d => [d.sha256, d.name]))
  const look = (document: string, place: Evidence['place']): void => setEvidence({ document, name: nameOf.get(document) ?? '', place })
  return (
    <section className={evidence ? 'with-evidence' : undefined}>
      <div>
        <p>
          <Link to="/take-in" search={{ part: 'documents' }}>
            {t('back')}
          </Link>
        </p>
        <h2>{t('title', { body: year.bodyName, year: year.fiscalYear })}</h2>
        <p className="published-mark">{t('mark')}</p>
        <h3>{t('documents')}</h3>
        <ul>
          {year.documents.map(d => (
            <li key={d.sha256}>
              {d.name}　<span className="small">{documentKindName(d.kind, lang)}</span>　{t('edition', { n: d.edition })}
              {!d.isCurrent && <span className="small">　{t('replaced')}</span>}
            </li>
          ))}
        </ul>
        <h3>{t('own')}</h3>
        <Own year={year} onLook={look} />
        <Facts year={year} onLook={look} />
      </div>
      {evidence && <Original evidence={evidence} onClose={() => setEvidence(null)} />}
    </section>
  )
}

interface Looking {
  readonly year: PublishedYear
  readonly onLook: (document: string, place: Evidence['place']) => void
}

function Own({ year: { own }, onLook }: Looking) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  if (own === null) return <p className="empty">{t('ownNone')}</p>
  if (own.differences.length === 0) return <p className="empty">{t('same')}</p>
  return (
    <div className="scroll">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('item')}</th>
            <th scope="col" className="n">
              {t('ownValue')}
            </th>
            <th scope="col" className="n">
              {t('value')}
            </th>
            <th scope="col">{t('source')}</th>
          </tr>
        </thead>
        <tbody>
          {own.differences.map(d => (
            <tr key={d.fact}>
              <th scope="row">{d.label}</th>
              <td className="n">{d.own}</td>
              <td className="n">{d.published}</td>
              <td>
                <button type="button" className="link" onClick={() => onLook(d.document, d.place)}>
                  {placeInWords(d.place, lang)}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Facts({ year, onLook }: Looking) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const [text, setText] = useState('')
  const [stage, setStage] = useState('')
  const [shown, setShown] = useState(PAGE)
  const doubtful = new Set(year.doubtful)
  const found = year.facts.filter(
    f => (stage === '' || f.stage === stage) && [f.label, f.printed, f.place.table ?? ''].some(s => s.includes(text.trim())),
  )
  const nameOf = new Map(year.documents.map(d => [d.sha256, d.name]))
  return (
    <>
      <div className="filters">
        <label>
          {t('search')}
          <input type="search" value={text} onChange={e => setText(e.currentTarget.value)} />
        </label>
        <label>
          {t('stage')}
          <select value={stage} onChange={e => setStage(e.currentTarget.value)}>
            <option value="">{t('all')}</option>
            {STAGES.filter(s => year.facts.some(f => f.stage === s)).map(s => (
              <option key={s} value={s}>
                {t(s)}
              </option>
            ))}
          </select>
        </label>
        <span role="status" className="small">
          {t('count', { n: found.length })}
        </span>
      </div>
      <div className="scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('item')}</th>
              <th scope="col" className="n">
                {t('value')}
              </th>
              <th scope="col">{t('source')}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, shown).map(f => (
              <tr key={`${f.stage} ${f.year} ${f.fact}`}>
                <th scope="row">
                  {f.label}
                  {f.year !== year.fiscalYear && <span className="small">（{f.year}）</span>}
                </th>
                <td className="n">
                  {f.printed}
                  {doubtful.has(`${f.stage} ${f.year} ${f.fact}`) && <span className="mark-count d">{t('doubtful')}</span>}
                </td>
                <td>
                  <button type="button" className="link" onClick={() => onLook(f.document, f.place)}>
                    {year.documents.length > 1 ? `${nameOf.get(f.document) ?? ''} ` : ''}
                    {placeInWords(f.place, lang)}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {found.length > shown && (
        <button type="button" className="btn" onClick={() => setShown(n => n + PAGE)}>
          {t('more', { n: Math.min(PAGE, found.length - shown) })}
        </button>
      )}
    </>
  )
}
