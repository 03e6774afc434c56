/** Before a paper goes to its reviewers: what the check still finds, so that nobody is surprised; doubts do not hold it back. */
import type { PaperKind } from '@jixiao/core'
import { useState } from 'react'
import { useDossier, usePaper } from '../../office/use-dossier.tsx'
import { useWhole } from '../../office/use-whole.ts'
import { Dialog } from '../Dialog.tsx'
import { useLanguage, useWords } from '../language.tsx'
import type { PaperMoves } from './use-paper-move.ts'

const TEXT = {
  title: ['提交{name}', 'Submit: {name}'],
  checking: ['正在检查…', 'Checking…'],
  failed: ['检查时程序出错，可以提交，请告诉管理员：{why}', 'The check failed; you may submit all the same, and tell the administrator: {why}'],
  clean: ['检查没有发现错误和存疑。', 'The check finds no error and no doubt.'],
  units: [
    '这份材料汇总了所属单位。还没有填报、没有汇总进来的：{names}。',
    'The paper joins the units. Not joined, as they have entered nothing: {names}.',
  ],
  errors: ['还有 {n} 处错误', '{n} errors are left'],
  warnings: ['还有 {n} 处存疑', '{n} doubtful places are left'],
  cannotTell: ['{n} 条规则资料不足，无法判断（不等于通过）。', '{n} rules lack what they need: not a pass.'],
  known: ['我已核对以上错误，仍要提交', 'I have looked at these errors and submit all the same'],
  saving: ['还有改动没有保存，保存后才能提交。', 'Changes are not saved yet; submit after that.'],
  after: [
    '提交后在审核期间不能修改，可以在第一级审核前撤回。',
    'It cannot be changed while it is reviewed; you can take it back before the first review.',
  ],
  submit: ['提交', 'Submit'],
  cancel: ['先不提交', 'Not yet'],
} as const

interface Props extends PaperMoves {
  readonly kind: PaperKind
  readonly round: string
  readonly name: string
  readonly onClose: () => void
}

export function SubmitDialog({ kind, round, name, isBusy, refusal, move, onClose }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { saving } = useDossier()
  const whole = useWhole()
  const { made, isBehind, failure } = usePaper(kind, round, whole ?? null)
  const missing = whole?.units.filter(u => u.isMissing).map(u => u.body.name) ?? []
  const [isKnown, setKnown] = useState(false)
  const findings = made?.findings.map(f => f.finding) ?? []
  const errors = findings.filter(f => f.severity === 'fatal' || f.severity === 'error')
  const warnings = findings.filter(f => f.severity === 'warning')
  const isChecked = whole !== undefined && (failure !== null || (made !== null && !isBehind))
  const canSubmit = isChecked && saving === 'saved' && !isBusy && (errors.length === 0 || isKnown)
  return (
    <Dialog title={t('title', { name })} onClose={onClose}>
      <div role="status">
        {!isChecked && <p>{t('checking')}</p>}
        {failure !== null && <p className="fault">{t('failed', { why: failure })}</p>}
        {isChecked && failure === null && errors.length + warnings.length === 0 && <p>{t('clean')}</p>}
      </div>
      {missing.length > 0 && <p className="doubtful">{t('units', { names: missing.join('、') })}</p>}
      {[
        { list: errors, title: t('errors', { n: errors.length }), className: 'h' },
        { list: warnings, title: t('warnings', { n: warnings.length }), className: 'd' },
      ].map(({ list, title, className }) =>
        list.length === 0 ? null : (
          <section key={className} className={`found ${className}`}>
            <h3>{title}</h3>
            <ul>
              {list.map(f => (
                <li key={f.id}>{lang === 'zh' ? f.message : f.messageEn}</li>
              ))}
            </ul>
          </section>
        ),
      )}
      {made !== null && made.cannotTell > 0 && <p className="small">{t('cannotTell', { n: made.cannotTell })}</p>}
      {errors.length > 0 && (
        <label className="known">
          <input type="checkbox" checked={isKnown} onChange={e => setKnown(e.currentTarget.checked)} /> {t('known')}
        </label>
      )}
      <p className="small">{t(saving === 'saved' ? 'after' : 'saving')}</p>
      {refusal && (
        <p className="fault" role="alert">
          {refusal[lang]}
        </p>
      )}
      <p className="acts">
        <button type="button" className="btn" onClick={onClose}>
          {t('cancel')}
        </button>
        <button
          type="button"
          className="btn p"
          disabled={!canSubmit}
          onClick={async () => {
            if (await move({ kind: 'submit' })) onClose()
          }}
        >
          {t('submit')}
        </button>
      </p>
    </Dialog>
  )
}
