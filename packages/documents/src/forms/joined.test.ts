/** Any dossier divided among three bodies and joined again gives the tables of the undivided one. */
import { type Block, type Dossier, type DossierRecord, joinDossiers, recordsOf } from '@jixiao/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { understand } from '../recognisers/understand.ts'
import type { JoinedBody } from './form.ts'
import { blocksOfForm, documentOfPaper, FORMS } from './forms.ts'
import { PAPER_ORDERS } from './paper-order.ts'
import { anyDossier } from './testing/any-dossier.ts'
import { DEPARTMENT, plainSettings } from './testing/plain-settings.ts'

const RUNS = { numRuns: 100, seed: 20261121 }
const MINUTES = 180_000

/** Lines and assets go to one of three bodies each, a project with everything of it to that of its number. */
function divided(dossier: Dossier, dice: readonly number[]): readonly Dossier[] {
  const projects = recordsOf(dossier, 'project').map(p => p.id)
  const bodyOf = (r: DossierRecord, i: number): number => {
    const project = projects.find(p => r.id.startsWith(p) || r.fields.project === p)
    if (project !== undefined) return (dice[projects.indexOf(project)] ?? 0) % 3
    return r.kind === 'line' || r.kind === 'asset' ? (dice[i % dice.length] ?? 0) % 3 : 0
  }
  const records = [...dossier.records.values()]
  return [0, 1, 2].map(body => ({
    ...dossier,
    id: `body${body}`,
    records: new Map(records.filter((r, i) => bodyOf(r, i) === body).map(r => [r.id, r])),
  }))
}

const anyDivided = fc.tuple(anyDossier, fc.array(fc.nat(2), { minLength: 7, maxLength: 7 })).map(([dossier, dice]) => {
  const [own, ...units] = divided(dossier, dice)
  const made = own && joinDossiers(own, units)
  if (!own || !made?.ok) throw new Error('not joined')
  return { dossier, own, units, joined: made.value }
})

const textOf = (b: Block): unknown => (b.kind === 'paragraph' ? b.text : b.rows.map(r => r.cells.map(c => c.text)))

describe('a joined dossier', () => {
  it('gives the tables that the undivided one gives', { timeout: MINUTES }, () => {
    const tables = FORMS.filter(f => PAPER_ORDERS.disclosure.parts[0]?.forms.includes(f.id) || f.id === 'fixed-assets')
    expect(tables).toHaveLength(10)
    fc.assert(
      fc.property(anyDivided, ({ dossier, joined }) => {
        for (const form of tables) {
          const [a, b] = [dossier, joined].map(d => blocksOfForm(form, { dossier: d, body: DEPARTMENT, settings: plainSettings() }).map(textOf))
          expect(b).toEqual(a)
        }
      }),
      RUNS,
    )
  })

  it('is repeated part by part, every part understood as its body’s', { timeout: MINUTES }, () => {
    fc.assert(
      fc.property(anyDivided, ({ own, units, joined }) => {
        const bodies: readonly JoinedBody[] = [own, ...units].map((dossier, i) => ({
          body: { kind: 'unit', name: `示例县示例${['局本级', '站', '中心'][i] ?? ''}`, code: `37700${i + 1}` },
          dossier,
        }))
        const understood = understand(documentOfPaper('disclosure', { dossier: joined, body: DEPARTMENT, settings: plainSettings(), joined: bodies }))
        expect(understood.notices).toEqual([])
        expect(understood.coverage.lost).toBe(0)
        expect(understood.face.parts.map(p => [p.key, p.name])).toEqual([
          ['department', DEPARTMENT.name],
          ...bodies.map(b => [b.body.code, b.body.name]),
        ])
        expect(understood.tables.map(t => t.part)).toEqual(
          ['department', ...bodies.map(b => b.body.code)].flatMap(part => Array.from({ length: 11 }, () => part)),
        )
      }),
      { ...RUNS, numRuns: 40 },
    )
  })
})
