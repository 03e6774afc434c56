import { applyEdits, type Dossier, type DossierRecord, type Edit, emptyDossier, fieldText, recordsOf } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { addingBelow, copying, isSameClass, moving, onlyProjects, targetsAmong } from './target-edits.ts'
import { fromChosen, ownerOf } from './whose-blocks.ts'

const add = (record: string, of: 'project' | 'indicator' | 'line' | 'goal' | 'result', parent: string | null, order: string, fields = {}): Edit => ({
  kind: 'add',
  record,
  of,
  parent,
  order,
  fields,
})
const after = (dossier: Dossier, edits: readonly Edit[]): Dossier => {
  const applied = applyEdits(dossier, edits)
  if (!applied.ok) throw new Error(applied.problem.say.en)
  return applied.value.dossier
}
const quantity = { level1: '产出指标', level2: '数量指标' }
const dossier = after(emptyDossier('d', 'b', 2026), [
  add('scan', 'project', null, 'B', { name: '档案扫描', code: '13' }),
  add('show', 'project', null, 'C', { name: '展览' }),
  add('pages', 'indicator', 'scan', 'B', { ...quantity, name: '扫描页数' }),
  add('faults', 'indicator', 'scan', 'C', { level1: '产出指标', level2: '质量指标', name: '差错率' }),
  add('files', 'indicator', 'scan', 'D', { ...quantity, name: '扫描卷数' }),
  add('what', 'goal', 'scan', 'B', { text: '扫描民生档案。' }),
  add('came', 'result', 'scan', 'B', { done: '扫描完成。' }),
  add('money', 'line', null, 'B', { project: 'scan', amount: '100' }),
])
const record = (id: string): DossierRecord => {
  const r = dossier.records.get(id)
  if (!r) throw new Error(id)
  return r
}
const names = (d: Dossier, parent: string): readonly string[] => recordsOf(d, 'indicator', parent).map(i => fieldText(i, 'name'))

describe('rows of the target form', () => {
  it('pass only rows of their class, which stand together on the form', () => {
    const pages = record('pages')
    const down = moving(dossier, pages, 1, s => isSameClass(s, pages))
    expect(down && names(after(dossier, [down]), 'scan')).toEqual(['差错率', '扫描卷数', '扫描页数'])
    expect(moving(dossier, pages, -1, s => isSameClass(s, pages))).toBeNull()
    const project = moving(dossier, record('show'), -1)
    expect(project && recordsOf(after(dossier, [project]), 'project').map(p => p.id)).toEqual(['show', 'scan'])
  })
  it('are added below one of their class', () => {
    const [pages] = recordsOf(dossier, 'indicator', 'scan')
    if (!pages) throw new Error('no row')
    const made = after(dossier, [addingBelow({ dossier }, pages)])
    expect(recordsOf(made, 'indicator', 'scan').map(i => [fieldText(i, 'level2'), fieldText(i, 'name')])).toEqual([
      ['数量指标', '扫描页数'],
      ['数量指标', ''],
      ['质量指标', '差错率'],
      ['数量指标', '扫描卷数'],
    ])
  })
})

describe('projects', () => {
  it('are copied with what is planned of them, without code and results', () => {
    const [scan] = recordsOf(dossier, 'project')
    if (!scan) throw new Error('no project')
    const made = after(dossier, copying({ dossier }, scan))
    const [, copy] = recordsOf(made, 'project')
    expect(copy && [fieldText(copy, 'name'), fieldText(copy, 'code')]).toEqual(['档案扫描（副本）', ''])
    expect(copy && names(made, copy.id)).toEqual(['扫描页数', '差错率', '扫描卷数'])
    expect(recordsOf(made, 'goal', copy?.id ?? '')).toHaveLength(1)
    expect(recordsOf(made, 'result')).toHaveLength(1)
    expect(names(made, 'scan')).toHaveLength(3)
  })
  it('of another year or a document are taken where they are new here, and only the ticked ones', () => {
    const offered = [
      add('a', 'project', null, 'B', { name: '档案扫描' }),
      add('a1', 'indicator', 'a', 'B', { name: '旧' }),
      add('b', 'project', null, 'C', { name: '库房' }),
      add('b1', 'indicator', 'b', 'B', { name: '温湿度' }),
      add('c', 'project', null, 'D', { name: '征集' }),
      add('l', 'line', null, 'B', { project: 'b' }),
    ]
    const taken = targetsAmong(offered, dossier)
    expect(taken.known).toEqual(['档案扫描'])
    expect(taken.projects).toEqual([
      { id: 'b', name: '库房', indicators: 1 },
      { id: 'c', name: '征集', indicators: 0 },
    ])
    const made = after(dossier, onlyProjects(taken.edits, new Set(['b'])))
    expect(recordsOf(made, 'project').map(p => fieldText(p, 'name'))).toEqual(['档案扫描', '展览', '库房'])
    expect(names(made, 'b')).toEqual(['温湿度'])
    expect(recordsOf(made, 'line')).toHaveLength(1)
  })
  it('own their lines and what stands under them', () => {
    expect(['pages', 'money', 'show', 'nobody'].map(id => ownerOf(dossier, id))).toEqual(['scan', 'scan', 'show', 'department'])
  })
  it('hand their findings on in a round that begins with the chosen one', () => {
    const order = ['scan', 'show', 'department']
    expect(fromChosen(order, owner => owner, order, 'show')).toEqual(['show', 'department', 'scan'])
  })
})
