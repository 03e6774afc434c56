/** The last step: what still blocks, the deadline, and the button that freezes the package. */
import { PUBLICATIONS, type PublicationKind } from '@jixiao/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../office/call.ts'
import { useDossier } from '../../office/use-dossier.tsx'
import { dayInChina, type StageAnswer } from '../../office/year-answers.ts'
import { DaysLeft } from '../../parts/DaysLeft.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import type { PublicationInHand } from './use-publication.ts'

const TEXT = {
  title: ['发布', 'Publish'],
  blocked: ['发布前还要办：', 'To be done before:'],
  ready: ['可以发布了。', 'Ready to be published.'],
  due: ['公开期限', 'Deadline'],
  basis: ['{basis}', '{basis}'],
  was: ['已公开，{day}', 'disclosed on {day}'],
  publish: ['发布第 {n} 版…', 'Publish version {n}…'],
  sure: ['发布{name}第 {n} 版', 'Publish version {n} of the {name}'],
  what: [
    '文件、数据和清单将打成一个带签名的发布包，此后不能改动；要改，只能写明原因另发一版，两版都保留。',
    'Documents, data and manifest become one signed package that cannot change; a correction is a new version with its reason, and both stay.',
  ],
  day: ['公开日期', 'Day of disclosure'],
  reason: ['更正原因', 'Reason of the correction'],
  cancel: ['取消', 'Cancel'],
  confirm: ['发布', 'Publish'],
  writing: ['正在写文件并签名…', 'Writing and signing the files…'],
} as const

interface Props {
  readonly kind: PublicationKind
  readonly publication: PublicationInHand
  readonly canPublish: boolean
}

export function Publishing({ kind, publication, canPublish }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const [isAsking, setAsking] = useState(false)
  const { state, versions } = publication
  const next = (versions.at(-1)?.version ?? 0) + 1
  if (!state) return null
  return (
    <section aria-label={t('title')} className="publishing-step">
      <h2>{t('title')}</h2>
      <Deadline kind={kind} />
      {state.blocks.length === 0 ? (
        <p role="status">{t('ready')}</p>
      ) : (
        <div role="status">
          <p>{t('blocked')}</p>
          <ol>
            {state.blocks.map(b => (
              <li key={b.say.zh}>{b.say[lang]}</li>
            ))}
          </ol>
        </div>
      )}
      {canPublish && (
        <button type="button" className="btn p" disabled={state.blocks.length > 0} onClick={() => setAsking(true)}>
          {t('publish', { n: next })}
        </button>
      )}
      {isAsking && <Confirm kind={kind} version={next} publication={publication} onClose={() => setAsking(false)} />}
    </section>
  )
}

function Deadline({ kind }: { readonly kind: PublicationKind }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { body, year } = useDossier()
  const { data } = useQuery({
    queryKey: ['stages', body.id, year, 'disclosure'],
    queryFn: () => call<{ readonly stages: readonly StageAnswer[] }>('GET', `/bodies/${body.id}/years/${year}/stages`),
    retry: false,
  })
  const stage = data?.stages.find(s => s.name === PUBLICATIONS[kind].stage)
  if (!stage?.due) return null
  return (
    <p>
      {t('due')} <DaysLeft due={stage.due.day} daysLeft={stage.daysLeft} />
      <span className="small basis">{stage.due.basis[lang]}</span>
    </p>
  )
}

interface ConfirmProps {
  readonly kind: PublicationKind
  readonly version: number
  readonly publication: PublicationInHand
  readonly onClose: () => void
}

function Confirm({ kind, version, publication, onClose }: ConfirmProps) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const [disclosedOn, setDay] = useState(() => dayInChina())
  const [reason, setReason] = useState('')
  const { act, isBusy, refusal } = publication
  const isCorrection = version > 1
  const publish = async (): Promise<void> => {
    if (await act({ to: '', content: { disclosedOn, reason } })) onClose()
  }
  return (
    <Dialog title={t('sure', { name: PUBLICATIONS[kind].name[lang], n: version })} onClose={onClose}>
      <form
        onSubmit={e => {
          e.preventDefault()
          void publish()
        }}
      >
        <p>{t('what')}</p>
        <label className="whole">
          {t('day')}
          <input type="date" required value={disclosedOn} max={dayInChina()} onChange={e => setDay(e.currentTarget.value)} />
        </label>
        {isCorrection && (
          <label className="whole">
            {t('reason')}
            <textarea rows={2} required value={reason} maxLength={2000} onChange={e => setReason(e.currentTarget.value)} />
          </label>
        )}
        {isBusy && <p role="status">{t('writing')}</p>}
        {refusal && (
          <p className="fault" role="alert">
            {refusal[lang]}
          </p>
        )}
        <p className="acts">
          <button type="button" className="btn" onClick={onClose}>
            {t('cancel')}
          </button>
          <button type="submit" className="btn p" disabled={isBusy || (isCorrection && reason.trim() === '')}>
            {t('confirm')}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
