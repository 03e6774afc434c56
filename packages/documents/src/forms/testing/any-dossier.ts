/** Any dossier that the forms must print and our own recognisers must read: for property tests. */
import {
  applyEdits,
  COMPARED_FACTS,
  type Dossier,
  ECONOMIC,
  type Edit,
  emptyDossier,
  type FieldValue,
  FUNCTIONAL,
  FUND_SOURCES,
  FUNDS,
  type RecordKind,
} from '@jixiao/core'
import fc from 'fast-check'

const FUNCTIONS = FUNCTIONAL.codes.filter(c => c.code.length === 7 && c.until === null).map(c => c.code)
const ECONOMIES = ECONOMIC.codes.filter(c => c.code.length === 5).map(c => c.code)
const SOURCES = Object.keys(FUND_SOURCES)

/** Kinds of spending that only money of one's own can have. */
const OTHER_KINDS = ['business', 'to-superior', 'to-affiliates'] as const

interface Draft {
  readonly of: RecordKind
  readonly id: string
  readonly parent: string | null
  readonly fields: Readonly<Record<string, FieldValue>>
}

/** Whole 100元, as most offices budget, or any 分. */
const amount = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 5_000_000 }).map(n => String(BigInt(n) * 10_000n)) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 900_000_000 }).map(String) },
)
const roundAmount = fc.integer({ min: 1, max: 50_000 }).map(n => String(BigInt(n) * 10_000n))
const words = fc.constantFrom('设备更新换代', '人员增加', '严格控制支出', '任务调整', '压减一般性支出', '新增专题活动')
const nouns = fc.constantFrom('档案', '堤防', '图书', '林地', '消防', '供水', '统计', '健康')
const acts = fc.constantFrom('巡查', '修缮', '宣传', '培训', '检测', '调查', '购置', '养护')
/** Distinct by its ending. */
const named = (i: number) => fc.tuple(nouns, acts).map(([noun, act]) => `${noun}${act}${'甲乙丙丁戊己庚辛壬癸子丑'[i] ?? ''}类`)

const line = (projects: readonly string[], fundsOnly: boolean): fc.Arbitrary<Readonly<Record<string, FieldValue>>> =>
  fc
    .record({
      function: fc.constantFrom(...FUNCTIONS),
      economy: fc.constantFrom(...ECONOMIES),
      source: fc.oneof({ weight: 4, arbitrary: fc.constantFrom<string>('general-budget') }, fc.constantFrom(...(fundsOnly ? FUNDS : SOURCES))),
      spending: fc.constantFrom('basic', 'project'),
      isCarryOver: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
      amount,
      at: fc.nat(20),
    })
    .map(({ at, ...fields }) => ({
      ...fields,
      ...(at % 7 === 0 && !FUNDS.some(f => f === fields.source) ? { spending: OTHER_KINDS[at % 3] ?? 'business' } : {}),
      project: fields.spending === 'project' && projects.length > 0 ? (projects[at % projects.length] ?? null) : null,
    }))

const UNITS = ['%', '次', '人次', '万元', '天', '页', '台', '个', '平方米', '‰', '公里'] as const
const target = fc.oneof(
  fc
    .tuple(fc.constantFrom('≥', '≤', '=', '>', '<'), fc.integer({ min: 1, max: 99_999 }), fc.constantFrom(...UNITS), fc.boolean())
    .map(([operator, n, unit, isFine]) => ({ operator, value: isFine ? `${n}.5` : String(n), unit })),
  fc.constantFrom('11月底前', '明显改善', '12月31日前', '全面达标', '逐步提高').map(value => ({ operator: 'words', value, unit: '' })),
)
const LEVELS = [
  ['产出指标', '数量指标'],
  ['产出指标', '质量指标'],
  ['产出指标', '时效指标'],
  ['产出指标', '成本指标'],
  ['效益指标', '经济效益指标'],
  ['效益指标', '社会效益指标'],
  ['效益指标', '可持续影响指标'],
  ['满意度指标', '服务对象满意度指标'],
] as const
const levels = fc.constantFrom(...LEVELS)

const indicators = (project: string): fc.Arbitrary<readonly Draft[]> =>
  fc.array(fc.tuple(levels, target, nouns, acts), { minLength: 1, maxLength: 5 }).map(all =>
    all.map(
      ([[level1, level2], value, noun, act], i): Draft => ({
        of: 'indicator',
        id: `${project}i${i}`,
        parent: project,
        fields: {
          level1,
          level2,
          name: `${noun}${act}情况${'甲乙丙丁戊己庚辛壬'[i] ?? ''}`,
          ...value,
          description: `${noun}${act}工作按要求完成的程度`,
          basis: `年度${noun}工作计划`,
          weight: '10',
        },
      }),
    ),
  )

