/** The fourth view: documents side by side, what agrees, what is to be verified, what diverges; every figure opens its place. */
import { COMPARED_GROUPS, type ComparedTable, comparedInTables, groupName, noPairInWords, whatToAdd } from 'jixiao/contract'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useSession } from '../../check-session.ts'
import { useLanguage } from '../../parts/language.tsx'
import { ComparedPair } from './ComparedPair.tsx'

const RESULTS = [...COMPARED_GROUPS, 'not-compared'] as const
type Result = (typeof RESULTS)[number]

export function BetweenView() {
  const { t, lang } = useLanguage()
  const zh = lang === 'zh'
  const { report, state, view } = useSession()
  const isOpen = view === 'between'
  const root = useRef<HTMLElement>(null)
  const [hidden, setHidden] = useState<ReadonlySet<Result>>(new Set())
  const [pair, setPair] = useState('')
  const [query, setQuery] = useState('')
  const tables = useMemo(() => (report ? comparedInTables(report, zh) : []), [report, zh])
  const scrolled = useRef(0)
  useEffect(() => openedForPrint(root.current), [])
  useLayoutEffect(() => {
    if (!isOpen) return
    scrollTo(0, scrolled.current)
    const remember = (): void => {
      scrolled.current = scrollY
    }
    addEventListener('scroll', remember, { passive: true })
    return () => removeEventListener('scroll', remember)
  }, [isOpen])
  if (!report) return <section className="between" hidden={!isOpen} aria-label={t('between')} aria-busy={state === 'checking'} ref={root} />
  const chosen = tables.filter(table => pair === '' || keyOf(table) === pair)
  const toggle = (result: Result) => {
    const next = new Set(hidden)
    if (!next.delete(result)) next.add(result)
    setHidden(next)
  }
  const shown = chosen.map(table => filtered(table, hidden, query)).filter(table => query === '' || rowsOf(table) > 0)
  const doubtful = report.documents.flatMap(d => d.notices.filter(n => n.code === 'documents-not-paired').map(n => ({ file: d.file, n })))
  const unread = report.documents.filter(d => d.kind === null)
  return (
    <section className="between" id="between" hidden={!isOpen} ref={root} role="tabpanel" aria-labelledby="tab-between">
      {tables.length === 0 ? (
        <div className="empty">
          <p>
            <b>{noPairInWords(report, zh) ?? t('oneReadable')}</b>
          </p>
          <p>{whatToAdd(zh)}</p>
          <ul>
            {report.documents.map(d => (
              <li key={d.file}>
                {d.file}
                {zh ? '：' : ': '}
                {d.kind === null ? t('unreadable') : [d.body?.name ?? t('bodyUnknown'), d.fiscalYear ?? t('yearUnknown')].join(' · ')}
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <fieldset className="filters">
          <legend className="visually-hidden">{t('filter')}</legend>
          {RESULTS.map(result => {
            const count = chosen.reduce((n, { pair: { counts } }) => n + counts[result], 0)
            return count === 0 ? null : (
              <label key={result} className={result}>
                <input type="checkbox" checked={!hidden.has(result)} onChange={() => toggle(result)} /> {groupName(result, zh)} {count}
              </label>
            )
          })}
          {tables.length > 1 && (
            <select aria-label={t('pair')} value={pair} onChange={e => setPair(e.currentTarget.value)}>
              <option value="">{t('allPairs', { n: tables.length })}</option>
              {tables.map(table => (
                <option key={keyOf(table)} value={keyOf(table)}>
                  {table.title}
                </option>
              ))}
            </select>
          )}
          <input
            type="search"
            placeholder={t('searchFacts')}
            aria-label={t('searchFacts')}
            value={query}
            onChange={e => setQuery(e.currentTarget.value)}
          />
        </fieldset>
      )}
      {tables.length > 0 && shown.length === 0 && <p className="empty">{t('noFactShown')}</p>}
      {shown.map(table => (
        <ComparedPair key={keyOf(table)} table={table} />
      ))}
      {(doubtful.length > 0 || unread.length > 0) && (
        <div className="pair">
          <h3>{t('leftOut')}</h3>
          <ul>
            {unread.map(d => (
              <li key={d.file}>
                {d.file}
                {zh ? '：' : ': '}
                {t('unreadable')}
              </li>
            ))}
            {doubtful.map(({ file, n }) => (
              <li key={`${file}${n.message}`}>
                {file} {zh ? n.message : n.messageEn}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

const keyOf = ({ pair: { files } }: ComparedTable): string => files.join('\u0000')

const rowsOf = (table: ComparedTable): number => table.groups.reduce((n, g) => n + g.rows.length, 0) + table.notCompared.length

function filtered(table: ComparedTable, hidden: ReadonlySet<Result>, query: string): ComparedTable {
  const words = query.trim().toLowerCase()
  const isWanted = (text: string): boolean => text.toLowerCase().includes(words)
  return {
    ...table,
    groups: table.groups
      .filter(g => !hidden.has(g.result))
      .map(g => ({ ...g, rows: g.rows.filter(r => isWanted([r.fact, r.rule, r.earlier?.text, r.later?.text].join(' '))) }))
      .filter(g => g.rows.length > 0),
    notCompared: hidden.has('not-compared')
      ? []
      : table.notCompared.map(n => ({ ...n, facts: n.facts.filter(isWanted) })).filter(n => n.facts.length > 0),
  }
}

/** On paper nothing is folded. */
function openedForPrint(root: HTMLElement | null): () => void {
  const open = (): void => {
    for (const details of root?.querySelectorAll('details') ?? []) details.open = true
  }
  addEventListener('beforeprint', open)
  return () => removeEventListener('beforeprint', open)
}
