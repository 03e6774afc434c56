/** The rule book: every rule with its code, searchable. */
import { SEVERITY_NAMES } from 'jixiao/contract'
import { useState } from 'react'
import { useLanguage } from '../../parts/language.tsx'
import { RuleLink } from '../../parts/RuleLink.tsx'
import { useRules } from '../../use-rules.ts'

export function RulesPage() {
  const { t, lang } = useLanguage()
  const [query, setQuery] = useState('')
  const rules = [...useRules().values()]
  const words = query.trim().toLowerCase()
  const shown = rules.filter(r => `${r.code} ${r.title.zh} ${r.title.en}`.toLowerCase().includes(words))
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
        <span className="small">{rules.length === 0 ? t('opening') : `${shown.length} / ${rules.length}`}</span>
      </p>
      <table className="rules">
        <thead>
          <tr>
            <th scope="col">{t('code')}</th>
            <th scope="col">{t('fault')}</th>
            <th scope="col">{t('severity')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(r => (
            <tr key={r.code}>
              <td>
                <RuleLink code={r.code} />
              </td>
              <td>{r.title[lang]}</td>
              <td className={r.severity}>{SEVERITY_NAMES[r.severity][lang]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  )
}
