/** What was published: every version stays, each with its package and its files. */
import { API } from '../../office/call.ts'
import { useWords } from '../../parts/language.tsx'
import { CompareVersions } from './CompareVersions.tsx'
import type { PublicationInHand, VersionAnswer } from './use-publication.ts'

const TEXT = {
  title: ['已公开的版本', 'Published versions'],
  none: ['还没有公开过。发布以后，每一版的文件都在这里。', 'Nothing is published yet. The files of every version will stand here.'],
  version: ['第 {n} 版', 'Version {n}'],
  on: ['{day} 公开，{who} 发布', 'disclosed {day}, published by {who}'],
  reason: ['更正原因：{reason}', 'Corrected: {reason}'],
  package: ['下载发布包', 'Download the package'],
  files: ['{n} 个文件', '{n} files'],
  key: ['公钥指纹（供核对）', 'Fingerprint of the key'],
  verify: ['核对：jixiao verify 发布包.zip --key {key}', 'Check: jixiao verify package.zip --key {key}'],
} as const

export function Versions({ publication }: { readonly publication: PublicationInHand }) {
  const t = useWords(TEXT)
  const { versions, key } = publication
  return (
    <section aria-label={t('title')} className="versions">
      <h2>{t('title')}</h2>
      {versions.length === 0 && <p className="small">{t('none')}</p>}
      <ol reversed className="cards">
        {versions.toReversed().map((v, n) => (
          <Version key={v.id} version={v} before={versions.toReversed()[n + 1]} publication={publication} isLast={n === 0} />
        ))}
      </ol>
      {versions.length > 0 && <p className="small key">{t('verify', { key: key.slice(0, 16) })}</p>}
    </section>
  )
}

interface VersionProps {
  readonly version: VersionAnswer
  /** The version before it. */
  readonly before: VersionAnswer | undefined
  readonly publication: PublicationInHand
  readonly isLast: boolean
}

function Version({ version: v, before, publication, isLast }: VersionProps) {
  const t = useWords(TEXT)
  const at = `${API}/publications/${v.id}`
  return (
    <li className="card keep">
      <p>
        <b>{t('version', { n: v.version })}</b> <span className="small">{t('on', { day: v.disclosedOn, who: v.byName })}</span>
      </p>
      {v.reason !== '' && <p className="small">{t('reason', { reason: v.reason })}</p>}
      <p>
        <a href={`${at}/package`} download>
          {t('package')}
        </a>
      </p>
      <CompareVersions version={v} before={before} drafts={isLast ? (publication.state?.documents ?? []) : []} />
      <details>
        <summary>{t('files', { n: v.manifest.files.length })}</summary>
        <ul className="files">
          {v.manifest.files.map(f => (
            <li key={f.name}>
              <a href={`${at}/files/${encodeURIComponent(f.name)}`} download>
                {f.name.replace(/^documents\//, '')}
              </a>{' '}
              <span className="small">{Math.ceil(f.bytes / 1024)} KB</span>
            </li>
          ))}
        </ul>
        {v.manifest.missing.map(m => (
          <p key={m.name} className="small">
            {m.name.replace(/^documents\//, '')}：{m.why}
          </p>
        ))}
      </details>
    </li>
  )
}
