/** The official tables of the budget, one at a time, by their titles; the one with the chosen finding comes up by itself. */
import type { Block } from '@jixiao/core'
import { useEffect, useMemo, useState } from 'react'
import type { MadePaper } from '../../check-messages.ts'
import { useWords } from '../../parts/language.tsx'
import { PaperForm } from '../../parts/paper/PaperForm.tsx'

const TEXT = {
  all: ['全部表格', 'All tables'],
  which: ['看哪一张表', 'Which table'],
  findings: ['{title}（{n} 处问题）', '{title} ({n} findings)'],
} as const

interface Props {
  readonly made: MadePaper
  readonly canEdit: boolean
  readonly selected: string | null
  readonly onSelect: (finding: string) => void
}

interface Form {
  readonly title: string
  readonly blocks: readonly Block[]
}

/** Each form begins with its title; what stands before the first is the title of the whole. */
function formsOf(blocks: readonly Block[]): readonly Form[] {
  const forms: { title: string; blocks: Block[] }[] = []
  for (const b of blocks) {
    if (b.kind === 'paragraph' && b.role === 'title') forms.push({ title: b.text, blocks: [b] })
    else forms.at(-1)?.blocks.push(b)
  }
  return forms.filter(f => f.blocks.length > 1)
}

export function LiveTables({ made, canEdit, selected, onSelect }: Props) {
  const t = useWords(TEXT)
  const forms = useMemo(() => formsOf(made.blocks), [made.blocks])
  const [shown, setShown] = useState(0)
  const counts = useMemo(
    () =>
      forms.map(f => {
        const own = new Set(f.blocks.map(b => b.place.block))
        return made.findings.filter(({ finding }) => finding.places.some(p => own.has(p.at.block))).length
      }),
    [forms, made.findings],
  )
  const selectedBlock = made.findings.find(f => f.finding.id === selected)?.finding.places[0]?.at.block
  useEffect(() => {
    const at = forms.findIndex(f => f.blocks.some(b => b.place.block === selectedBlock))
    if (at >= 0) setShown(at)
  }, [selectedBlock, forms])
  const form = forms[shown]
  return (
    <>
      <p className="which">
        <label>
          {t('which')}{' '}
          <select value={shown} onChange={e => setShown(Number(e.currentTarget.value))}>
            {forms.map((f, i) => (
              <option key={f.title} value={i}>
                {counts[i] ? t('findings', { title: f.title, n: counts[i] ?? 0 }) : f.title}
              </option>
            ))}
            <option value={-1}>{t('all')}</option>
          </select>
        </label>
      </p>
      <PaperForm blocks={form ? form.blocks : made.blocks} findings={made.findings} canEdit={canEdit} selected={selected} onSelect={onSelect} />
    </>
  )
}
