/** Two editions of a document side by side: what changed in words, and both originals with the places marked. */
import { Link } from '@tanstack/react-router'
import { EDITION_MARKS_CSS } from 'jixiao/contract'
import { useEffect, useState } from 'react'
import { useSession } from '../../check-session.ts'
import { clearEditions, compareNow, giveBoth, giveOffered, swapEditions, useEditions, wantAnyway } from '../../editions-session.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { ChangeList } from './ChangeList.tsx'
import { EditionPane } from './EditionPane.tsx'
import { ExportEditions } from './ExportEditions.tsx'
import { GiveEditions } from './GiveEditions.tsx'
import './compare.css'

const TEXT = {
  title: ['版本比较', 'Compare editions'],
  comparing: ['正在比较…', 'Comparing…'],
  failed: ['程序出错，没有比较：', 'The program failed: '],
  swap: ['新旧对调', 'Swap'],
  again: ['换两个文件', 'Other files'],
  anyway: ['仍然逐项比较', 'Compare them anyway'],
  back: ['回到公开', 'Back to the disclosure'],
  which: ['比较哪个文件', 'Which document'],
} as const

export function ComparePage() {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { profile } = useSession()
  const { old, new: own, state, compared, failure, offered, back, isWantedAnyway } = useEditions()
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    document.title = t('title')
  }, [t])
  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs again for other editions, whatever else they carry
  useEffect(() => {
    void compareNow(profile, lang)
  }, [old, own, isWantedAnyway, profile, lang])
  const report = compared?.report
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping anywhere is an addition to the buttons inside
    <div
      className={isOver ? 'over' : undefined}
      onDragOver={e => {
        e.preventDefault()
        setOver(true)
      }}
      onDragLeave={e => {
        if (e.currentTarget === e.target || !(e.relatedTarget instanceof Node)) setOver(false)
      }}
      onDrop={e => {
        e.preventDefault()
        setOver(false)
        void giveBoth([...e.dataTransfer.files])
      }}
    >
      <style>{EDITION_MARKS_CSS}</style>
      {!old || !own ? (
        <GiveEditions />
      ) : (
        <main className="comparing">
          <header>
            <h1>{t('title')}</h1>
            {offered.length > 1 && (
              <select
                aria-label={t('which')}
                value={offered.findIndex(p => p.old === old && p.new === own)}
                onChange={e => giveOffered(offered, back, Number(e.currentTarget.value))}
              >
                {offered.map((p, n) => (
                  <option key={p.title} value={n}>
                    {p.title}
                  </option>
                ))}
              </select>
            )}
            <p className="verdict" role="status">
              {state === 'comparing' && t('comparing')}
              {state === 'failed' && `${t('failed')}${failure}`}
              {state === 'done' && report && (lang === 'zh' ? report.verdict : report.verdictEn)}
            </p>
            <p className="acts">
              {report && report.relation !== null && report.relation !== 'editions' && !isWantedAnyway && (
                <button type="button" className="btn" onClick={wantAnyway}>
                  {t('anyway')}
                </button>
              )}
              {offered.length === 0 && (
                <button type="button" className="btn" onClick={swapEditions}>
                  {t('swap')}
                </button>
              )}
              {back === null ? (
                <button type="button" className="btn" onClick={clearEditions}>
                  {t('again')}
                </button>
              ) : (
                <Link to={back} className="btn">
                  {t('back')}
                </Link>
              )}
              {report && <ExportEditions />}
            </p>
          </header>
          {compared && (
            <>
              <ChangeList report={compared.report} />
              <EditionPane side="old" compared={compared} />
              <EditionPane side="new" compared={compared} />
            </>
          )}
        </main>
      )}
    </div>
  )
}
