/** One rule: its page, its law, its examples. */
import { Link, useParams } from '@tanstack/react-router'
import { SEVERITY_NAMES } from 'jixiao/contract'
import { marked } from 'marked'
import { useEffect, useMemo } from 'react'
import { useSession, wantRulePage } from '../../check-session.ts'
import { useLanguage } from '../../parts/language.tsx'
import { useRules } from '../../use-rules.ts'

export function RulePage() {
  const { t, lang } = useLanguage()
  const { code } = useParams({ from: '/rules/$code' })
  const { book, rulePages } = useSession()
  const rule = useRules().get(code)
  const page = rulePages[code]
  const html = useMemo(() => (page ? marked.parse(page, { async: false }) : ''), [page])
  useEffect(() => wantRulePage(code), [code])
  if (!book || (rule && page === undefined))
    return (
      <main className="page">
        <p aria-busy="true">{t('opening')}</p>
      </main>
    )
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
      {lang === 'en' && <h1>{rule.title.en}</h1>}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the pages are our own, built with the program */}
      <article lang="zh" dangerouslySetInnerHTML={{ __html: html }} />
      <h2>{t('basis')}</h2>
      <ul>
        {rule.sources[lang].map(s => (
          <li key={s}>{s}</li>
        ))}
      </ul>
    </main>
  )
}
