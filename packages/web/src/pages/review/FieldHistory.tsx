/** Every value that a field has had, who wrote it and when; asked for when it is opened. */
import type { Entry } from '@jixiao/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../office/call.ts'
import { useDossier } from '../../office/use-dossier.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { shownValue } from './use-changes.ts'

const TEXT = {
  title: ['这一栏的沿革', 'The values it has had'],
  none: ['没有修改记录。', 'No change is recorded.'],
  empty: ['（空）', '(empty)'],
} as const

interface Step {
  readonly what: string
  readonly from: string | boolean | null
  readonly to: string | boolean | null
  readonly byName: string
  readonly at: string
  readonly reason: string
}

export function FieldHistory({ entry }: { readonly entry: Entry }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { dossier } = useDossier()
  const [isOpen, setOpen] = useState(false)
  const { data } = useQuery({
    queryKey: ['history', dossier.id, entry.record, entry.field, dossier.revision],
    queryFn: () => call<{ readonly steps: readonly Step[] }>('GET', `/dossiers/${dossier.id}/records/${entry.record}/history?field=${entry.field}`),
    enabled: isOpen,
    retry: false,
  })
  const kind = dossier.records.get(entry.record)?.kind ?? ''
  return (
    <details className="history" onToggle={e => setOpen(e.currentTarget.open)}>
      <summary>{t('title')}</summary>
      {data && data.steps.length === 0 && <p className="small">{t('none')}</p>}
      <ol>
        {data?.steps.map(s => (
          <li key={`${s.at} ${String(s.to)}`}>
            <ins>{shownValue({ kind, field: entry.field }, s.to, t('empty'))}</ins>{' '}
            <span className="small">
              {s.byName} {new Date(s.at).toLocaleString(lang === 'zh' ? 'zh-CN' : 'en')} {s.reason}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
