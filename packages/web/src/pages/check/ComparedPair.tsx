/** Two documents side by side: three groups of facts as tables, and what could not be compared. */
import { type ComparedGroup, type ComparedRow, type ComparedTable, groupName, SEVERITY_NAMES, type SideInTable } from 'jixiao/contract'
import { useState } from 'react'
import { select, showPlace } from '../../check-session.ts'
import { useLanguage } from '../../parts/language.tsx'
import { RuleLink } from '../../parts/RuleLink.tsx'

/** Of a long group so many rows are shown at first. */
const ROWS_SHOWN = 100

export function ComparedPair({ table }: { readonly table: ComparedTable }) {
  const { t, lang } = useLanguage()
  const zh = lang === 'zh'
  const { columns, counts, groups, notCompared, title } = table
  const unable = notCompared.reduce((n, r) => n + r.facts.length, 0)
  return (
    <article className="pair">
      <h3>{title}</h3>
      <p className="small">
        {columns.map(c => c.file).join(' ↔ ')}
        {counts !== '' && (
          <>
            <br />
            {counts}
          </>
        )}
      </p>
      {groups.map(g => (
        <Group key={g.result} group={g} table={table} />
      ))}
      {unable > 0 && (
        <details className="compared not-compared" open={groups.length === 0}>
          <summary>
            {groupName('not-compared', zh)} {unable}
          </summary>
          <p className="small">{t('notAgreement')}</p>
          <ul>
            {notCompared.map(n => (
              <li key={n.reason}>
                {n.reason}
                {zh ? '：' : ': '}
                {n.facts.join(zh ? '、' : ', ')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  )
}

function Group({ group, table: { columns, title } }: { readonly group: ComparedGroup; readonly table: ComparedTable }) {
  const { t } = useLanguage()
  const [most, setMost] = useState(ROWS_SHOWN)
  const { result, rows, count } = group
  return (
    <details className={`compared ${result}`} open={result !== 'agree'}>
      <summary>
        {group.title} {count}
      </summary>
      <table>
        <caption className="visually-hidden">
          {title} {group.title}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('fact')}</th>
            {columns.map(c => (
              <th key={c.file} scope="col">
                {c.is || c.file}
                <small>{c.file}</small>
              </th>
            ))}
            <th scope="col">{t('difference')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map(row => (
            <Row key={[row.rule, row.fact, row.earlier?.where, row.later?.where].join('|')} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
      {rows.length > most && (
        <button type="button" className="btn" onClick={() => setMost(rows.length)}>
          {t('moreRows', { n: rows.length - most })}
        </button>
      )}
    </details>
  )
}

function Row({ row, columns }: { readonly row: ComparedRow; readonly columns: ComparedTable['columns'] }) {
  const { t, lang } = useLanguage()
  const f = row.finding
  return (
    <tr>
      <th scope="row">
        {row.fact}
        {row.count > 1 && <small>{t('figures', { n: row.count })}</small>}
      </th>
      <Side side={row.earlier} of={columns[0].is || columns[0].file} fact={row.fact} />
      <Side side={row.later} of={columns[1].is || columns[1].file} fact={row.fact} />
      <td data-of={t('difference')}>
        <span className="sum">{row.difference}</span>
        <small>
          {f && (
            <button type="button" className={`plain link ${f.severity}`} onClick={() => select(f.id)}>
              {SEVERITY_NAMES[f.severity][lang]} · {t('toFinding')}
            </button>
          )}{' '}
          <RuleLink code={row.rule} />
        </small>
      </td>
    </tr>
  )
}

function Side({ side, of, fact }: { readonly side: SideInTable | null; readonly of: string; readonly fact: string }) {
  const { t } = useLanguage()
  if (!side) return <td data-of={of}>—</td>
  return (
    <td data-of={of}>
      <button type="button" className="plain side" title={t('openPlace')} onClick={() => showPlace(side.place, `${fact} ${side.text}`)}>
        <b>{side.text}</b>
        <small>{side.where || t('openPlace')}</small>
      </button>
    </td>
  )
}
