/** The code tables of a year: what holds, whether it is verified, and the official list brought as a file. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../office/call.ts'
import { dayInChina } from '../../office/year-answers.ts'
import { useWords } from '../../parts/language.tsx'
import { ImportCodes } from './ImportCodes.tsx'

const TEXT = {
  table: ['代码表', 'Table'],
  functional: ['支出功能分类', 'Expenditure by function'],
  economic: ['部门预算支出经济分类', 'Economic classification (department)'],
  'government-economic': ['政府预算支出经济分类', 'Economic classification (government)'],
  year: ['年度', 'Year'],
  search: ['按编码或名称查找', 'Find by code or name'],
  builtIn: ['随产品提供的代码表，没有导入过官方代码表。', 'The table that comes with the product; no official list has been brought.'],
  official: ['已导入的官方代码表：{source}。', 'The official list that was brought: {source}.'],
  counts: ['共 {n} 个代码，其中 {verified} 个已核对。', '{n} codes, {verified} of them verified.'],
  code: ['编码', 'Code'],
  name: ['名称', 'Name'],
  standing: ['核对', 'Verified'],
  verified: ['已核对', 'verified'],
  unverified: ['待核对', 'not verified'],
  onlyUnverified: ['只看待核对的', 'Only those not verified'],
  more: ['再显示 {n} 个', '{n} more'],
  none: ['没有符合的代码。', 'No code fits.'],
} as const

export const CLASSIFICATIONS = ['functional', 'economic', 'government-economic'] as const
type Classification = (typeof CLASSIFICATIONS)[number]

interface Codes {
  readonly source: string | null
  readonly codes: readonly { readonly code: string; readonly name: string; readonly isVerified: boolean }[]
}

const AT_ONCE = 100

export function CodesPart() {
  const t = useWords(TEXT)
  const present = Number(dayInChina().slice(0, 4))
  const [classification, setClassification] = useState<Classification>('functional')
  const [year, setYear] = useState(present)
  const [text, setText] = useState('')
  const [only, setOnly] = useState(false)
  const [most, setMost] = useState(AT_ONCE)
  const { data } = useQuery({
    queryKey: ['codes', classification, year],
    queryFn: () => call<Codes>('GET', `/codes/${classification}/${year}`),
  })
  const wanted = text.trim()
  const found = data?.codes.filter(c => (c.code.startsWith(wanted) || c.name.includes(wanted)) && !(only && c.isVerified)) ?? []
  return (
    <section>
      <div className="filters">
        <label>
          {t('table')}
          <select value={classification} onChange={e => setClassification(CLASSIFICATIONS.find(c => c === e.currentTarget.value) ?? classification)}>
            {CLASSIFICATIONS.map(c => (
              <option key={c} value={c}>
                {t(c)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('year')}
          <select value={year} onChange={e => setYear(Number(e.currentTarget.value))}>
            {Array.from({ length: 9 }, (_, i) => present + 1 - i).map(y => (
              <option key={y}>{y}</option>
            ))}
          </select>
        </label>
        <label>
          {t('search')}
          <input type="search" value={text} onChange={e => setText(e.currentTarget.value)} />
        </label>
        <label className="tick">
          <input type="checkbox" checked={only} onChange={e => setOnly(e.currentTarget.checked)} /> {t('onlyUnverified')}
        </label>
      </div>
      {data && (
        <p role="status">
          {data.source === null ? t('builtIn') : t('official', { source: data.source })}{' '}
          {t('counts', { n: data.codes.length, verified: data.codes.filter(c => c.isVerified).length })}
        </p>
      )}
      <ImportCodes classification={classification} name={t(classification)} year={year} />
      {data && found.length === 0 && <p className="empty">{t('none')}</p>}
      {found.length > 0 && (
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">{t('code')}</th>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('standing')}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, most).map(c => (
              <tr key={c.code}>
                <td style={{ paddingLeft: `${8 + Math.max(0, c.code.length - 3) * 8}px` }}>{c.code}</td>
                <td>{c.name}</td>
                <td className={c.isVerified ? 'short' : 'short doubtful'}>{t(c.isVerified ? 'verified' : 'unverified')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {found.length > most && (
        <button type="button" className="btn" onClick={() => setMost(m => m + AT_ONCE)}>
          {t('more', { n: Math.min(AT_ONCE, found.length - most) })}
        </button>
      )}
    </section>
  )
}
