/** The bodies that the person may read, as a tree; each opens the dossier of a year. */
import { type Body, worksIn } from '@jixiao/core'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useBodies, useMay } from '../../office/session.tsx'
import { dayInChina } from '../../office/year-answers.ts'
import { useWords } from '../../parts/language.tsx'
import './bodies.css'

const TEXT = {
  title: ['单位', 'Bodies'],
  search: ['按名称或编码查找', 'Find by name or code'],
  year: ['年度', 'Year'],
  yearOf: ['{n} 年度', '{n}'],
  nextYear: ['{n} 年度（编制中）', '{n} (being planned)'],
  count: ['{n} 个单位', '{n} bodies'],
  none: ['没有您可以查看的单位。请联系安全管理员给您任职。', 'There is no body that you may read. Ask the security administrator for a role.'],
  noneFound: ['没有找到“{text}”。', 'Nothing is found for “{text}”.'],
  open: ['打开{year}年度', 'Open {year}'],
} as const

/** How far back a year can be chosen. */
const EARLIER = 6

export function BodiesPage() {
  const t = useWords(TEXT)
  const bodies = useBodies()
  const may = useMay()
  const present = Number(dayInChina().slice(0, 4))
  const [year, setYear] = useState(present)
  const [text, setText] = useState('')
  const readable = useMemo(
    () => [...bodies.values()].filter(b => keepsDossier(b) && worksIn(b, year) && may('read-dossier', b.id)),
    [bodies, may, year],
  )
  const found = readable.filter(b => [b.name, b.shortName, b.code].some(s => s.includes(text.trim())))
  const shown = useMemo(() => withAllAbove(bodies, found), [bodies, found])
  const roots = [...shown].filter(b => b.parent === null || !shown.has(bodies.get(b.parent) ?? b))
  return (
    <main className="page bodies">
      <h1>{t('title')}</h1>
      <div className="filters">
        <label>
          {t('search')}
          <input type="search" value={text} onChange={e => setText(e.currentTarget.value)} />
        </label>
        <label>
          {t('year')}
          <select value={year} onChange={e => setYear(Number(e.currentTarget.value))}>
            {Array.from({ length: EARLIER + 2 }, (_, i) => present + 1 - i).map(y => (
              <option key={y} value={y}>
                {t(y > present ? 'nextYear' : 'yearOf', { n: y })}
              </option>
            ))}
          </select>
        </label>
        <span role="status" className="small">
          {t('count', { n: found.length })}
        </span>
      </div>
      {readable.length === 0 && <p className="empty">{t('none')}</p>}
      {readable.length > 0 && found.length === 0 && <p className="empty">{t('noneFound', { text })}</p>}
      <Branch at={roots} shown={shown} year={year} />
    </main>
  )
}

const keepsDossier = (b: Body): boolean => b.kind === 'department' || b.kind === 'unit'

/** The bodies with everything above them, so that each stands in its place. */
function withAllAbove(bodies: ReadonlyMap<string, Body>, found: readonly Body[]): ReadonlySet<Body> {
  const shown = new Set<Body>()
  for (const b of found)
    for (let at: Body | undefined = b; at && !shown.has(at); at = at.parent === null ? undefined : bodies.get(at.parent)) shown.add(at)
  return shown
}

interface BranchProps {
  readonly at: readonly Body[]
  readonly shown: ReadonlySet<Body>
  readonly year: number
}

function Branch({ at, shown, year }: BranchProps) {
  const t = useWords(TEXT)
  if (at.length === 0) return null
  return (
    <ul className="branch">
      {[...at]
        .sort((a, b) => (a.code < b.code ? -1 : 1))
        .map(b => (
          <li key={b.id} className={b.kind}>
            {keepsDossier(b) ? (
              <Link to="/years/$body/$year" params={{ body: b.id, year: String(year) }} title={t('open', { year })}>
                <span>{b.name}</span>
                <span className="code">{b.code}</span>
                <span className="open">{t('open', { year })}</span>
              </Link>
            ) : (
              <p>
                {b.name} <span className="code">{b.code}</span>
              </p>
            )}
            <Branch at={[...shown].filter(c => c.parent === b.id)} shown={shown} year={year} />
          </li>
        ))}
    </ul>
  )
}
