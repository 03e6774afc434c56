/** The invented archive's year, published and prefilled again: "start from last year's disclosure". */
import { applyEdits, type Dossier, emptyDossier, fieldMoney, fieldText, type PaperKind, recordsOf } from '@jixiao/core'
import { documentOfPaper, type FormGiven, prefillFrom, settingsOf, understand } from '@jixiao/documents'
import { profileNamed } from '@jixiao/rules'
import { describe, expect, it } from 'vitest'
import { ARCHIVES, archivesDossier } from '../demo/archives-dossier.ts'
import { scoreProjects } from './score-projects.ts'

const found = profileNamed('hebei-county')
if (!found) throw new Error('no profile hebei-county')
const profile = found
const settings = settingsOf(profile, 2026, { scheme: 'A' })
const scores = (dossier: Dossier) => scoreProjects(dossier, profile)

const givenOf = (dossier: Dossier, paper: PaperKind): FormGiven => ({
  dossier,
  body: ARCHIVES,
  settings,
  scores: scores(dossier),
  ...(paper === 'monitoring' ? { month: 6 } : {}),
})

const textsOf = (paper: PaperKind, dossier: Dossier): readonly string[] =>
  documentOfPaper(paper, givenOf(dossier, paper)).blocks.flatMap(b =>
    b.kind === 'paragraph' ? [b.text] : b.rows.map(r => r.cells.map(c => c.text).join(' | ')),
  )

function again(paper: PaperKind) {
  const prefill = prefillFrom(understand(documentOfPaper(paper, givenOf(archivesDossier(), paper))), { settings, scores })
  const made = applyEdits(emptyDossier('again', ARCHIVES.id, 2026), prefill.edits)
  if (!made.ok) throw new Error(made.problem.say.zh)
  return { prefill, dossier: made.value.dossier }
}

describe('the archive’s own papers, prefilled', () => {
  it.each(['budget', 'disclosure', 'targets', 'monitoring', 'self-evaluation'] as const)('%s: the same paper comes out, nothing is left', paper => {
    const { prefill, dossier } = again(paper)
    expect(textsOf(paper, dossier)).toEqual(textsOf(paper, archivesDossier()))
    expect(prefill.left).toEqual([])
  })

  it('the disclosure gives the body, its sections, its projects with their purposes, and last year’s figures', () => {
    const { dossier } = again('disclosure')
    const [particulars] = recordsOf(dossier, 'particulars')
    expect(particulars && [fieldText(particulars, 'nature'), fieldText(particulars, 'rank'), fieldText(particulars, 'funding')]).toEqual([
      '参公事业单位',
      '正科级',
      '财政拨款',
    ])
    expect(recordsOf(dossier, 'section').map(s => fieldText(s, 'name'))).toEqual(['办公室', '保管利用股', '技术信息股'])
    const original = archivesDossier()
    const purposes = (d: Dossier) =>
      recordsOf(d, 'project').map(p => [
        fieldText(p, 'name'),
        ...recordsOf(d, 'purpose', p.id).map(u => `${fieldText(u, 'name')} ${fieldMoney(u, 'amount')}`),
      ])
    expect(purposes(dossier)).toEqual(purposes(original))
    const changes = (d: Dossier) => recordsOf(d, 'change').map(c => [fieldText(c, 'fact'), fieldMoney(c, 'lastYear'), fieldText(c, 'reason')])
    expect(changes(dossier)).toEqual(expect.arrayContaining([...changes(original)].slice(0, 3)))
  })

  it('the self-evaluation gives what was reached; only scores that the rules do not give are by hand', () => {
    const { dossier } = again('self-evaluation')
    const reached = (d: Dossier) => recordsOf(d, 'attainment').map(a => fieldText(a, 'actual'))
    expect([...reached(dossier)].sort()).toEqual([...reached(archivesDossier())].sort())
  })
})
