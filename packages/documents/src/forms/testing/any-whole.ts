/** Any year of a body that has goals and indicators of its own besides those of its projects. */
import { applyEdits, type Dossier, type Edit, type FieldValue, type Rational, type RecordKind, rational } from '@jixiao/core'
import fc from 'fast-check'
import type { ProjectScores } from '../form.ts'
import { type AnyYear, anyYear } from './any-year.ts'

export interface AnyWhole extends AnyYear {
  readonly wholeScores: ProjectScores
  /** Name and score of each indicator of the whole, in hundredths of a point. */
  readonly whole: readonly { readonly name: string; readonly actual: string; readonly score: number }[]
}

const LEVELS = [
  ['产出指标', '数量指标'],
  ['产出指标', '质量指标'],
  ['效益指标', '社会效益指标'],
  ['满意度指标', '服务对象满意度指标'],
] as const

/** Money of the basic expenditure that moves in the year, so that it is not all of projects. */
const basicMoney = fc.record({
  supplement: fc.integer({ min: 0, max: 9_000 }),
  received: fc.integer({ min: 0, max: 9_000 }),
  paid: fc.integer({ min: 0, max: 9_000 }),
  isCut: fc.boolean(),
})

export const anyWhole: fc.Arbitrary<AnyWhole> = fc
  .tuple(
    anyYear,
    fc.array(fc.record({ level: fc.nat(3), n: fc.integer({ min: 1, max: 9_999 }), score: fc.integer({ min: 0, max: 1000 }) }), {
      minLength: 1,
      maxLength: 5,
    }),
    basicMoney,
    fc.integer({ min: 0, max: 1000 }),
  )
  .map(([year, rows, basic, execution]): AnyWhole => {
    const drafts: { id: string; of: RecordKind; parent: string | null; fields: Readonly<Record<string, FieldValue>> }[] = [
      { id: 'whole', of: 'goal', parent: null, fields: { kind: 'overall', text: '各项工作按计划完成，服务水平稳步提高。' } },
    ]
    const whole = rows.map(({ level, n, score }, i) => {
      const [level1, level2] = LEVELS[level] ?? LEVELS[0]
      const name = `综合工作情况${'甲乙丙丁戊'[i] ?? ''}`
      drafts.push({
        id: `w${i}`,
        of: 'indicator',
        parent: 'whole',
        fields: { level1, level2, name, operator: '≥', value: String(n), unit: '次', weight: '10' },
      })
      drafts.push({ id: `w${i}end`, of: 'attainment', parent: `w${i}`, fields: { actual: `${n + 1}次` } })
      return { id: `w${i}`, name, actual: `${n + 1}次`, score }
    })
    const fen = (wan: number): string => String(BigInt(wan) * 10_000n)
    if (basic.supplement > 0)
      drafts.push({
        id: 'wb',
        of: 'adjustment',
        parent: null,
        fields: { kind: 'supplement', source: 'general-budget', amount: fen(basic.supplement), date: '2026-04-01', reason: '调入人员' },
      })
    // part of what was added is taken back
    if (basic.isCut && basic.supplement > 1)
      drafts.push({
        id: 'wc',
        of: 'adjustment',
        parent: null,
        fields: { kind: 'cut', source: 'general-budget', amount: fen(basic.supplement >> 1), date: '2026-05-20', reason: '压减支出' },
      })
    if (basic.received > 0)
      drafts.push({
        id: 'wr',
        of: 'appropriation',
        parent: null,
        fields: { source: 'general-budget', amount: fen(basic.received), date: '2026-03-01' },
      })
    if (basic.paid > 0)
      drafts.push({
        id: 'wp',
        of: 'payment',
        parent: null,
        fields: { source: 'general-budget', economy: '30217', amount: fen(basic.paid), date: '2026-05-01' },
      })
    const scores = whole.map(({ id, score }): readonly [string, Rational] => [id, rational(score, 100)])
    return {
      ...year,
      dossier: withRecords(year.dossier, drafts),
      wholeScores: { execution: rational(execution, 100), indicators: new Map(scores) },
      whole,
    }
  })

function withRecords(
  dossier: Dossier,
  drafts: readonly {
    readonly id: string
    readonly of: RecordKind
    readonly parent: string | null
    readonly fields: Readonly<Record<string, FieldValue>>
  }[],
): Dossier {
  const edits = drafts.map(
    (d, i): Edit => ({ kind: 'add', record: d.id, of: d.of, parent: d.parent, order: `w${String(i).padStart(5, '0')}1`, fields: d.fields }),
  )
  const made = applyEdits(dossier, edits)
  if (!made.ok) throw new Error(made.problem.say.zh)
  return made.value.dossier
}
