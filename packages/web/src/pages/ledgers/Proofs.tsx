/** The proofs of a row: files that were attached, and adding one. */
import { type DossierRecord, fieldText, recordsOf } from '@jixiao/core'
import { useState } from 'react'
import { API } from '../../office/call.ts'
import { uploadFile } from '../../office/upload-file.ts'
import { adding, useDossier } from '../../office/use-dossier.tsx'
import { useWords } from '../../parts/language.tsx'
import type { Lang } from '../../text/text.ts'

const TEXT = {
  add: ['附件', 'Attach'],
  sending: ['上传中…', 'Sending…'],
  remove: ['移除{name}', 'Remove {name}'],
} as const

interface Props {
  readonly of: DossierRecord
  readonly canEdit: boolean
  readonly lang: Lang
}

export function Proofs({ of, canEdit, lang }: Props) {
  const t = useWords(TEXT)
  const hand = useDossier()
  const [state, setState] = useState<'idle' | 'sending'>('idle')
  const [fault, setFault] = useState<string | null>(null)
  const own = recordsOf(hand.dossier, 'attachment', of.id)
  const attach = async (file: File): Promise<void> => {
    setState('sending')
    const sent = await uploadFile(hand.dossier.id, file)
    setState('idle')
    setFault(sent.ok ? null : sent.problem.say[lang])
    if (sent.ok) hand.session.edit([adding(hand.session.state(), 'attachment', of.id, { name: file.name, sha256: sent.value })])
  }
  return (
    <span className="proofs">
      {own.map(a => (
        <span key={a.id}>
          <a href={`${API}/dossiers/${hand.dossier.id}/files/${fieldText(a, 'sha256')}`}>{fieldText(a, 'name')}</a>
          {canEdit && (
            <button
              type="button"
              className="plain"
              aria-label={t('remove', { name: fieldText(a, 'name') })}
              onClick={() => hand.session.edit([{ kind: 'remove', record: a.id, seen: a.revision }])}
            >
              ×
            </button>
          )}{' '}
        </span>
      ))}
      {canEdit && (
        <label className="btn">
          {state === 'sending' ? t('sending') : t('add')}
          <input
            type="file"
            className="visually-hidden"
            onChange={e => {
              const [file] = e.currentTarget.files ?? []
              if (file) void attach(file)
              e.currentTarget.value = ''
            }}
          />
        </label>
      )}
      {fault !== null && (
        <span className="fault" role="alert">
          {fault}
        </span>
      )}
    </span>
  )
}
