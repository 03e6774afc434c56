/** The list of forms, drafts that are hardly begun, and the two schemes of indicators. */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { classesIn, type Dossier, emptyDossier, FUNCTIONAL, PAPER_KINDS } from '@jixiao/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { functionalClassNamed } from '../recognisers/tables/functional-classes.ts'
import { understand } from '../recognisers/understand.ts'
import type { Form } from './form.ts'
import { blocksOfForm, documentOfPaper, FORMS } from './forms.ts'
import { dossierOf } from './testing/any-dossier.ts'
import { anyYear } from './testing/any-year.ts'
import { DEPARTMENT, plainSettings } from './testing/plain-settings.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const isForm = (value: unknown): value is Form => typeof value === 'object' && value !== null && 'make' in value && 'paper' in value

describe('the list of forms', () => {
  it('has every form of the folder', async () => {
    const files = [folder, `${folder}explanation/`].flatMap(f =>
      readdirSync(f)
        .filter(name => /^[a-z-]+\.ts$/.test(name))
        .map(name => `${f}${name}`),
    )
    const found: string[] = []
    for (const file of files) {
      const exported: Readonly<Record<string, unknown>> = await import(file)
      for (const value of Object.values(exported)) if (isForm(value)) found.push(value.id)
    }
    expect(found.sort()).toEqual(FORMS.map(f => f.id).sort())
  })

  it('names the classes as the recognisers know them', () => {
    for (const year of [2013, 2017, 2021, 2026]) expect(classesIn(FUNCTIONAL, year).filter(c => functionalClassNamed(c.name) !== c.code)).toEqual([])
  })
})

const given = (dossier: Dossier) => ({ dossier, body: DEPARTMENT, settings: plainSettings(), month: 6 })

describe('a dossier that is hardly begun', () => {
  it('gives empty tables that say so', () => {
    const { tables, notices } = understand(documentOfPaper('disclosure', given(emptyDossier('d', 'b', 2026))))
    expect(notices).toEqual([])
    expect(tables.map(t => [t.id, t.isEmpty, t.emptyNote !== undefined])).toEqual(
      ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11'].map(id => [id, true, true]),
    )
  })

  it('never stops a form, whatever is not filled in', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyYear, fc.infiniteStream(fc.integer({ min: 0, max: 3 })), ({ dossier, scores }, dice) => {
        const records = new Map(
          [...dossier.records].map(([id, r]) => {
            const fields = Object.fromEntries(Object.entries(r.fields).filter(() => dice.next().value !== 0))
            return [id, { ...r, fields }] as const
          }),
        )
        const draft = given({ ...dossier, records })
        for (const form of FORMS) blocksOfForm(form, draft)
        for (const paper of PAPER_KINDS) understand(documentOfPaper(paper, { ...draft, scores }))
      }),
      { numRuns: 40, seed: 20261121 },
    )
  })
})

describe('what an office writes itself', () => {
  it('stands behind the section’s own text, each paragraph with its field', () => {
    const dossier = dossierOf([
      { of: 'passage', id: 'a', parent: null, fields: { section: 'other-matters', text: '上年超支事项已整改。\n整改情况另行公开。' } },
      { of: 'passage', id: 'b', parent: null, fields: { section: 'terms', text: '11、示例术语：指举例用的词。' } },
    ])
    const { blocks } = documentOfPaper('disclosure', given(dossier))
    const texts = blocks.slice(-5).flatMap(b => (b.kind === 'paragraph' ? [[b.text.slice(0, 11), b.place.entry?.record]] : []))
    expect(texts).toEqual([
      ['10、上年结转：指上年', undefined],
      ['11、示例术语：指举例', 'b'],
      ['九、其他需要说明的事项', undefined],
      ['上年超支事项已整改。', 'a'],
      ['整改情况另行公开。', 'a'],
    ])
  })
})

describe('the indicators of a project', () => {
  const names = ['经济成本指标', '数量指标', '社会效益指标', '服务对象满意度指标', '质量指标'] as const
  const level1 = {
    经济成本指标: '成本指标',
    数量指标: '产出指标',
    质量指标: '产出指标',
    社会效益指标: '效益指标',
    服务对象满意度指标: '满意度指标',
  } as const
  const dossier = dossierOf([
    { of: 'project', id: 'p', parent: null, fields: { name: '堤防巡查' } },
    ...names.map((level2, i) => ({
      of: 'indicator' as const,
      id: `i${i}`,
      parent: 'p',
      fields: { level1: level1[level2], level2, name: `情况${i}`, operator: '≥', value: '5', unit: '次' },
    })),
  ])

  it('stand in the order of the scheme, the cost first where it is a level of its own', () => {
    const scheme = {
      成本指标: ['经济成本指标', '社会成本指标', '生态环境成本指标'],
      产出指标: ['数量指标', '质量指标', '时效指标'],
      效益指标: ['经济效益指标', '社会效益指标', '生态效益指标'],
      满意度指标: ['服务对象满意度指标'],
    }
    const [project] = understand(documentOfPaper('targets', { dossier, body: DEPARTMENT, settings: plainSettings({ scheme }) })).projects
    expect(project?.indicators.map(i => i.level2.value)).toEqual(['经济成本指标', '数量指标', '质量指标', '社会效益指标', '服务对象满意度指标'])
    expect(project?.indicators.map(i => i.target.place.entry)).toEqual(['i0', 'i1', 'i4', 'i2', 'i3'].map(record => ({ record, field: 'value' })))
  })
})
