/** What can be done at once about a finding, as buttons; undone like any edit. */
import type { FieldFinding } from '../../check-messages.ts'
import { useDossier } from '../../office/use-dossier.tsx'
import { useLanguage } from '../../parts/language.tsx'

interface Props {
  readonly finding: FieldFinding
  /** The paper has changed since: what was proposed for it may be out of date. */
  readonly isStale: boolean
}

export function Proposals({ finding, isStale }: Props) {
  const { lang } = useLanguage()
  const { session } = useDossier()
  if (finding.proposals.length === 0) return null
  return (
    <p className="proposals">
      {finding.proposals.map((p, i) => (
        <button key={p.say.zh} type="button" className={i === 0 ? 'btn p' : 'btn'} disabled={isStale} onClick={() => session.edit(p.edits)}>
          {p.say[lang]}
        </button>
      ))}
    </p>
  )
}
