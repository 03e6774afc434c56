/** The papers of the queue as a table; on a phone each is a card. */
import { Link } from '@tanstack/react-router'
import type { QueuedPaper } from '../../office/year-answers.ts'
import { Counts } from '../../parts/Counts.tsx'
import { DaysLeft } from '../../parts/DaysLeft.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { paperName } from '../../parts/paper-bar/paper-words.ts'
import { keyOf } from './use-queue.ts'

const TEXT = {
  caption: ['待我审核的材料', 'Papers that wait for my review'],
  choose: ['选择', 'Choose'],
  chooseAll: ['选择显示的全部', 'Choose all that are shown'],
  body: ['单位', 'Body'],
  paper: ['材料', 'Paper'],
  findings: ['检查', 'Findings'],
  changes: ['与上次相比', 'Since last time'],
  first: ['首次提交', 'first submission'],
  changed: ['改了 {n} 处', '{n} changes'],
  waiting: ['等待', 'Waiting'],
  days: ['{n} 天', '{n} days'],
  newly: ['今天', 'today'],
  due: ['期限', 'Due'],
  open: ['审核', 'Review'],
} as const

interface Props {
  readonly papers: readonly QueuedPaper[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}

export function QueueTable({ papers, chosen, onChoose }: Props) {
  const t = useWords(TEXT)
  const areAll = papers.every(p => chosen.has(keyOf(p)))
  return (
    <table className="queue">
      <caption className="visually-hidden">{t('caption')}</caption>
      <thead>
        <tr>
          <td>
            <input type="checkbox" aria-label={t('chooseAll')} checked={areAll} onChange={() => onChoose(new Set(areAll ? [] : papers.map(keyOf)))} />
          </td>
          {(['body', 'paper', 'findings', 'changes', 'waiting', 'due'] as const).map(k => (
            <th key={k} scope="col">
              {t(k)}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {papers.map(p => (
          <QueueRow
            key={keyOf(p)}
            paper={p}
            isChosen={chosen.has(keyOf(p))}
            onChoose={isChosen => {
              const next = new Set(chosen)
              if (isChosen) next.add(keyOf(p))
              else next.delete(keyOf(p))
              onChoose(next)
            }}
          />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly paper: QueuedPaper
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
}

function QueueRow({ paper: p, isChosen, onChoose }: RowProps) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const name = `${p.year} ${paperName(lang, p.kind, p.round)}`
  return (
    <tr className={isChosen ? 'chosen' : undefined}>
      <td>
        <input
          type="checkbox"
          aria-label={`${t('choose')} ${p.bodyName} ${name}`}
          checked={isChosen}
          onChange={e => onChoose(e.currentTarget.checked)}
        />
      </td>
      <th scope="row">{p.bodyName}</th>
      <td data-of={t('paper')}>{name}</td>
      <td data-of={t('findings')}>
        <Counts counts={p.findings} />
      </td>
      <td data-of={t('changes')}>{p.changes === null ? t('first') : t('changed', { n: p.changes })}</td>
      <td data-of={t('waiting')}>{p.daysWaiting === 0 ? t('newly') : t('days', { n: p.daysWaiting })}</td>
      <td data-of={t('due')}>
        <DaysLeft due={p.due} daysLeft={p.daysLeft} />
      </td>
      <td>
        <Link
          className="btn p"
          to="/review/$body/$year/$kind"
          params={{ body: p.body, year: String(p.year), kind: p.kind }}
          search={p.round === '' ? {} : { round: p.round }}
          aria-label={`${t('open')} ${p.bodyName} ${name}`}
        >
          {t('open')}
        </Link>
      </td>
    </tr>
  )
}
