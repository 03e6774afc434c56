/** One file of the list: what it is and how much was found; of an archive, each of its files. */
import { kindName, type ReportDocument } from 'jixiao/contract'
import { removeFile, showFile, useSession } from '../../check-session.ts'
import { useLanguage } from '../../parts/language.tsx'

export function FileEntry({ name }: { readonly name: string }) {
  const { t } = useLanguage()
  const { report, state } = useSession()
  const own = report?.documents.find(d => d.file === name)
  const inside = own ? [] : (report?.documents.filter(d => d.file.startsWith(`${name}/`)) ?? [])
  const waiting = t(state === 'checking' ? 'waiting' : 'notChecked')
  const removal = (
    <button type="button" className="plain remove" aria-label={`${t('remove')} ${name}`} title={t('remove')} onClick={() => removeFile(name)}>
      ×
    </button>
  )
  if (inside.length === 0) return <Entry file={name} name={name} document={own} waiting={waiting} removal={removal} />
  return (
    <>
      <div className="file archive">
        <span>
          <b>{name}</b>
          <small>{t('insideCount', { n: inside.length })}</small>
        </span>
        {removal}
      </div>
      {inside.map(d => (
        <Entry key={d.file} file={d.file} name={d.file.slice(name.length + 1)} document={d} waiting={waiting} removal={null} />
      ))}
    </>
  )
}

interface EntryProps {
  readonly file: string
  readonly name: string
  readonly document: ReportDocument | undefined
  readonly waiting: string
  readonly removal: React.ReactNode
}

function Entry({ file, name, document, waiting, removal }: EntryProps) {
  const { t, lang } = useLanguage()
  const { report, shown } = useSession()
  const own = report?.findings.filter(f => f.places[0]?.file === file) ?? []
  const hard = own.filter(f => f.severity === 'fatal' || f.severity === 'error').length
  const doubt = own.filter(f => f.severity === 'warning').length
  const isOn = shown === file
  return (
    <div className={`file${isOn ? ' on' : ''}${removal === null ? ' inside' : ''}`}>
      <button type="button" className="plain" aria-current={isOn} onClick={() => showFile(file)}>
        <b>{name}</b>
        <small>
          <span className={document && !document.kind ? 'unread' : undefined}>
            {document ? (document.kind ? kindName(document.kind, lang === 'zh') : t('unreadable')) : waiting}
            {document?.fiscalYear ? ` · ${document.fiscalYear}` : ''}
          </span>
          <span className="counts">
            {hard > 0 && (
              <span className="mark-count h" title={t('errorsCount', { n: hard })}>
                {hard}
                <span className="visually-hidden"> {t('errorsWord')}</span>
              </span>
            )}{' '}
            {doubt > 0 && (
              <span className="mark-count d" title={t('doubtsCount', { n: doubt })}>
                {doubt}
                <span className="visually-hidden"> {t('doubtsWord')}</span>
              </span>
            )}
          </span>
        </small>
      </button>
      {removal}
    </div>
  )
}
