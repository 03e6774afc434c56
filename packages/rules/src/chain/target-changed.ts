/** Y-06: a target value, or an indicator, is another one in monitoring or self-evaluation than in the published targets. */
import { bare, cite, compare, defineChainRule, type FactComparison, type Indicator, type TargetValue, type Wording, wording } from '@jixiao/core'
import { budgeted, documentOf, evaluated, target } from './example-documents.ts'
import { notCompared, resultOf } from './figures.ts'
import { indicatorsByName, type ProjectLine, sameIndicators, sameProjects } from './project-lines.ts'

export const targetChanged = defineChainRule({
  code: 'Y-06',
  name: 'target-changed',
  title: '目标值与公开的绩效目标不一致',
  titleEn: 'A target differs from the published one',
  severity: 'error',
  basis: [cite('target-measures-2015', 'change'), cite('evaluation-measures-2020', 'truth')],
  links: [
    { kind: 'chain', from: ['targets', 'budget'], to: ['monitoring', 'self-evaluation'], years: 0 },
    { kind: 'chain', from: ['monitoring'], to: ['self-evaluation'], years: 0 },
    { kind: 'chain', from: ['targets'], to: ['budget'], years: 0 },
  ],
  compare(pair) {
    const projects = sameProjects(pair)
    const source = pair.fromStage === 'monitoring' ? wording('监控表里', 'the monitoring form') : wording('公开的绩效目标', 'the published target')
    const compared = projects.flatMap(p => [...values(p.from, p.to, source), ...(pair.fromStage === 'monitoring' ? [] : left(p.from, p.to))])
    return compared.length > 0
      ? compared
      : [
          notCompared(
            wording('指标值', 'target values'),
            '两个文件没有同名的项目和指标',
            'the documents have no project and indicator of the same name',
          ),
        ]
  },
  examples: [
    { name: { zh: '指标值没有改', en: 'nothing changed' }, documents: [approved('≥12次'), selfEvaluated('≥12次')], expect: 'pass' },
    { name: { zh: '写法不同，值相同', en: 'written otherwise' }, documents: [approved('不少于12次'), selfEvaluated('≥12次')], expect: 'pass' },
    {
      name: { zh: '自评时目标值降低了', en: 'lowered at the evaluation' },
      documents: [approved('≥12次'), selfEvaluated('≥6次')],
      expect: 1,
      says: '≥12次',
    },
    {
      name: { zh: '文字目标措辞不同，请人核对', en: 'a worded target is worded otherwise' },
      documents: [approved('有所提升'), selfEvaluated('明显提升')],
      expect: 'cannot-tell',
    },
    { name: { zh: '没有公开的绩效目标', en: 'no published targets at hand' }, documents: [selfEvaluated('≥6次')], expect: 'not-applicable' },
  ],
})

function values(from: ProjectLine, to: ProjectLine, source: Wording): FactComparison[] {
  return sameIndicators(from, to).map(pair => {
    const what = wording(`“${to.name}”的“${pair.to.name.value}”指标值`, `target of “${pair.to.name.value}” of “${to.name}”`)
    const same = isSameTarget(pair.from.target.value, pair.to.target.value)
    const sides = { from: cell(pair.from), to: cell(pair.to) }
    if (same === null) return { ...notCompared(what, '文字目标措辞不同，请人工核对', 'a worded target is worded otherwise'), ...sides }
    if (same) return { what, ...sides, result: 'agree' }
    const [before, after] = [pair.from.target.text, pair.to.target.text]
    return {
      what,
      ...sides,
      result: 'diverge',
      flaw: {
        at: pair.to.target.place,
        related: [pair.from.target.place],
        found: after,
        expected: before,
        say: wording(
          `项目“${to.name}”的“${pair.to.name.value}”写“${after}”，${source.zh}是“${before}”。`,
          `“${pair.to.name.value}” of “${to.name}” is “${after}”; in ${source.en} it is “${before}”.`,
        ),
        mend: wording(
          `按批复公开的目标“${before}”填写并评价；目标经批准调整过的，写明调整依据。`,
          `Use the approved target “${before}”, or name the approval of the change.`,
        ),
      },
    }
  })
}

const cell = (i: Indicator) => ({ text: i.target.text, place: i.target.place })

/** Indicators of the published targets that the later form leaves out; only where the forms have most of them in common. */
function left(from: ProjectLine, to: ProjectLine): FactComparison[] {
  const [published, later] = [indicatorsByName(from), indicatorsByName(to)]
  const missing = [...published].flatMap(([key, i]) => (i && !later.has(key) && i.target.value.kind !== 'empty' ? [i] : []))
  const common = [...published.keys()].filter(key => later.has(key)).length
  if (missing.length === 0 || common < 3 || common < missing.length * 2) return []
  const names = missing.map(i => `“${i.name.value}”`).join('、')
  return [
    {
      what: wording(`“${to.name}”的指标`, `indicators of “${to.name}”`),
      result: 'diverge',
      from: null,
      to: null,
      flaw: {
        at: to.place,
        related: missing.map(i => i.place),
        found: `缺${missing.length}个指标`,
        severity: 'warning',
        say: wording(`项目“${to.name}”少了公开的绩效目标里的指标：${names}。`, `“${to.name}” leaves out published indicators: ${names}.`),
        mend: wording('补上这些指标的完成情况；经批准取消的，写明依据。', 'Report on them, or name the approval to drop them.'),
      },
    },
  ]
}

/** Null where only people can tell. */
export function isSameTarget(a: TargetValue, b: TargetValue): boolean | null {
  if (bare(a.text) === bare(b.text) && a.operator === b.operator) return true
  if (a.kind === 'measured' && b.kind === 'measured' && a.quantity && b.quantity) {
    if (isOpposite(a, b)) return false
    if (a.quantity.dimension === b.quantity.dimension && resultOf(a.quantity, b.quantity) !== 'diverge') return true
    // "95" for "95%": the form may name the unit in a column of its own
    if (a.quantity.printed === b.quantity.printed && (a.unit ?? '') !== (b.unit ?? '') && (!a.unit || !b.unit)) return true
    if (a.quantity.dimension !== b.quantity.dimension || (a.unit !== b.unit && a.unitClass !== b.unitClass)) return null
    return compare(a.quantity.value, b.quantity.value) === 0
  }
  if (a.kind === 'deadline' && b.kind === 'deadline' && a.month !== undefined && b.month !== undefined)
    return a.month === b.month && (a.day === undefined || b.day === undefined || a.day === b.day)
  return null
}

const isOpposite = (a: TargetValue, b: TargetValue): boolean => {
  const way = (v: TargetValue) => (v.operator === '≥' || v.operator === '>' ? 'up' : v.operator === '≤' || v.operator === '<' ? 'down' : null)
  const [x, y] = [way(a), way(b)]
  return x !== null && y !== null && x !== y
}

function approved(value: string) {
  return documentOf('performance-targets', 2024, [], { projects: [budgeted('示例培训', '30.00万元', target('培训次数', value))] })
}
function selfEvaluated(value: string) {
  return documentOf('self-evaluation-report', 2024, [], {
    selfEvaluations: [evaluated('示例培训', '30.00万元', '30.00万元', target('培训次数', value, '12次'))],
  })
}
