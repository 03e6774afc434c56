/** The bureau issues a notice: its title, and item by item what is to be mended, on what ground, until when. */
import { EVALUATION_KINDS, plusDays } from '@jixiao/core'
import { useState } from 'react'
import { newId } from '../../office/new-id.ts'
import { useAct } from '../../office/use-act.ts'
import { useDossier } from '../../office/use-dossier.tsx'
import { dayInChina } from '../../office/year-answers.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { projectOf, useEvaluations } from './use-evaluations.ts'

const TEXT = {
  issue: ['下发整改通知', 'Issue a notice'],
  title: ['标题', 'Title'],
  usual: ['{year}年度绩效管理整改', 'Rectification of {year}'],
  follows: ['依据的评价（整改销号后，整改情况随评价结果公开）', 'After which evaluation (once closed, what was mended is published with it)'],
  nothing: ['不依据评价', 'none'],
  whole: ['整体支出', 'the body as a whole'],
  item: ['第 {n} 条', 'Item {n}'],
  words: ['问题', 'What is wrong'],
  basis: ['依据', 'Ground'],
  due: ['整改期限', 'Until'],
  more: ['再加一条', 'One more item'],
  remove: ['去掉第 {n} 条', 'Remove item {n}'],
  send: ['下发', 'Issue'],
} as const

interface Item {
  readonly key: string
  readonly words: string
  readonly basis: string
  readonly due: string
}

/** Days that are offered for mending. */
const USUAL = 30

export function IssueNotice() {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { body, year, dossier } = useDossier()
  const { isBusy, refusal, run } = useAct('rectifications')
  const fresh = (): Item => ({ key: newId(), words: '', basis: '', due: plusDays(dayInChina(), USUAL) })
  const [isOpen, setOpen] = useState(false)
  const [title, setTitle] = useState(t('usual', { year }))
  const [follows, setFollows] = useState('')
  const finished = (useEvaluations() ?? []).filter(e => e.isFinished)
  const [items, setItems] = useState<readonly Item[]>(() => [fresh()])
  const change = (key: string, to: Partial<Item>): void => setItems(all => all.map(i => (i.key === key ? { ...i, ...to } : i)))
  const send = async (): Promise<void> => {
    const content = { title, evaluation: follows === '' ? null : follows, items: items.map(({ words, basis, due }) => ({ words, basis, due })) }
    if (!(await run('POST', `/bodies/${body.id}/years/${year}/rectifications`, content))) return
    setItems([fresh()])
    setFollows('')
    setOpen(false)
  }
  return (
    <details className="act-box" open={isOpen} onToggle={e => setOpen(e.currentTarget.open)}>
      <summary>{t('issue')}</summary>
      <form
        className="stacked"
        onSubmit={e => {
          e.preventDefault()
          void send()
        }}
      >
        <label>
          {t('title')}
          <input required value={title} maxLength={200} onChange={e => setTitle(e.currentTarget.value)} />
        </label>
        {finished.length > 0 && (
          <label>
            {t('follows')}
            <select value={follows} onChange={e => setFollows(e.currentTarget.value)}>
              <option value="">{t('nothing')}</option>
              {finished.map(e => (
                <option key={e.id} value={e.id}>
                  {EVALUATION_KINDS[e.kind][lang]}：{projectOf(e, dossier) ?? t('whole')}
                </option>
              ))}
            </select>
          </label>
        )}
        {items.map((item, i) => (
          <fieldset key={item.key}>
            <legend>{t('item', { n: i + 1 })}</legend>
            <label>
              {t('words')}
              <textarea required rows={2} value={item.words} onChange={e => change(item.key, { words: e.currentTarget.value })} />
            </label>
            <label>
              {t('basis')}
              <input value={item.basis} onChange={e => change(item.key, { basis: e.currentTarget.value })} />
            </label>
            <label>
              {t('due')}
              <input type="date" required value={item.due} onChange={e => change(item.key, { due: e.currentTarget.value })} />
            </label>
            {items.length > 1 && (
              <button type="button" className="plain link" onClick={() => setItems(all => all.filter(o => o.key !== item.key))}>
                {t('remove', { n: i + 1 })}
              </button>
            )}
          </fieldset>
        ))}
        <Refused refusal={refusal} />
        <p className="acts">
          <button type="button" className="btn" onClick={() => setItems(all => [...all, fresh()])}>
            {t('more')}
          </button>
          <button type="submit" className="btn p" disabled={isBusy}>
            {t('send')}
          </button>
        </p>
      </form>
    </details>
  )
}
