/** What happened in the house, the latest first, and whether anybody has changed the record of it. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../office/call.ts'
import { useBodies } from '../../office/session.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { type HouseRow, happeningInWords } from './happening-words.ts'
import { VerifyTrail } from './VerifyTrail.tsx'

const TEXT = {
  help: [
    '每一行都用上一行的散列值封存：改动、删除或插入任何一行，校验都会发现。',
    'Every row is sealed with the hash of the one before it: whatever is changed, removed or slipped in is found.',
  ],
  search: ['查找', 'Find'],
  number: ['序号', 'No.'],
  at: ['时间', 'Time'],
  by: ['经手人', 'By'],
  what: ['做了什么', 'What'],
  details: ['详情', 'Details'],
  more: ['更早的记录', 'Earlier'],
  none: ['还没有记录。', 'Nothing has happened yet.'],
  noneFound: ['没有找到。', 'Nothing is found.'],
  hash: ['散列值', 'Hash'],
} as const

const AT_ONCE = 100

export function TrailPart() {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const bodies = useBodies()
  const [text, setText] = useState('')
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['house-trail'],
    queryFn: ({ pageParam }) =>
      call<{ rows: readonly HouseRow[]; names: Readonly<Record<string, string>> }>(
        'GET',
        `/house/trail?most=${AT_ONCE}${pageParam === null ? '' : `&before=${pageParam}`}`,
      ),
    initialPageParam: null as number | null,
    getNextPageParam: last => (last.rows.length < AT_ONCE ? undefined : last.rows.at(-1)?.number),
  })
  const rows = (data?.pages ?? []).flatMap(({ rows, names }) =>
    rows.map(row => ({
      row,
      by: names[row.by] ?? row.by,
      said: happeningInWords(row, lang, { bodyName: id => bodies.get(id)?.name ?? id, personName: id => names[id] ?? id }),
    })),
  )
  const shown = rows.filter(({ said, by }) => `${said} ${by}`.includes(text.trim()))
  return (
    <section>
      <p className="small">{t('help')}</p>
      <VerifyTrail />
      <div className="filters">
        <label>
          {t('search')}
          <input type="search" value={text} onChange={e => setText(e.currentTarget.value)} />
        </label>
      </div>
      {data && shown.length === 0 && <p className="empty">{t(rows.length === 0 ? 'none' : 'noneFound')}</p>}
      {shown.length > 0 && (
        <div className="scroll">
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">{t('number')}</th>
                <th scope="col">{t('at')}</th>
                <th scope="col">{t('by')}</th>
                <th scope="col">{t('what')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ row, by, said }) => (
                <tr key={row.number}>
                  <td>{row.number}</td>
                  <td className="time">{momentOf(row.at)}</td>
                  <td>{by}</td>
                  <td>
                    {said}
                    <details>
                      <summary className="small">{t('details')}</summary>
                      <pre>{JSON.stringify(row.details, null, 1)}</pre>
                      <p className="small hash">
                        {t('hash')} {row.hash}
                      </p>
                    </details>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {hasNextPage && (
        <button type="button" className="btn" onClick={() => void fetchNextPage()}>
          {t('more')}
        </button>
      )}
    </section>
  )
}

/** 2026-03-02 09:05, by the clock of this machine. */
function momentOf(at: string): string {
  const d = new Date(at)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())} ${two(d.getHours())}:${two(d.getMinutes())}`
}
