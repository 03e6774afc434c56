/** What was taken in: every document with its body, year and edition; a later edition says what is different. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { documentKindName } from './kind-names.ts'
import { type TakenDocument, useTakenDocuments } from './taken-in.ts'

const TEXT = {
  search: ['按单位或文件名查找', 'Find by body or file'],
  count: ['{n} 个文件，{y} 个单位年度', '{n} files, {y} years of bodies'],
  none: ['还没有录入公开文件。', 'Nothing has been taken in yet.'],
  bring: ['录入文件', 'Take in files'],
  noneFound: ['没有找到“{text}”。', 'Nothing is found for “{text}”.'],
  body: ['单位和年度', 'Body and year'],
  region: ['地区', 'Region'],
  file: ['文件', 'File'],
  kind: ['种类', 'Kind'],
  edition: ['版本', 'Edition'],
  doubts: ['待核', 'Doubtful'],
  uncertain: ['单位或年度待定', 'body or year uncertain'],
  current: ['第{n}版', 'edition {n}'],
  replaced: ['第{n}版（已被新版替换）', 'edition {n} (replaced)'],
  differences: ['与上一版有{n}处不同', '{n} differences from the edition before'],
  notThere: ['没有', 'none'],
  by: ['录入', 'Taken in'],
  commandLine: ['命令行', 'command line'],
} as const

export function Documents() {
  const t = useWords(TEXT)
  const [text, setText] = useState('')
  const { data } = useTakenDocuments()
  if (!data) return <section aria-busy="true" />
  if (data.documents.length === 0)
    return (
      <p className="empty">
        {t('none')} <Link to="/take-in">{t('bring')}</Link>
      </p>
    )
  const isFound = (d: TakenDocument): boolean => [d.name, d.title, ...d.parts.map(p => p.bodyName ?? p.name)].some(s => s.includes(text.trim()))
  const found = data.documents.filter(isFound)
  const years = new Set(found.flatMap(d => d.parts.flatMap(p => p.dossier ?? [])))
  return (
    <section>
      <div className="filters">
        <label>
          {t('search')}
          <input type="search" value={text} onChange={e => setText(e.currentTarget.value)} />
        </label>
        <span role="status" className="small">
          {t('count', { n: found.length, y: years.size })}
        </span>
      </div>
      {found.length === 0 ? <p className="empty">{t('noneFound', { text })}</p> : <Table documents={found} />}
    </section>
  )
}

function Table({ documents }: { readonly documents: readonly TakenDocument[] }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  return (
    <div className="scroll">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('body')}</th>
            <th scope="col">{t('region')}</th>
            <th scope="col">{t('file')}</th>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('edition')}</th>
            <th scope="col" className="n">
              {t('doubts')}
            </th>
            <th scope="col">{t('by')}</th>
          </tr>
        </thead>
        <tbody>
          {documents.flatMap(d =>
            d.parts.map(p => (
              <tr key={d.sha256 + p.part}>
                <th scope="row">
                  {p.dossier === null ? (
                    <>
                      {p.bodyName ?? p.name} <span className="small">{t('uncertain')}</span>
                    </>
                  ) : (
                    <Link to="/take-in" search={{ year: p.dossier }}>
                      {p.bodyName} {p.fiscalYear}
                    </Link>
                  )}
                </th>
                <td>{p.region}</td>
                <td className="file-name">{d.name}</td>
                <td>{documentKindName(d.kind, lang)}</td>
                <td>
                  {t(p.isCurrent ? 'current' : 'replaced', { n: p.edition })}
                  {p.differences.length > 0 && (
                    <details>
                      <summary>{t('differences', { n: p.differences.length })}</summary>
                      <ul className="differences">
                        {p.differences.map(x => (
                          <li key={x.fact}>
                            {x.label}：{x.before ?? t('notThere')} → {x.after ?? t('notThere')}
                          </li>
                        ))}
                      </ul>
                    </details>
                  )}
                </td>
                <td className="n">{p.open}</td>
                <td className="small">
                  {d.byName === 'command-line' ? t('commandLine') : d.byName} {d.at.slice(0, 10)}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  )
}
