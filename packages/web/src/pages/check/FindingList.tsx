/** Right pane: findings of the shown file, filtered by severity and rule. */

import { SEVERITIES, type Severity } from '@jixiao/core'
import { findingNumbers, groupByCause, type ReportFinding, SEVERITY_NAMES } from 'jixiao/contract'
import { useEffect, useRef } from 'react'
import { select, showPlace, useSession } from '../../check-session.ts'
import { FindingCard } from '../../parts/FindingCard.tsx'
import { useLanguage } from '../../parts/language.tsx'
import { useRules } from '../../use-rules.ts'

export interface Filter {
  readonly hidden: ReadonlySet<Severity>
  readonly rule: string
}
export const ALL: Filter = { hidden: new Set(), rule: '' }
export const isShown = (f: ReportFinding, filter: Filter): boolean => !filter.hidden.has(f.severity) && (filter.rule === '' || filter.rule === f.rule)

/** Moves the list alone: on a small screen the window belongs to the place that the card leads to. */
function showWithin(list: HTMLElement, card: Element): void {
  const [outer, inner] = [list.getBoundingClientRect(), card.getBoundingClientRect()]
  if (inner.top < outer.top) list.scrollTop += inner.top - outer.top
  else if (inner.bottom > outer.bottom) list.scrollTop += Math.min(inner.bottom - outer.bottom, inner.top - outer.top)
}

interface Props {
  readonly findings: readonly ReportFinding[]
  readonly shown: readonly ReportFinding[]
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

export function FindingList({ findings, shown, filter, onFilter }: Props) {
  const { t, lang } = useLanguage()
  const session = useSession()
  const book = useRules()
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    const card = session.selected && list.current?.querySelector(`#f-${CSS.escape(session.selected)}`)
    if (!list.current || !card) return
    if (session.isFromPaper) card.scrollIntoView({ block: 'nearest' })
    else showWithin(list.current, card)
  }, [session.selected, session.isFromPaper])
  const numbers = session.report && session.shown !== null ? findingNumbers(session.report, session.shown) : null
  const document = session.report?.documents.find(d => d.file === session.shown)
  const isJudged = session.report?.outcomes.some(o => o.file === session.shown && (o.result === 'pass' || o.result === 'finding')) ?? false
  const rules = [...new Set(findings.map(f => f.rule))].sort()
  const causes = groupByCause(findings).length
  const toggle = (severity: Severity) => {
    const hidden = new Set(filter.hidden)
    if (!hidden.delete(severity)) hidden.add(severity)
    onFilter({ ...filter, hidden })
  }
  if (!document) return <aside className="margin" id="findings" tabIndex={-1} ref={list} aria-label={t('findings')} />
  return (
    <aside className="margin" id="findings" tabIndex={-1} ref={list} aria-label={t('findings')}>
      <h2>
        <span>{t('findings')}</span>
        <span>
          {t('places', { n: findings.length })}
          {causes < findings.length ? ` → ${t('causes', { n: causes })}` : ''}
        </span>
      </h2>
      <fieldset className="filters">
        <legend className="visually-hidden">{t('filter')}</legend>
        {SEVERITIES.map(severity => {
          const count = findings.filter(f => f.severity === severity).length
          return count === 0 ? null : (
            <label key={severity} className={severity}>
              <input type="checkbox" checked={!filter.hidden.has(severity)} onChange={() => toggle(severity)} /> {SEVERITY_NAMES[severity][lang]}{' '}
              {count}
            </label>
          )
        })}
        {findings.length > 0 && (
          <select aria-label={t('byRule')} value={filter.rule} onChange={e => onFilter({ ...filter, rule: e.currentTarget.value })}>
            <option value="">{t('allRules')}</option>
            {rules.map(code => (
              <option key={code} value={code}>
                {code} {book.get(code)?.title[lang]}（{findings.filter(f => f.rule === code).length}）
              </option>
            ))}
          </select>
        )}
      </fieldset>
      {findings.length > 0 && <p className="small keys">{t('keys')}</p>}
      {findings.length === 0 && <p className="empty">{t(document.kind === null ? 'notRead' : isJudged ? 'noFindings' : 'nothingToCheck')}</p>}
      {findings.length > 0 && shown.length === 0 && <p className="empty">{t('noneShown')}</p>}
      {groupByCause(shown).map(group => (
        <div key={group.findings[0]?.id} className={group.cause === null ? undefined : 'group'}>
          {group.cause !== null && <p className="cause">{t('oneCause', { n: group.findings.length, cause: group.cause })}</p>}
          {group.findings.map((f, i) => (
            <FindingCard
              key={f.id}
              finding={f}
              number={numbers?.get(f.id)}
              isSelected={session.selected === f.id}
              isConsequence={i > 0}
              onSelect={() => select(f.id)}
              onPlace={place => showPlace(place, lang === 'zh' ? f.message : f.messageEn)}
            />
          ))}
        </div>
      ))}
    </aside>
  )
}
