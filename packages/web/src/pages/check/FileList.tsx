/** Left pane: files, progress, verdict, what could not be judged, profile, export. */
import { cannotTellByReason, coverageLine, verdictLine, verdictOf, whatToAdd } from 'jixiao/contract'
import { useRef } from 'react'
import type { ExportFormat } from '../../check-messages.ts'
import { addFiles, cancel, chooseProfile, exportReport, goOn, removeAll, useSession } from '../../check-session.ts'
import { useLanguage } from '../../parts/language.tsx'
import { RuleLink } from '../../parts/RuleLink.tsx'
import { useRules } from '../../use-rules.ts'
import { FileEntry } from './FileEntry.tsx'

export function FileList() {
  const { t, lang } = useLanguage()
  const zh = lang === 'zh'
  const session = useSession()
  const rules = useRules()
  const input = useRef<HTMLInputElement>(null)
  const { report, progress } = session
  const isChecking = session.state === 'checking'
  const verdict = report && !isChecking ? verdictOf(report) : null
  const cannotTell = verdict?.cannotTell.filter(o => o.file === session.shown) ?? []
  const save = async (format: ExportFormat) => {
    const text = await exportReport(format, lang)
    const url = URL.createObjectURL(new Blob([text], { type: format === 'html' ? 'text/html' : 'application/json' }))
    const link = document.createElement('a')
    link.href = url
    link.download = `${session.files.length === 1 ? (session.files[0]?.name.replace(/\.[^.]+$/, '') ?? 'report') : 'report'}.${format}`
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), 10_000)
  }
  return (
    <aside className="list" aria-label={t('files')}>
      <h2>
        <span>{t('filesCount', { n: session.files.length })}</span>
        {session.state === 'done' && <span>{t('seconds', { n: (session.milliseconds / 1000).toFixed(1) })}</span>}
      </h2>
      <div className="files">
        {session.files.map(file => (
          <FileEntry key={file.name} name={file.name} />
        ))}
      </div>
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
          onChange={e => {
            const { files } = e.currentTarget
            void addFiles(files ?? []).then(() => {
              if (input.current) input.current.value = ''
            })
          }}
        />
      </p>
      {isChecking && (
        <div className="checking">
          <p>
            {progress && progress.of > 1 ? t('checkingOf', { n: progress.done + 1, of: progress.of }) : t('checking')}{' '}
            <span className="name">{progress?.file ?? ''}</span>
          </p>
          <progress aria-label={t('checking')} max={progress?.of ?? 1} value={progress?.done ?? 0} />
          {(progress?.of ?? 0) > 1 && (
            <button type="button" className="btn" onClick={cancel}>
              {t('stop')}
            </button>
          )}
        </div>
      )}
      {session.state === 'stopped' && (
        <p role="status">
          {t('stopped', { n: report?.documents.length ?? 0 })}{' '}
          <button type="button" className="btn" onClick={goOn}>
            {t('goOn')}
          </button>
        </p>
      )}
      {session.state === 'failed' && (
        <p className="failed" role="alert">
          {t('failed')} {session.failure}
        </p>
      )}
      {session.state === 'done' && report?.documents.length === 1 && report.documents[0]?.kind && <p className="small add">{whatToAdd(zh)}</p>}
      {verdict && report && (
        <>
          <h2>{t('verdict')}</h2>
          <p className={verdict.counts.fatal + verdict.counts.error > 0 ? 'verdict bad' : 'verdict'}>{verdictLine(verdict, lang)}</p>
          {verdict.unreadable.length > 0 && <p className="failed">{t('unreadCount', { n: verdict.unreadable.length })}</p>}
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
          {cannotTell.length > 0 && (
            <details>
              <summary>
                {t('cannotTell')} {cannotTell.length}（{t('notAPass')}）
              </summary>
              <ul className="small">
                {cannotTellByReason(cannotTell, lang).map(({ reason, rules: codes }) => (
                  <li key={reason}>
                    {reason}
                    {zh ? '：' : ': '}
                    {codes.map(code => (
                      <span key={code} title={rules.get(code)?.title[lang]}>
                        <RuleLink code={code} />{' '}
                      </span>
                    ))}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
      <h2>
        <label htmlFor="profile">{t('profile')}</label>
      </h2>
      <select id="profile" value={session.profile} onChange={e => chooseProfile(e.currentTarget.value)}>
        {(session.book?.profiles ?? [{ id: session.profile, title: { zh: session.profile, en: session.profile } }]).map(p => (
          <option key={p.id} value={p.id}>
            {p.title[lang]}
          </option>
        ))}
      </select>
      {verdict && (
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
