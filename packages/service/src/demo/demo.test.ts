/** The invented county: every office's papers are sound, and its ledgers say what its forms say. */
import { type Body, compareProjects, type Dossier, fillAttainment, fillProgress, isAtLeast, type PaperKind, recordsOf } from '@jixiao/core'
import { profileNamed } from '@jixiao/rules'
import { describe, expect, it } from 'vitest'
import { checkPaper } from '../flows/check-paper.ts'
import { ARCHIVES, archivesDossier } from './archives-dossier.ts'
import { officeDossier } from './office.ts'
import { OTHER_OFFICES } from './other-offices.ts'

const profile = profileNamed('hebei-county')
if (!profile) throw new Error('no profile hebei-county')

const archives = archivesDossier()
const offices: readonly (readonly [name: string, body: Body, dossier: Dossier])[] = [
  [ARCHIVES.name, ARCHIVES, archives],
  ...OTHER_OFFICES.map(o => [o.body.name, o.body, officeDossier(o)] as const),
]
const papers: readonly (readonly [PaperKind, string])[] = [
  ['budget', ''],
  ['targets', ''],
  ['disclosure', ''],
  ['monitoring', '7'],
]

describe.each(offices)('%s', (_name, body, dossier) => {
  it.each(papers)('has a sound paper: %s %s', (kind, round) => {
    const grave = checkPaper(dossier, body, kind, round, profile).findings.filter(f => isAtLeast(f.finding.severity, 'warning'))
    expect(grave.map(f => `${f.finding.rule} ${f.finding.say.zh} ${f.at.map(e => `${e.record}.${e.field}`).join(' ')}`)).toEqual([])
  })

  it('reports in July what its ledgers say, and proves what it enters by hand or says that it cannot', () => {
    expect(fillProgress(dossier, 7)).toEqual({ edits: [], differing: [], untold: [], unproven: [] })
    expect(recordsOf(dossier, 'progress').filter(p => p.fields.month === '7' && !p.fields.actual)).toEqual([])
  })

  it('has budgets that its purposes and cost indicators make up', () => {
    expect(compareProjects(dossier).flatMap(p => p.differences.filter(d => d.weight === 'error'))).toEqual([])
  })
})

describe('the archive', () => {
  it('reports in June and at the end of the year what its ledgers say', () => {
    const nothing = { edits: [], differing: [], untold: [], unproven: [] }
    expect([fillProgress(archives, 6), fillAttainment(archives)]).toEqual([nothing, nothing])
    expect(recordsOf(archives, 'measure').length).toBe(16)
  })
})
