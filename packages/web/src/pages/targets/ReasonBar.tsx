/** An approved paper that was opened again: whoever changes it says why first; the reason goes with every change into the history. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call } from '../../office/call.ts'
import { paperOf, useDossier } from '../../office/use-dossier.tsx'
import { useWords } from '../../parts/language.tsx'

const TEXT = {
  title: ['年中调整', 'Adjustment during the year'],
  why: [
    '这份目标已经审核通过后重新打开。请写明调整理由，再修改；理由会记在每一处修改上。',
    'These targets were approved and opened again. Say why they are adjusted, then change them; the reason is kept with every change.',
  ],
  label: ['调整理由', 'Reason of the adjustment'],
  standing: ['调整理由：', 'Reason: '],
  begin: ['开始修改', 'Begin'],
  other: ['换一个理由', 'Another reason'],
} as const

interface TrailRow {
  readonly number: number
  readonly act: string
  readonly details: { readonly paper?: unknown }
}

/** The paper has been approved once and opened again. */
export function useIsAdjusted(): boolean {
  const { papers, dossier } = useDossier('targets')
  const paper = paperOf(papers, 'targets')
  const mayBe = paper !== undefined && paper.submitted !== null && (paper.state === 'draft' || paper.state === 'returned')
  const { data } = useQuery({
    queryKey: ['reopened', dossier.id, paper?.submitted ?? 0, paper?.state ?? ''],
    queryFn: async () => {
      for (let before = ''; ; ) {
        const { rows } = await call<{ rows: readonly TrailRow[] }>('GET', `/dossiers/${dossier.id}/trail?most=500${before}`)
        if (rows.some(r => r.act === 'reopen' && r.details.paper === 'targets')) return true
        const last = rows.at(-1)
        if (!last || last.number <= 1) return false
        before = `&before=${last.number}`
      }
    },
    enabled: mayBe,
  })
  return mayBe && data === true
}

interface Props {
  readonly reason: string | null
  readonly onReason: (reason: string | null) => void
}

export function ReasonBar({ reason, onReason }: Props) {
  const t = useWords(TEXT)
  const { session } = useDossier()
  const [typed, setTyped] = useState('')
  useEffect(() => {
    session.because(reason)
    return () => session.because(null)
  }, [session, reason])
  return (
    <section className="reason-bar" aria-label={t('title')}>
      <b>{t('title')}</b>
      {reason === null ? (
        <form
          onSubmit={e => {
            e.preventDefault()
            if (typed.trim() !== '') onReason(typed.trim())
          }}
        >
          <p>{t('why')}</p>
          <input
            aria-label={t('label')}
            placeholder={t('label')}
            required
            maxLength={500}
            value={typed}
            onChange={e => setTyped(e.currentTarget.value)}
          />
          <button type="submit" className="btn p">
            {t('begin')}
          </button>
        </form>
      ) : (
        <p>
          {t('standing')}
          {reason}{' '}
          <button type="button" className="plain link" onClick={() => onReason(null)}>
            {t('other')}
          </button>
        </p>
      )}
    </section>
  )
}
