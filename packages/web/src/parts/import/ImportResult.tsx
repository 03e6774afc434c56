/** What an import would take, the projects it would make, and everything it leaves, with place and reason. */
import type { Imported } from '@jixiao/documents'
import { useLanguage, useWords } from '../language.tsx'

const TEXT = {
  taken: ['可以导入 {n} 行。', '{n} rows can be imported.'],
  projects: ['卷宗里没有的项目，将一并新建：{names}', 'Projects that will be made: {names}'],
  left: ['不导入的内容（{n}）', 'Not imported ({n})'],
  row: ['第 {n} 行', 'Row {n}'],
  more: ['还有 {n} 条', '{n} more'],
} as const
const MOST = 100

export function ImportResult({ imported }: { readonly imported: Imported }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { taken, left, newProjects } = imported
  return (
    <section aria-live="polite" className="import-result">
      <p>
        <b>{t('taken', { n: taken.length })}</b>
      </p>
      {newProjects.length > 0 && <p>{t('projects', { names: newProjects.map(p => p.name || p.code).join('、') })}</p>}
      {left.length > 0 && (
        <details open={left.some(l => l.reason !== 'total' && l.reason !== 'header')}>
          <summary>{t('left', { n: left.length })}</summary>
          <ul>
            {left.slice(0, MOST).map(l => (
              <li key={`${l.line} ${l.column} ${l.text} ${l.reason}`}>
                {l.line > 0 && `${t('row', { n: l.line })} `}
                {l.column !== null && `“${l.column}” `}
                {l.say[lang]}
                {l.text !== '' && <small>（{l.text.slice(0, 80)}）</small>}
              </li>
            ))}
          </ul>
          {left.length > MOST && <p className="small">{t('more', { n: left.length - MOST })}</p>}
        </details>
      )}
    </section>
  )
}
