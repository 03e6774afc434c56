/** One rule: its page, its law, its examples. */
import { pageOf, RULES, sourcesOf } from '@jixiao/rules'
import { Link, useParams } from '@tanstack/react-router'
import { SEVERITY_NAMES } from 'jixiao/contract'
import { marked } from 'marked'
import { useMemo } from 'react'
import { useLanguage } from '../../parts/language.tsx'

export function RulePage() {
  const { t, lang } = useLanguage()
  const { code } = useParams({ from: '/rules/$code' })
  const rule = RULES.find(r => r.code === code)
  const html = useMemo(() => (rule ? marked.parse(pageOf(rule), { async: false }) : ''), [rule])
  if (!rule)
    return (
      <main className="page">
        <h1>{t('ruleNotFound')}</h1>
        <p>
          <Link to="/rules">{t('ruleBook')}</Link>
        </p>
      </main>
    )
  return (
    <main className="page rule">
      <p className="small">
        <Link to="/">{t('back')}</Link> · <Link to="/rules">{t('ruleBook')}</Link> · {rule.code} · {SEVERITY_NAMES[rule.severity][lang]}
      </p>
      {lang === 'en' && <h1>{rule.titleEn}</h1>}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the pages are our own, built with the program */}
      <article dangerouslySetInnerHTML={{ __html: html }} />
      <h2>{t('basis')}</h2>
      <ul>
        {sourcesOf(rule, lang).map(s => (
          <li key={s}>{s}</li>
        ))}
      </ul>
    </main>
  )
}
