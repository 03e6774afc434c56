/** The rule book: every rule with its code, searchable. */
import { RULES } from '@jixiao/rules'
import { SEVERITY_NAMES } from 'jixiao/contract'
import { useState } from 'react'
import { useLanguage } from '../../parts/language.tsx'
import { RuleLink } from '../../parts/RuleLink.tsx'

export function RulesPage() {
  const { t, lang } = useLanguage()
  const [query, setQuery] = useState('')
  const words = query.trim().toLowerCase()
  const shown = RULES.filter(r => `${r.code} ${r.title} ${r.titleEn}`.toLowerCase().includes(words))
  return (
    <main className="page">
      <h1>{t('ruleBook')}</h1>
      <p>
        <input
          type="search"
          placeholder={t('searchRules')}
          aria-label={t('searchRules')}
          value={query}
          onChange={e => setQuery(e.currentTarget.value)}
        />{' '}
        <span className="small">
          {shown.length} / {RULES.length}
        </span>
      </p>
      <table className="rules">
        <tbody>
          {shown.map(r => (
            <tr key={r.code}>
              <td>
                <RuleLink code={r.code} />
              </td>
              <td>{lang === 'zh' ? r.title : r.titleEn}</td>
              <td className={r.severity}>{SEVERITY_NAMES[r.severity][lang]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  )
}
