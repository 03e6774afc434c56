/** Left pane: files, verdict, what could not be judged, profile, export. */
import { PROFILES, RULES } from '@jixiao/rules'
import { cannotTellByReason, coverageLine, kindName, verdictLine, verdictOf } from 'jixiao/contract'
import { useRef } from 'react'
import { addFiles, chooseProfile, exportReport, removeAll, removeFile, showFile, useSession } from '../../check-session.ts'
import { useLanguage } from '../../parts/language.tsx'
import { RuleLink } from '../../parts/RuleLink.tsx'

export function FileList() {
  const { t, lang } = useLanguage()
  const zh = lang === 'zh'
  const session = useSession()
  const input = useRef<HTMLInputElement>(null)
  const report = session.report
  const verdict = report ? verdictOf(report) : null
  const save = async (format: 'json' | 'sarif' | 'html') => {
    const text = await exportReport(format, lang)
    const url = URL.createObjectURL(new Blob([text], { type: format === 'html' ? 'text/html' : 'application/json' }))
    const link = document.createElement('a')
    link.href = url
    link.download = `${session.files.length === 1 ? (session.files[0]?.name.replace(/\.[^.]+$/, '') ?? 'report') : 'report'}.${format === 'json' ? 'json' : format}`
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), 10_000)
  }
  return (
    <aside className="list" aria-label={t('files')}>
      <h2>
        <span>
          {t('files')}（{session.files.length}）
        </span>
        {session.state === 'done' && <span>{(session.milliseconds / 1000).toFixed(2)} s</span>}
      </h2>
      {session.files.map(file => {
        const document = report?.documents.find(d => d.file === file.name)
        const own = report?.findings.filter(f => f.places[0]?.file === file.name) ?? []
        const hard = own.filter(f => f.severity === 'fatal' || f.severity === 'error').length
        const doubt = own.filter(f => f.severity === 'warning').length
        return (
          <div key={file.name} className={`file${session.shown === file.name ? ' on' : ''}`}>
            <button type="button" className="plain" aria-current={session.shown === file.name} onClick={() => showFile(file.name)}>
              <b>{file.name}</b>
              <small>
                <span>
                  {document ? (document.kind ? kindName(document.kind, zh) : t('unreadable')) : t('checking')}
                  {document?.fiscalYear ? ` · ${document.fiscalYear}` : ''}
                </span>
                <span>
                  {hard > 0 && <span className="mark-count h">{hard}</span>} {doubt > 0 && <span className="mark-count d">{doubt}</span>}
                </span>
              </small>
            </button>
            <button type="button" className="plain remove" aria-label={`${t('remove')} ${file.name}`} onClick={() => removeFile(file.name)}>
              ×
            </button>
          </div>
        )
      })}
      <p>
        <button type="button" className="btn" onClick={() => input.current?.click()}>
          {t('addFiles')}
        </button>
        <button type="button" className="btn" onClick={removeAll}>
          {t('clear')}
        </button>
        <input
          ref={input}
          type="file"
          multiple
          className="visually-hidden"
          tabIndex={-1}
          aria-label={t('addFiles')}
          onChange={e => void addFiles(e.currentTarget.files ?? [])}
        />
      </p>
      {session.state === 'checking' && (
        <p className="checking">
          {t('checking')} {session.progress?.file}
          <progress max={session.progress?.of ?? 1} value={session.progress?.done ?? 0} />
        </p>
      )}
      {session.state === 'failed' && (
        <p className="failed" role="alert">
          {t('failed')} {session.failure}
        </p>
      )}
      {verdict && report && (
        <>
          <h2>{t('verdict')}</h2>
          <p className={verdict.counts.fatal + verdict.counts.error > 0 ? 'verdict bad' : 'verdict'}>{verdictLine(verdict, lang)}</p>
          <p className="small">{t('rulesRun', { n: verdict.rulesRun })}</p>
          {report.documents.map(
            d =>
              d.coverage &&
              d.file === session.shown && (
                <p key={d.file} className="small">
                  {coverageLine(d.coverage, lang)}
                </p>
              ),
          )}
          <details>
            <summary>
              {t('cannotTell')} {verdict.cannotTell.filter(o => o.file === session.shown).length}（{t('notAPass')}）
            </summary>
            <ul className="small">
              {cannotTellByReason(
                verdict.cannotTell.filter(o => o.file === session.shown),
                lang,
              ).map(({ reason, rules }) => (
                <li key={reason}>
                  {reason}：
                  {rules.map(code => (
                    <span key={code} title={RULES.find(r => r.code === code)?.[zh ? 'title' : 'titleEn']}>
                      <RuleLink code={code} />{' '}
                    </span>
                  ))}
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
      <h2>
        <label htmlFor="profile">{t('profile')}</label>
      </h2>
      <select id="profile" value={session.profile} onChange={e => chooseProfile(e.currentTarget.value)}>
        {PROFILES.map(p => (
          <option key={p.id} value={p.id}>
            {p.title[lang]}
          </option>
        ))}
      </select>
      {report && (
        <>
          <h2>{t('exportAs')}</h2>
          {(['html', 'json', 'sarif'] as const).map(format => (
            <button key={format} type="button" className="btn" onClick={() => void save(format)}>
              {format}
            </button>
          ))}
        </>
      )}
    </aside>
  )
}
