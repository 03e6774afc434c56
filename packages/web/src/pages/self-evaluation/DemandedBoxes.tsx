/** The explanations that the rules demand: each box open by itself, with the reason why it wants words. */
import { type DossierRecord, isRecordKind } from '@jixiao/core'
import type { DemandedExplanation } from 'jixiao/contract'
import { adding, useDossier } from '../../office/use-dossier.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { FieldOf } from '../targets/FieldOf.tsx'

const TEXT = {
  title: ['必须说明的地方', 'What must be explained'],
  open: ['还有 {n} 处', '{n} to go'],
  given: ['已说明 {n} 处', '{n} explained'],
  write: ['写说明', 'Write it'],
} as const

interface Props {
  readonly demands: readonly DemandedExplanation[]
  readonly canEdit: boolean
}

interface Box {
  readonly key: string
  readonly demand: DemandedExplanation
  readonly reasons: readonly DemandedExplanation[]
  readonly isGiven: boolean
}

/** One box for each field, with all that asks for it. */
function boxesOf(demands: readonly DemandedExplanation[]): readonly Box[] {
  const byField = new Map<string, DemandedExplanation[]>()
  for (const d of demands) {
    const key = [d.record ?? d.parent, d.kind, d.field].join(' ')
    const known = byField.get(key)
    if (known) known.push(d)
    else byField.set(key, [d])
  }
  return [...byField].flatMap(([key, reasons]) => {
    const [demand] = reasons
    return demand ? [{ key, demand, reasons, isGiven: reasons.every(r => r.isGiven) }] : []
  })
}

export function DemandedBoxes({ demands, canEdit }: Props) {
  const t = useWords(TEXT)
  const boxes = boxesOf(demands)
  const open = boxes.filter(b => !b.isGiven)
  const given = boxes.filter(b => b.isGiven)
  if (boxes.length === 0) return null
  return (
    <section className={`demanded${open.length > 0 ? ' open' : ''}`} aria-label={t('title')}>
      <h2>
        {t('title')} {open.length > 0 && <span className="mark-count d">{t('open', { n: open.length })}</span>}
      </h2>
      {open.map(b => (
        <OneBox key={b.key} box={b} canEdit={canEdit} />
      ))}
      {given.length > 0 && (
        <details>
          <summary>{t('given', { n: given.length })}</summary>
          {given.map(b => (
            <OneBox key={b.key} box={b} canEdit={canEdit} />
          ))}
        </details>
      )}
    </section>
  )
}

function OneBox({ box: { demand, reasons }, canEdit }: { readonly box: Box; readonly canEdit: boolean }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { dossier, session } = useDossier()
  const record: DossierRecord | undefined = demand.record === null ? undefined : dossier.records.get(demand.record)
  return (
    <div className="demand">
      <ul>
        {[...new Set(reasons.map(r => r.reason[lang]))].map(words => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {record ? (
        <FieldOf record={record} name={demand.field} canEdit={canEdit} />
      ) : (
        canEdit &&
        isRecordKind(demand.kind) && (
          <button type="button" className="btn" onClick={() => session.edit([adding({ dossier }, demand.kind, demand.parent, {})])}>
            {t('write')}
          </button>
        )
      )}
    </div>
  )
}
