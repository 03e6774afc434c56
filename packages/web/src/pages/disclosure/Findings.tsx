/** The hard findings of what would be published: they block until they are mended, or the head answers for one by name. */
import { useState } from 'react'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { RuleLink } from '../../parts/RuleLink.tsx'
import type { FindingAnswer, PublicationInHand } from './use-publication.ts'

const TEXT = {
  title: ['检查发现的错误', 'Errors found'],
  none: ['没有错误。', 'No errors.'],
  open: ['{n} 个未解决', '{n} open'],
  mend: ['改法：', 'Mend: '],
  look: ['看这一页', 'Show the page'],
  waive: ['具名说明，予以保留…', 'Answer for it by name…'],
  how: ['说明会写进公开说明和清单，署您的姓名。', 'The reason is printed in the note and the manifest, with your name.'],
  reason: ['为什么保留', 'Why it stays'],
  save: ['署名保留', 'Sign'],
  by: ['保留：{reason}（{who}）', 'Stays: {reason} ({who})'],
  back: ['收回', 'Take back'],
  onlyHead: ['不能改正的，由单位负责人具名说明后保留。', 'What cannot be mended stays if the head answers for it by name.'],
} as const

interface Props {
  readonly publication: PublicationInHand
  readonly canWaive: boolean
  readonly onLook: (document: string, block: number | null) => void
}

export function Findings({ publication, canWaive, onLook }: Props) {
  const t = useWords(TEXT)
  const findings = publication.state?.findings ?? []
  const open = findings.filter(f => f.waiver === null).length
  return (
    <section aria-label={t('title')}>
      <h2>
        {t('title')}
        {open > 0 && <span className="mark-count h">{t('open', { n: open })}</span>}
      </h2>
      {findings.length === 0 && <p className="small">{t('none')}</p>}
      {open > 0 && !canWaive && <p className="small">{t('onlyHead')}</p>}
      <ul className="cards">
        {findings.map(f => (
          <FindingItem key={f.id} finding={f} publication={publication} canWaive={canWaive} onLook={() => onLook(f.document, f.block)} />
        ))}
      </ul>
    </section>
  )
}

interface ItemProps extends Omit<Props, 'onLook'> {
  readonly finding: FindingAnswer
  readonly onLook: () => void
}

function FindingItem({ finding: f, publication, canWaive, onLook }: ItemProps) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const [reason, setReason] = useState('')
  const waive = (why: string | null): void => void publication.act({ to: 'waivers', content: { finding: f.id, reason: why } })
  return (
    <li className={`card ${f.waiver ? 'keep' : 'open'}`}>
      <p>
        <RuleLink code={f.rule} /> {f.say[lang]}
      </p>
      <p className="small">
        {t('mend')}
        {f.mend[lang]}
      </p>
      {f.waiver && <p className="small">{t('by', { reason: f.waiver.reason, who: f.waiver.byName })}</p>}
      <p className="acts">
        <button type="button" className="btn" onClick={onLook}>
          {t('look')}
        </button>
        {canWaive && f.waiver && (
          <button type="button" className="btn" disabled={publication.isBusy} onClick={() => waive(null)}>
            {t('back')}
          </button>
        )}
      </p>
      {canWaive && !f.waiver && (
        <details>
          <summary>{t('waive')}</summary>
          <form
            onSubmit={e => {
              e.preventDefault()
              waive(reason)
            }}
          >
            <p className="small">{t('how')}</p>
            <label>
              {t('reason')}
              <input type="text" required value={reason} maxLength={2000} onChange={e => setReason(e.currentTarget.value)} />
            </label>
            <button type="submit" className="btn p" disabled={publication.isBusy || reason.trim() === ''}>
              {t('save')}
            </button>
          </form>
        </details>
      )}
    </li>
  )
}
