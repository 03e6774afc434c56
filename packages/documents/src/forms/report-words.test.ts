/** What the reports say where little is entered, and where an office writes into them. */
import { type Dossier, emptyDossier } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { understand } from '../recognisers/understand.ts'
import type { Form, FormGiven } from './form.ts'
import { documentOfForm } from './forms.ts'
import { monitoringReport } from './monitoring-report.ts'
import { REPORT_PASSAGES } from './reports/report-head.ts'
import { selfEvaluationReport } from './self-evaluation-report.ts'
import { dossierOf } from './testing/any-dossier.ts'
import { MONTH } from './testing/any-year.ts'
import { DEPARTMENT, plainSettings } from './testing/plain-settings.ts'

const textsOf = (form: Form, given: FormGiven): readonly string[] =>
  documentOfForm(form, given).blocks.flatMap(b => (b.kind === 'paragraph' ? [b.text] : []))
const plain = (dossier: Dossier): FormGiven => ({ dossier, body: DEPARTMENT, settings: plainSettings(), month: MONTH })

describe('a report of a dossier that is hardly begun', () => {
  it.each([monitoringReport, selfEvaluationReport])('$id claims nothing that is not known', form => {
    const dossier = dossierOf([
      { of: 'project', id: 'p', parent: null, fields: { name: '堤防巡查' } },
      {
        of: 'indicator',
        id: 'i',
        parent: 'p',
        fields: { level1: '产出指标', level2: '数量指标', name: '巡查次数', operator: '≥', value: '5', unit: '次', weight: '90' },
      },
    ])
    const texts = textsOf(form, plain(dossier))
    const open =
      form === monitoringReport
        ? ['示例县示例局的基本情况尚未填写。', '1.堤防巡查项目：没有安排预算，没有支出。', '还有1项指标没有填报监控情况。']
        : ['示例县示例局的基本情况尚未填写。', '各项指标尚未评分。', '评分尚未完成，没有评价结论。', '还有1个项目没有完成评分。']
    for (const text of open) expect(texts).toContain(text)
    expect(texts.filter(t => /没有发现|均不低于|全部得到满分/.test(t))).toEqual([])
    const { notices, coverage } = understand(documentOfForm(form, plain(emptyDossier('d', 'b', 2026))))
    expect([notices, coverage.lost]).toEqual([[], 0])
  })
})

describe('what an office writes into a report', () => {
  it.each([
    ['monitoring.attainment', monitoringReport, '三、存在的问题及下一步工作举措'],
    ['monitoring.problems', monitoringReport, DEPARTMENT.name],
    ['self-evaluation.work', selfEvaluationReport, '三、部门整体支出绩效目标实现情况及指标分析'],
    ['self-evaluation.attainment', selfEvaluationReport, '部门整体支出绩效评价基础数据表'],
    ['self-evaluation.problems', selfEvaluationReport, '六、评价工作组人员名单及签字'],
  ] as const)('%s stands at the end of its section', (section, form, next) => {
    const dossier = dossierOf([{ of: 'passage', id: 'own', parent: null, fields: { section, text: '本单位另行说明如下。\n情况属实。' } }])
    const texts = textsOf(form, plain(dossier))
    const at = texts.indexOf('本单位另行说明如下。')
    expect(texts.slice(at, at + 3)).toEqual(['本单位另行说明如下。', '情况属实。', next])
    expect(REPORT_PASSAGES).toContain(section)
  })
})
