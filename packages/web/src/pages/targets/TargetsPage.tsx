/** Performance targets: projects at the left, the target form as paper, its findings in the margin. */
import { useState } from 'react'
import { useDossier, usePaper } from '../../office/use-dossier.tsx'
import { FieldMargin } from '../../parts/FieldMargin.tsx'
import { PaperForm } from '../../parts/paper/PaperForm.tsx'

export function TargetsPage() {
  const { canEdit } = useDossier('targets')
  const { made, isBehind } = usePaper('targets')
  const [selected, setSelected] = useState<string | null>(null)
  return (
    <main className="work">
      <section className="document">
        {made && <PaperForm blocks={made.blocks} findings={made.findings} canEdit={canEdit} selected={selected} onSelect={setSelected} />}
      </section>
      <FieldMargin
        findings={made?.findings ?? []}
        cannotTell={made?.cannotTell ?? 0}
        isBehind={isBehind}
        selected={selected}
        onSelect={setSelected}
      />
    </main>
  )
}
