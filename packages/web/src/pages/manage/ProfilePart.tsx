/** The numbers that hold here, as the sentences of the regulations that set them, each with its standing and source. */
import type { ParameterName, Wording } from '@jixiao/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../office/call.ts'
import { dayInChina } from '../../office/year-answers.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { SENTENCES } from './profile-sentences.ts'

const TEXT = {
  title: ['本地口径：{name}', 'The profile here: {name}'],
  help: [
    '“默认”的数字要以当地财政部门的通知为准；核实后在口径文件中改。',
    'Numbers marked as default are to be confirmed with the local notice, and changed in the profile’s file.',
  ],
  year: ['年度', 'Year'],
  search: ['查找', 'Find'],
  onlyDefault: ['只看默认的', 'Only defaults'],
  verified: ['已核实', 'verified'],
  default: ['默认', 'default'],
  source: ['出处：{source}', 'Source: {source}'],
  counts: ['{n} 项，其中 {m} 项为默认。', '{n} items, {m} of them defaults.'],
  none: ['没有符合的内容。', 'Nothing fits.'],
} as const

export interface ProfileAnswer {
  readonly id: string
  readonly title: Wording
  readonly parameters: Readonly<
    Partial<
      Record<
        ParameterName,
        {
          readonly standing: 'verified' | 'default'
          readonly source: string
          readonly note?: Wording
          readonly value: readonly { readonly from: number | null; readonly until: number | null; readonly value: unknown }[]
        }
      >
    >
  >
}

export function ProfilePart() {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const present = Number(dayInChina().slice(0, 4))
  const [year, setYear] = useState(present)
  const [text, setText] = useState('')
  const [only, setOnly] = useState(false)
  const { data } = useQuery({ queryKey: ['profile'], queryFn: () => call<ProfileAnswer>('GET', '/profile'), staleTime: 300_000 })
  if (!data) return <section aria-busy="true" />
  const all = SENTENCES.flatMap(({ of, title, sentence }) => {
    const parameter = data.parameters[of]
    const value = parameter?.value.find(v => (v.from === null || v.from <= year) && (v.until === null || year <= v.until))?.value
    return parameter && value !== undefined ? [{ ...parameter, of, title: title[lang], sentence: sentence(value, lang) }] : []
  })
  const shown = all.filter(s => `${s.title}${s.sentence}${s.source}`.includes(text.trim()) && !(only && s.standing === 'verified'))
  return (
    <section>
      <h2>{t('title', { name: data.title[lang] })}</h2>
      <p className="small">
        {t('help')} {t('counts', { n: all.length, m: all.filter(s => s.standing === 'default').length })}
      </p>
      <div className="filters">
        <label>
          {t('year')}
          <select value={year} onChange={e => setYear(Number(e.currentTarget.value))}>
            {Array.from({ length: 10 }, (_, i) => present + 1 - i).map(y => (
              <option key={y}>{y}</option>
            ))}
          </select>
        </label>
        <label>
          {t('search')}
          <input type="search" value={text} onChange={e => setText(e.currentTarget.value)} />
        </label>
        <label className="tick">
          <input type="checkbox" checked={only} onChange={e => setOnly(e.currentTarget.checked)} /> {t('onlyDefault')}
        </label>
      </div>
      {shown.length === 0 && <p className="empty">{t('none')}</p>}
      <dl className="sentences">
        {shown.map(s => (
          <div key={s.of}>
            <dt>
              {s.title} <span className={`standing small ${s.standing}`}>{t(s.standing)}</span>
            </dt>
            <dd>{s.sentence}</dd>
            <dd className="small">
              {t('source', { source: s.source })}
              {s.note && ` ${s.note[lang]}`}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
