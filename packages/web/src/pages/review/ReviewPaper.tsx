/** The paper that is reviewed, its margin, and the bar with which it is approved or returned. */
import { type Entry, levelOf, type PaperKind } from '@jixiao/core'
import { Link } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { paperOf, useDossier, usePaper } from '../../office/use-dossier.tsx'
import { useWhole } from '../../office/use-whole.ts'
import { FieldMargin } from '../../parts/FieldMargin.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { PaperBar, useRemarkMarks } from '../../parts/PaperBar.tsx'
import { PaperForm } from '../../parts/paper/PaperForm.tsx'
import { cellEntry, goToField } from '../../parts/paper-bar/field-place.ts'
import { paperName } from '../../parts/paper-bar/paper-words.ts'
import { useOpenMoves } from '../../parts/paper-bar/use-paper-move.ts'
import { Changes } from './Changes.tsx'
import { NextPaper } from './NextPaper.tsx'
import { RemarkBox } from './RemarkBox.tsx'
import { useChangeMarks, useChanges } from './use-changes.ts'

const TEXT = {
  queue: ['审核队列', 'The queue'],
  year: ['{n} 年度', '{n}'],
  dossier: ['看整个年度', 'The whole year'],
  joined: ['汇总了：{names}。单位的数字请到单位的材料里写意见。', 'Joined from: {names}. Remarks on a unit’s figures belong into the unit’s paper.'],
  own: ['只看本级', 'Its own part only'],
  missing: ['还没有填报、没有汇总进来的单位：{names}。', 'Not joined, as they have entered nothing: {names}.'],
  how: ['点一个栏目就可以写意见；意见先留着，退回时一起发出。', 'Choose a field to write a remark; it is kept until the paper is returned.'],
  making: ['正在生成这份材料…', 'The paper is being made…'],
  failure: ['生成这份材料时程序出错：{why}', 'The program failed on this paper: {why}'],
} as const

interface Props {
  readonly kind: PaperKind
  readonly round: string
}

export function ReviewPaper({ kind, round }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { body, year, papers, dossier } = useDossier()
  const whole = useWhole()
  const [isOwn, setOwn] = useState(false)
  const { made, isBehind, failure } = usePaper(kind, round, isOwn ? null : (whole ?? null))
  const [selected, setSelected] = useState<string | null>(null)
  const [entry, setEntry] = useState<Entry | null>(null)
  const missing = whole?.units.filter(u => u.isMissing).map(u => u.body.name) ?? []
  const paper = paperOf(papers, kind, round)
  const isMine = useOpenMoves(paper).has('return')
  const changes = useChanges(kind, round)
  const changed = useChangeMarks(changes?.changes ?? [])
  const remarked = useRemarkMarks(kind, round)
  // what a unit has entered is remarked on in the unit's own paper
  const ownEntry = (e: Entry | null): Entry | null => (e && dossier.records.has(e.record) ? e : null)
  const markOf = useCallback((e: Entry) => [remarked(e), changed.markOf(e)].filter(Boolean).join(' ') || null, [remarked, changed])
  return (
    <>
      <div className="review-head">
        <nav aria-label={t('queue')}>
          <Link to="/review">← {t('queue')}</Link>
        </nav>
        <h1>
          {body.name} · {t('year', { n: year })}
          {paperName(lang, kind, round)}
        </h1>
        <Link to="/years/$body/$year" params={{ body: body.id, year: String(year) }}>
          {t('dossier')}
        </Link>
      </div>
      <main className="work reviewing">
        <section className="document">
          <div className="review-bar">
            <PaperBar kind={kind} round={round} />
            {paper && levelOf(paper) && isMine && <p className="small how">{t('how')}</p>}
            {!isMine && <NextPaper />}
          </div>
          {whole && whole.joined.length > 0 && (
            <p className="small joined">
              {t('joined', { names: whole.joined.map(j => j.body.name).join('、') })}{' '}
              <label>
                <input type="checkbox" checked={isOwn} onChange={e => setOwn(e.currentTarget.checked)} /> {t('own')}
              </label>
            </p>
          )}
          {missing.length > 0 && <p className="doubtful">{t('missing', { names: missing.join('、') })}</p>}
          <Changes answer={changes} />
          {!made && failure === null && <p role="status">{t('making')}</p>}
          {failure !== null && <p role="alert">{t('failure', { why: failure })}</p>}
          {made && (
            <PaperForm
              blocks={made.blocks}
              findings={made.findings}
              canEdit={false}
              selected={selected}
              onSelect={setSelected}
              onEntry={e => setEntry(ownEntry(e && cellEntry(e)))}
              markOf={markOf}
              titleOf={changed.titleOf}
            />
          )}
          {entry && (
            <RemarkBox
              key={`${entry.record} ${entry.field}`}
              kind={kind}
              round={round}
              entry={entry}
              canWrite={isMine}
              onClose={() => {
                goToField(entry.record, entry.field)
                setEntry(null)
              }}
            />
          )}
        </section>
        <FieldMargin
          findings={made?.findings ?? []}
          cannotTell={made?.cannotTell ?? 0}
          isBehind={isBehind}
          selected={selected}
          onSelect={setSelected}
        />
      </main>
    </>
  )
}
