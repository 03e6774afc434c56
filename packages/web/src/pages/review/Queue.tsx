/** The queue of a reviewer: what is due first at the top; several can be approved or returned at once. */
import { PAPER_KINDS, PAPER_NAMES } from '@jixiao/core'
import { useState } from 'react'
import type { QueuedPaper } from '../../office/year-answers.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { wordsOf } from '../../parts/paper-bar/use-paper-move.ts'
import { BulkActs } from './BulkActs.tsx'
import { QueueTable } from './QueueTable.tsx'
import { keyOf, useQueue } from './use-queue.ts'

const TEXT = {
  opening: ['正在取队列…', 'Fetching the queue…'],
  counting: ['检查结果还在计算…', 'Findings are still being counted…'],
  empty: ['没有等您审核的材料。单位提交后会出现在这里。', 'No paper waits for your review. Those that are submitted will appear here.'],
  noneShown: ['筛选后没有材料。', 'No paper passes the filter.'],
  count: ['{n} 份材料，显示 {shown} 份', '{n} papers, {shown} shown'],
  kind: ['材料', 'Paper'],
  all: ['全部', 'All'],
  state: ['情况', 'Condition'],
  clean: ['没有错误的', 'Without errors'],
  errors: ['有错误的', 'With errors'],
  again: ['退回后再报的', 'Submitted again'],
  late: ['已超期的', 'Late'],
  search: ['单位', 'Body'],
} as const

type Condition = 'all' | 'clean' | 'errors' | 'again' | 'late'

const errorsOf = ({ findings }: QueuedPaper): number | null => findings && findings.fatal + findings.error
const HOLDS: Readonly<Record<Condition, (p: QueuedPaper) => boolean>> = {
  all: () => true,
  clean: p => errorsOf(p) === 0,
  errors: p => (errorsOf(p) ?? 0) > 0,
  again: p => p.changes !== null,
  late: p => (p.daysLeft ?? 0) < 0,
}

export function Queue() {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { data, error } = useQueue()
  const [kind, setKind] = useState('')
  const [condition, setCondition] = useState<Condition>('all')
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  if (error) return <p role="alert">{wordsOf(error)[lang]}</p>
  if (!data) return <p role="status">{t('opening')}</p>
  const shown = data.papers.filter(p => (kind === '' || p.kind === kind) && HOLDS[condition](p) && p.bodyName.includes(text.trim()))
  // what is filtered away is not acted on
  const selected = shown.filter(p => chosen.has(keyOf(p)))
  return (
    <>
      <div className="filters">
        <label>
          {t('search')}
          <input type="search" value={text} onChange={e => setText(e.currentTarget.value)} />
        </label>
        <label>
          {t('kind')}
          <select value={kind} onChange={e => setKind(e.currentTarget.value)}>
            <option value="">{t('all')}</option>
            {PAPER_KINDS.map(k => (
              <option key={k} value={k}>
                {PAPER_NAMES[k][lang]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('state')}
          <select value={condition} onChange={e => setCondition(conditionOf(e.currentTarget.value))}>
            {(['all', 'clean', 'errors', 'again', 'late'] as const).map(c => (
              <option key={c} value={c}>
                {t(c)}
              </option>
            ))}
          </select>
        </label>
        <span className="small" role="status">
          {t('count', { n: data.papers.length, shown: shown.length })}
          {!data.isComplete && `　${t('counting')}`}
        </span>
      </div>
      <BulkActs selected={selected} onDone={() => setChosen(new Set())} />
      {data.papers.length === 0 && <p className="empty">{t('empty')}</p>}
      {data.papers.length > 0 && shown.length === 0 && <p className="empty">{t('noneShown')}</p>}
      {shown.length > 0 && <QueueTable papers={shown} chosen={chosen} onChoose={setChosen} />}
    </>
  )
}

const conditionOf = (text: string): Condition => {
  const found = Object.keys(HOLDS).find(c => c === text)
  return found === 'clean' || found === 'errors' || found === 'again' || found === 'late' ? found : 'all'
}
