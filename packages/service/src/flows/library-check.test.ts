/** No example of the indicator library may itself be at fault: a dossier made of it is checked like any other. */
import { applyEdits, type Dossier, type Edit, emptyDossier, fromLibrary, isAtLeast, type LibraryItem, SECTORS, searchLibrary } from '@jixiao/core'
import { profileNamed } from '@jixiao/rules'
import { describe, expect, it } from 'vitest'
import { checkPaper } from './check-paper.ts'

const BODY = { id: 'b', kind: 'department', parent: null, name: '示例县综合服务中心', shortName: '', code: '388' } as const

/** 万元 of the item, where it is a cost that is one amount. */
const amountOf = (i: LibraryItem): number => (i.level2 === '成本指标' && i.unit === '万元' ? Number(i.value) : 0)

/** One project a sector, with all items of it and a budget that its cost indicators make up. */
function dossierOf(scheme: 'A' | 'B'): Dossier {
  const edits = Object.keys(SECTORS).flatMap((sector, s): readonly Edit[] => {
    const items = searchLibrary('', sector)
    const wan = items.reduce((sum, i) => sum + amountOf(i), 0)
    const amount = String(Math.round(wan * 1_000_000))
    const add = (
      record: string,
      of: 'project' | 'line' | 'purpose' | 'goal',
      parent: string | null,
      fields: Readonly<Record<string, string>>,
    ): Edit => ({
      kind: 'add',
      record,
      of,
      parent,
      order: `m${String(s + 10)}`,
      fields,
    })
    const plan = { planMarch: '20', planJune: '50', planOctober: '80', planDecember: '100' }
    return [
      add(sector, 'project', null, { name: `${SECTORS[sector]?.zh}专项`, code: `13099926T0000000009${s + 10}`, class: 'special', ...plan }),
      add(`${sector}-line`, 'line', null, {
        function: '2012604',
        economy: '30227',
        spending: 'project',
        source: 'general-budget',
        project: sector,
        amount,
      }),
      add(`${sector}-use`, 'purpose', sector, { name: `${SECTORS[sector]?.zh}专项服务`, amount }),
      ...items.map((item, i) => fromLibrary(item, sector, { record: `${sector}-${i}`, order: `m${String(i + 10)}`, scheme })),
    ]
  })
  const made = applyEdits(emptyDossier('library', BODY.id, 2026), edits)
  if (!made.ok) throw new Error(made.problem.say.zh)
  return made.value.dossier
}

describe.each(['hebei-county', 'national'])('the library under the profile %s', { timeout: 60_000 }, name => {
  const profile = profileNamed(name)
  if (!profile) throw new Error(`no profile ${name}`)
  it.each(['A', 'B'] as const)('gives no error and no warning about an indicator, scheme %s', scheme => {
    const dossier = dossierOf(scheme)
    const found = checkPaper(dossier, BODY, 'targets', '', profile).findings.flatMap(({ finding, at, beside }) => {
      const about = [...at, ...beside].filter(e => dossier.records.get(e.record)?.kind === 'indicator')
      return isAtLeast(finding.severity, 'warning') && about.length > 0
        ? [`${finding.rule} ${finding.say.zh} ${about.map(e => dossier.records.get(e.record)?.fields.name).join('、')}`]
        : []
    })
    expect(found).toEqual([])
  })

  it('is really looked at: a broken example is found', () => {
    const dossier = dossierOf('A')
    const broken = applyEdits(dossier, [{ kind: 'set', record: 'training-5', field: 'unit', from: '元/人·天', to: '人云' }])
    if (!broken.ok || broken.value.changes.length !== 1) throw new Error('not broken')
    const rulesOf = (d: Dossier) => checkPaper(d, BODY, 'targets', '', profile).findings.map(f => f.finding.rule)
    expect(rulesOf(dossier)).not.toContain('Q40')
    expect(rulesOf(broken.value.dossier)).toContain('Q40')
  })
})
