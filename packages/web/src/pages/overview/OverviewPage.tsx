/** The county: one row an office, one column a stage; how the money goes, what is found and what was missed. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { dayInChina } from '../../office/year-answers.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { wordsOf } from '../../parts/paper-bar/use-paper-move.ts'
import { Comparison } from './Comparison.tsx'
import { OverviewTable } from './OverviewTable.tsx'
import { overviewOf } from './overview-of.ts'
import { Rounds } from './Rounds.tsx'
import { isSort, SORTS, type Sort, sorted } from './sort-rows.ts'
import './overview.css'

const TEXT = {
  title: ['全县总览', 'The county'],
  opening: ['正在汇总…', 'Being gathered…'],
  counting: ['检查结果还在计算…', 'Findings are still being counted…'],
  year: ['年度', 'Year'],
  search: ['单位', 'Body'],
  sort: ['排序', 'Order'],
  code: ['按编码', 'by code'],
  late: ['超期多的在前', 'most deadlines missed first'],
  slow: ['执行慢的在前', 'slowest spending first'],
  errors: ['错误多的在前', 'most errors first'],
  onlyLate: ['只看有超期的', 'only those that are late'],
  count: ['{n} 个单位，显示 {shown} 个；{late} 个有超期', '{n} bodies, {shown} shown; {late} are late'],
  empty: ['这个年度还没有单位。先在“管理”里建立单位树。', 'There is no body in this year. Make the tree of bodies first.'],
} as const

export function OverviewPage() {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const present = Number(dayInChina().slice(0, 4))
  const search: { year?: unknown } = useSearch({ strict: false })
  const year = Number(search.year ?? present)
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [sort, setSort] = useState<Sort>('code')
  const [onlyLate, setOnlyLate] = useState(false)
  const { data, error } = useQuery({
    ...overviewOf(year),
    refetchInterval: query => (query.state.data && !query.state.data.isComplete ? 1000 : false),
  })
  const shown = useMemo(
    () =>
      sorted(
        (data?.rows ?? []).filter(r => `${r.name} ${r.code}`.includes(text.trim()) && (!onlyLate || r.missed > 0)),
        sort,
      ),
    [data, text, onlyLate, sort],
  )
  return (
    <main className="page overview">
      <h1>{t('title')}</h1>
      <div className="filters">
        <label>
          {t('year')}
          <select value={year} onChange={e => void navigate({ to: '/overview', search: { year: Number(e.currentTarget.value) } })}>
            {Array.from({ length: 7 }, (_, i) => present + 1 - i).map(y => (
              <option key={y}>{y}</option>
            ))}
          </select>
        </label>
        <label>
          {t('search')}
          <input type="search" value={text} onChange={e => setText(e.currentTarget.value)} />
        </label>
        <label>
          {t('sort')}
          <select value={sort} onChange={e => setSort(isSort(e.currentTarget.value) ? e.currentTarget.value : 'code')}>
            {SORTS.map(s => (
              <option key={s} value={s}>
                {t(s)}
              </option>
            ))}
          </select>
        </label>
        <label className="tick">
          <input type="checkbox" checked={onlyLate} onChange={e => setOnlyLate(e.currentTarget.checked)} /> {t('onlyLate')}
        </label>
        {data && (
          <span className="small" role="status">
            {t('count', { n: data.rows.length, shown: shown.length, late: data.rows.filter(r => r.missed > 0).length })}
            {!data.isComplete && `　${t('counting')}`}
          </span>
        )}
      </div>
      {error && <p role="alert">{wordsOf(error)[lang]}</p>}
      {!data && !error && <p role="status">{t('opening')}</p>}
      {data && data.rows.length === 0 && <p className="empty">{t('empty')}</p>}
      {shown.length > 0 && <OverviewTable rows={shown} year={year} />}
      <Rounds year={year} />
      {shown.length > 0 && <Comparison rows={shown} year={year} />}
    </main>
  )
}
