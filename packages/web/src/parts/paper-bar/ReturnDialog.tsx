/** Returns a paper with remarks: those written on its fields, and one on the whole. */
import type { PaperKind } from '@jixiao/core'
import { useDossier } from '../../office/use-dossier.tsx'
import { Dialog } from '../Dialog.tsx'
import { useLanguage, useWords } from '../language.tsx'
import { placeInWords } from './field-place.ts'
import { type RemarkDraft, useRemarkDrafts } from './remark-drafts.ts'
import type { PaperMoves } from './use-paper-move.ts'

const TEXT = {
  title: ['退回{name}', 'Return: {name}'],
  on: ['对具体栏目的意见（{n}）', 'Remarks on fields ({n})'],
  none: ['还没有对具体栏目写意见。在纸面上点一个栏目就可以写。', 'No field has a remark yet: choose a field on the paper to write one.'],
  whole: ['对整份材料的意见', 'Remark on the paper as a whole'],
  gone: ['（已删除的内容）', '(removed)'],
  needed: ['至少写一条意见才能退回。', 'At least one remark is needed.'],
  remove: ['去掉', 'Remove'],
  send: ['退回', 'Return'],
  cancel: ['先不退回', 'Not yet'],
} as const

interface Props extends PaperMoves {
  readonly kind: PaperKind
  readonly round: string
  readonly name: string
  readonly onClose: () => void
}

export function ReturnDialog({ kind, round, name, isBusy, refusal, move, onClose }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { drafts, write, clear } = useRemarkDrafts(kind, round)
  const onFields = drafts.filter(d => d.record !== null)
  const whole = drafts.find(d => d.record === null)
  return (
    <Dialog title={t('title', { name })} onClose={onClose}>
      <h3>{t('on', { n: onFields.length })}</h3>
      {onFields.length === 0 && <p className="small">{t('none')}</p>}
      <ul className="drafts">
        {onFields.map(d => (
          <OneDraft key={`${d.record} ${d.field}`} draft={d} onWrite={write} gone={t('gone')} remove={t('remove')} />
        ))}
      </ul>
      <label className="whole">
        {t('whole')}
        <textarea rows={3} value={whole?.words ?? ''} onChange={e => write({ record: null, field: null, words: e.currentTarget.value })} />
      </label>
      {refusal && (
        <p className="fault" role="alert">
          {refusal[lang]}
        </p>
      )}
      {drafts.length === 0 && <p className="small">{t('needed')}</p>}
      <p className="acts">
        <button type="button" className="btn" onClick={onClose}>
          {t('cancel')}
        </button>
        <button
          type="button"
          className="btn p"
          disabled={isBusy || drafts.length === 0}
          onClick={async () => {
            if (!(await move({ kind: 'return', remarks: drafts.map(given) }))) return
            clear()
            onClose()
          }}
        >
          {t('send')}
        </button>
      </p>
    </Dialog>
  )
}

export const given = ({ record, field, words }: RemarkDraft) => ({
  ...(record === null ? {} : { record }),
  ...(field === null ? {} : { field }),
  words: words.trim(),
})

interface DraftProps {
  readonly draft: RemarkDraft
  readonly onWrite: (draft: RemarkDraft) => void
  readonly gone: string
  readonly remove: string
}

function OneDraft({ draft, onWrite, gone, remove }: DraftProps) {
  const { lang } = useLanguage()
  const { dossier } = useDossier()
  const place = draft.record === null ? null : (placeInWords(dossier, draft.record, draft.field, lang) ?? gone)
  return (
    <li>
      <b>{place}</b>
      <span>{draft.words}</span>
      <button type="button" className="btn" onClick={() => onWrite({ ...draft, words: '' })} aria-label={`${remove} ${place}`}>
        {remove}
      </button>
    </li>
  )
}