const project = (i: number): fc.Arbitrary<readonly Draft[]> =>
  fc
    .record({
      name: named(i),
      purposes: fc.array(fc.tuple(nouns, acts, roundAmount), { maxLength: 3 }),
      goals: fc.array(fc.tuple(nouns, acts), { minLength: 1, maxLength: 3 }),
      hasPlan: fc.boolean(),
      indicators: indicators(`p${i}`),
    })
    .map(({ name, purposes, goals, hasPlan, indicators: own }): readonly Draft[] => [
      {
        of: 'project',
        id: `p${i}`,
        parent: null,
        fields: {
          name,
          code: `13099926T00000000010${i}`,
          ...(hasPlan ? { planMarch: '20', planJune: '45.5', planOctober: '80', planDecember: '100' } : {}),
        },
      },
      ...purposes.map(
        ([noun, act, money], n): Draft => ({
          of: 'purpose',
          id: `p${i}u${n}`,
          parent: `p${i}`,
          fields: { name: `${noun}${act}经费`, amount: money },
        }),
      ),
      ...goals.map(
        ([noun, act], n): Draft => ({
          of: 'goal',
          id: `p${i}g${n}`,
          parent: `p${i}`,
          fields: { text: `做好${noun}${act}工作，保障群众需要。` },
        }),
      ),
      ...own,
    ])

const purchases = (projects: number) =>
  fc.array(
    fc.tuple(
      fc.nat(Math.max(0, projects - 1)),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 40_000 }),
      fc.constantFrom('goods', 'works', 'services'),
      fc.constantFrom(...SOURCES),
    ),
    { maxLength: 4 },
  )

const COMPARED = Object.keys(COMPARED_FACTS)

const KINDS = ['buildings', 'office-buildings', 'vehicles', 'equipment', 'other'] as const

/** A dossier of 2026 with lines, projects, purchases, assets and last year's figures. */
export const anyDossier: fc.Arbitrary<Dossier> = fc
  .record({ projects: fc.integer({ min: 0, max: 2 }), fundsOnly: fc.boolean() })
  .chain(({ projects, fundsOnly }) => {
    const ids = Array.from({ length: projects }, (_, i) => `p${i}`)
    return fc.record({
      lines: fc.array(line(ids, fundsOnly), { minLength: 1, maxLength: 14 }),
      projects: fc.tuple(...ids.map((_, i) => project(i))),
      bought: purchases(projects),
      assets: fc.array(fc.tuple(fc.constantFrom(...KINDS), fc.integer({ min: 1, max: 5000 }), amount), { maxLength: 5 }),
      changes: fc.array(fc.tuple(fc.constantFrom(...COMPARED), fc.oneof(fc.constant('0'), roundAmount), words), { maxLength: 6 }),
      nature: fc.constantFrom('行政', '参公', '事业'),
      planned: fc.option(roundAmount),
    })
  })
  .map(({ lines, projects, bought, assets, changes, nature, planned }) => {
    const seen = new Set<string>()
    const drafts: readonly Draft[] = [
      ...projects.flat(),
      ...lines.map((fields, i): Draft => ({ of: 'line', id: `l${i}`, parent: null, fields })),
      ...bought.map(
        ([p, quantity, price, kind, source], i): Draft => ({
          of: 'procurement',
          id: `b${i}`,
          parent: null,
          fields: {
            project: projects.length > 0 ? `p${p}` : null,
            item: '办公设备',
            catalogue: 'A02010100',
            class: kind,
            unit: '台',
            quantity: String(quantity),
            unitPrice: String(BigInt(price) * 100n),
            source,
            setAside: String(BigInt(price) * 100n),
          },
        }),
      ),
      ...assets.map(
        ([kind, count, value], i): Draft => ({
          of: 'asset',
          id: `a${i}`,
          parent: null,
          fields: { kind, count: String(count), value },
        }),
      ),
      ...changes.flatMap(([fact, lastYear, reason], i): readonly Draft[] => {
        if (seen.has(fact)) return []
        seen.add(fact)
        return [{ of: 'change', id: `c${i}`, parent: null, fields: { fact, lastYear, reason } }]
      }),
      {
        of: 'particulars',
        id: 'body',
        parent: null,
        fields: { duties: '负责日常管理和服务工作。', nature, rank: '正科级', funding: '财政拨款', plannedAssets: planned },
      },
    ]
    return dossierOf(drafts)
  })

/** Throws when a draft does not fit its kind. */
export function dossierOf(drafts: readonly Draft[], year = 2026): Dossier {
  const edits = drafts.map(
    (d, i): Edit => ({
      kind: 'add',
      record: d.id,
      of: d.of,
      parent: d.parent,
      order: `m${String(i).padStart(5, '0')}1`,
      fields: d.fields,
    }),
  )
  const made = applyEdits(emptyDossier('any', 'body', year), edits)
  if (!made.ok) throw new Error(made.problem.say.zh)
  return made.value.dossier
}
