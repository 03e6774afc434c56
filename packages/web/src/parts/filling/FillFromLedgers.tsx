/** Takes the figures from the ledgers and payments into what is still empty, and says what was filled, what differs and what has no proof. */
import { type Dossier, type Edit, type Filled, fieldText, isOfKind } from '@jixiao/core'
import { useState } from 'react'
import { setting, useDossier } from '../../office/use-dossier.tsx'
import { Dialog } from '../Dialog.tsx'
import { useLanguage, useWords } from '../language.tsx'
import { shownAmount } from '../paper/typed-value.ts'
import './filling.css'

const TEXT = {
  fill: ['从台账和支付取数', 'Take from ledgers and payments'],
  title: ['从台账和支付取数', 'Taken from ledgers and payments'],
  filled: ['已填 {n} 处（Ctrl+Z 一次撤销）', '{n} filled (Ctrl+Z takes all back)'],
  nothing: ['没有可填的空格：该填的都已填，或者没有取数规则。', 'Nothing to fill: everything is filled in, or no measure is set.'],
  differing: ['手工填的数与台账不同，没有改动（{n}）', 'By hand and different from the ledger, left as it is ({n})'],
  byHand: ['手工 {value}', 'by hand {value}'],
  measured: ['台账 {value}', 'ledger {value}'],
  use: ['改用台账数', 'Use the ledger’s'],
  used: ['已改', 'Done'],
  untold: ['台账取不出数（{n}）', 'The ledger does not tell ({n})'],
  unproven: ['手工填的数没有佐证（{n}）', 'By hand without proof ({n})'],
  expected: ['全年预计执行数 {value} 万元', 'expected for the year {value}'],
  close: ['知道了', 'Close'],
} as const

interface Props {
  readonly make: (dossier: Dossier) => Filled
}

interface Outcome {
  readonly filled: Filled
  readonly fault: string | null
}

export function FillFromLedgers({ make }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { dossier, session } = useDossier()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const fill = (): void => {
    const filled = make(dossier)
    const problem = filled.edits.length === 0 ? null : session.edit(filled.edits)
    setOutcome({ filled, fault: problem ? problem[lang] : null })
  }
  return (
    <>
      <button type="button" className="btn" aria-haspopup="dialog" onClick={fill}>
        {t('fill')}
      </button>
      {outcome && (
        <Dialog title={t('title')} onClose={() => setOutcome(null)}>
          {outcome.fault === null ? <WhatWasFilled filled={outcome.filled} /> : <p role="alert">{outcome.fault}</p>}
          <p className="acts">
            <button type="button" className="btn p" onClick={() => setOutcome(null)}>
              {t('close')}
            </button>
          </p>
        </Dialog>
      )}
    </>
  )
}

function WhatWasFilled({ filled: { edits, differing, untold, unproven } }: { readonly filled: Filled }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { dossier, session } = useDossier()
  const indicator = (id: string): string => nameOf(dossier, id)
  return (
    <div className="filling">
      <h3>{edits.length > 0 ? t('filled', { n: edits.length }) : t('nothing')}</h3>
      <ul>
        {edits.map(e => (
          <li key={e.record}>
            {indicator(ownerOf(dossier, e))} <b>{shownValue(e, value => t('expected', { value }))}</b>
          </li>
        ))}
      </ul>
      {differing.length > 0 && <h3>{t('differing', { n: differing.length })}</h3>}
      <ul>
        {differing.map(d => {
          const own = dossier.records.get(d.record)
          const isUsed = own?.fields.actual === d.measured
          return (
            <li key={d.record}>
              {indicator(d.indicator)}：{t('byHand', { value: d.byHand })}，{t('measured', { value: d.measured })}
              <span className="small"> {d.arithmetic[lang]}</span>{' '}
              {own && (
                <button type="button" className="btn" disabled={isUsed} onClick={() => session.edit([setting(own, 'actual', d.measured)])}>
                  {t(isUsed ? 'used' : 'use')}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {untold.length > 0 && <h3>{t('untold', { n: untold.length })}</h3>}
      <ul>
        {untold.map(u => (
          <li key={u.measure}>
            {indicator(u.indicator)}：{u.problem.say[lang]}
          </li>
        ))}
      </ul>
      {unproven.length > 0 && <h3>{t('unproven', { n: unproven.length })}</h3>}
      <ul>
        {unproven.map(u => (
          <li key={u.record}>{u.say[lang]}</li>
        ))}
      </ul>
    </div>
  )
}

function nameOf(dossier: Dossier, id: string): string {
  const r = dossier.records.get(id)
  return r && (isOfKind(r, 'indicator') || isOfKind(r, 'project')) ? fieldText(r, 'name') : ''
}

const ownerOf = (dossier: Dossier, e: Edit): string => (e.kind === 'add' ? e.parent : dossier.records.get(e.record)?.parent) ?? ''

function shownValue(e: Edit, asExpected: (value: string) => string): string {
  const [field, value] =
    e.kind === 'set'
      ? [e.field, e.to]
      : e.kind === 'add'
        ? ['expected' in e.fields ? 'expected' : 'actual', e.fields.expected ?? e.fields.actual]
        : ['', '']
  if (typeof value !== 'string') return ''
  return field === 'expected' ? asExpected(shownAmount(BigInt(value))) : value
}
