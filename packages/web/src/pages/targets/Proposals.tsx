/** What can be done at once about a finding, as buttons; undone like any edit. */
import type { FieldFinding } from '../../check-messages.ts'
import { useDossier } from '../../office/use-dossier.tsx'
import { useLanguage } from '../../parts/language.tsx'

export function Proposals({ finding }: { readonly finding: FieldFinding }) {
  const { lang } = useLanguage()
  const { session } = useDossier()
  if (finding.proposals.length === 0) return null
  return (
    <p className="proposals">
      {finding.proposals.map((p, i) => (
        <button key={p.say.zh} type="button" className={i === 0 ? 'btn p' : 'btn'} onClick={() => session.edit(p.edits)}>
          {p.say[lang]}
        </button>
      ))}
    </p>
  )
}
