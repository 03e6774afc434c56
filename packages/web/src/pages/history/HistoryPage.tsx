/** The history of the dossier: who did what and when, as sentences, to be filtered; and how it is sealed. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { call } from '../../office/call.ts'
import { useDossier } from '../../office/use-dossier.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { ANYTHING, type Filter, Filters, isWanted } from './Filters.tsx'
import { TrailEntry } from './TrailEntry.tsx'
import { dayOf, knownRecords, type TrailRow } from './trail-row.ts'
import './history.css'

const TEXT = {
  title: ['修改记录', 'History'],
  waiting: ['正在读取…', 'Loading…'],
  failed: ['读不到修改记录，请稍后再试。', 'The history cannot be had now; try again later.'],
  none: [
    '还没有人改过这份卷宗。第一次填写以后，这里会记下谁在什么时候改了什么。',
    'Nobody has changed this dossier yet. What is changed will stand here: by whom, when, from what to what.',
  ],
  nothing: ['已读取的记录里没有符合条件的。', 'None of the rows that were read fits.'],
  older: ['再看更早的记录', 'Earlier rows'],
  whole: ['以上是全部记录。', 'These are all rows.'],
  chain: [
    '共 {n} 条，只增不改：每条都带着上一条的校验值，改动或抽掉任何一条，其后各条就对不上。最新一条的校验值：{hash}',
    '{n} rows, only ever added to: each carries the seal of the one before, so that none can be changed or taken out unseen. Latest seal: {hash}',
  ],
} as const

const AT_ONCE = 100
/** With a filter on, further rows are fetched until the page has this many. */
const ENOUGH = 10

export function HistoryPage() {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { dossier, savedAt } = useDossier()
  const [filter, setFilter] = useState<Filter>(ANYTHING)
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    queryKey: ['trail', dossier.id, dossier.revision, savedAt?.getTime() ?? 0],
    queryFn: ({ pageParam }) =>
      call<{ rows: readonly TrailRow[] }>('GET', `/dossiers/${dossier.id}/trail?most=${AT_ONCE}${pageParam === 0 ? '' : `&before=${pageParam}`}`),
    initialPageParam: 0,
    getNextPageParam: ({ rows }) => {
      const last = rows.at(-1)?.number ?? 1
      return last > 1 ? last : undefined
    },
    placeholderData: last => last,
  })
  const rows = useMemo(() => data?.pages.flatMap(p => p.rows) ?? [], [data])
  const known = useMemo(() => knownRecords(dossier, rows), [dossier, rows])
  const wanted = rows.filter(r => isWanted(r, filter, known))
  const isShort = filter !== ANYTHING && wanted.length < ENOUGH
  useEffect(() => {
    if (isShort && hasNextPage && !isFetching) void fetchNextPage()
  }, [isShort, hasNextPage, isFetching, fetchNextPage])
  const days = [...new Set(wanted.map(r => dayOf(r.at)))]
  const [latest] = rows
  return (
    <main className="page history">
      <h1>{t('title')}</h1>
      {latest && <p className="small chain">{t('chain', { n: latest.number, hash: latest.hash.slice(0, 16) })}</p>}
      <Filters rows={rows} filter={filter} onFilter={setFilter} />
      {error && <p role="alert">{t('failed')}</p>}
      <p role="status" className="small">
        {isFetching ? t('waiting') : rows.length === 0 && !error ? t('none') : wanted.length === 0 && !error ? t('nothing') : ''}
      </p>
      {days.map(day => (
        <section key={day} aria-label={day}>
          <h2>{new Date(`${day}T12:00`).toLocaleDateString(lang === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'full' })}</h2>
          <ol>{wanted.map(row => dayOf(row.at) === day && <TrailEntry key={row.number} row={row} known={known} />)}</ol>
        </section>
      ))}
      {hasNextPage ? (
        <button type="button" className="btn" disabled={isFetching} onClick={() => void fetchNextPage()}>
          {t('older')}
        </button>
      ) : (
        rows.length > 0 && <p className="small">{t('whole')}</p>
      )}
    </main>
  )
}
