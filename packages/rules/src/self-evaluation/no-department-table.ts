/** S18: a self-evaluation of the whole department without a table of the whole department's indicators. */
import { type Block, cite, defineRule, notApplicable } from '@jixiao/core'
import { face, paragraph, said, section, selfEvaluation } from '../examples.ts'

export const noDepartmentTable = defineRule({
  code: 'S18',
  name: 'no-department-table',
  title: '整体自评无整体指标表',
  titleEn: 'No indicator table for the whole department',
  severity: 'warning',
  basis: [cite('evaluation-measures-2020', 'forms')],
  appliesTo: ['self-evaluation-report'],
  needs: ['selfEvaluations'],
  uses: ['face', 'blocks', 'sections'],
  check({ selfEvaluations, face, blocks, sections }) {
    const opening = blocks.slice(0, 12).map(b => (b.kind === 'paragraph' ? b.text : ''))
    if (![face.title?.value ?? '', ...opening].some(t => /整体支出|部门整体|单位整体/.test(t)))
      return notApplicable('不是部门整体支出自评', 'not a self-evaluation of the whole department')
    const ofProjects = new Set(selfEvaluations.filter(f => f.form !== 'F4').map(f => f.block))
    if (selfEvaluations.some(f => f.form === 'F4') || blocks.some((b, i) => !ofProjects.has(i) && isIndicatorTable(b))) return []
    const at = sections.find(s => /总体绩效目标实现|整体绩效目标实现/.test(s.title.value)) ?? sections.find(s => s.kind === 'target-attainment')
    const result = at ? textOf(blocks[at.from + 1]) : ''
    return [
      {
        at: at?.title.place ?? face.title?.place ?? face.body?.place ?? { file: face.file, block: 0 },
        found: result.length > 0 && result.length <= 20 ? result : '只有项目自评表',
        expected: '部门整体支出绩效自评表',
        say: {
          zh: `本报告评价部门整体支出，只附了${selfEvaluations.length}张项目自评表，没有整体指标的目标值、完成值和得分${result.length > 0 && result.length <= 20 ? `，整体实现情况只写“${result}”` : ''}。`,
          en: `The report is on the whole department, but it has only the forms of ${selfEvaluations.length} projects.`,
        },
        mend: {
          zh: '补充部门整体支出绩效自评表，逐项列明整体目标、指标值、完成值和得分。',
          en: "Add the department's own table with targets, actual values and scores.",
        },
      },
    ]
  },
  examples: [
    {
      name: { zh: '附有整体支出自评表', en: 'with the table' },
      given: {
        face: face({ kind: 'self-evaluation-report', title: said('整体支出绩效自评报告') }),
        selfEvaluations: [selfEvaluation('整体支出', '9万元', '9万元', { form: 'F4' })],
      },
      expect: 'pass',
    },
    {
      name: { zh: '整体实现情况只有一句话', en: 'one phrase only' },
      given: {
        face: face({ kind: 'self-evaluation-report', title: said('整体支出绩效自评报告') }),
        sections: [section('target-attainment', '总体绩效目标实现情况', 0, 2)],
        blocks: [paragraph('（一）总体绩效目标实现情况'), paragraph('基本实现')],
        selfEvaluations: [selfEvaluation('宣传费', '9万元', '9万元', { block: 99 })],
      },
      expect: 1,
      says: '只写“基本实现”',
    },
    {
      name: { zh: '项目自评', en: 'of projects only' },
      given: {
        face: face({ kind: 'self-evaluation-report', title: said('项目支出绩效自评报告') }),
        selfEvaluations: [selfEvaluation('宣传费', '9万元', '9万元')],
      },
      expect: 'not-applicable',
    },
  ],
})

const textOf = (b: Block | undefined): string => (b?.kind === 'paragraph' ? b.text.trim() : '')

function isIndicatorTable(b: Block): boolean {
  if (b.kind !== 'table') return false
  const cells = new Set(b.rows.flatMap(r => r.cells.map(c => c.text.replace(/\s+/g, ''))))
  return cells.has('一级指标') && [...cells].some(c => /整体支出|整体绩效/.test(c))
}
