/** Any sound office: budgets, targets, execution and results that agree, of any size and kind. For the closed loop from dossier to file to check. */
import {
  applyEdits,
  type Dossier,
  type Edit,
  FUNCTIONAL,
  fieldText,
  INDICATOR_LIBRARY,
  type LibraryItem,
  orderBetween,
  recordsOf,
} from '@jixiao/core'
import fc from 'fast-check'
import { type Draft, fen } from '../draft.ts'
import { type Office, type OfficeIndicator, type OfficeProject, officeDossier } from '../office.ts'
import { SAFEGUARDS } from '../safeguards.ts'

/** Sector of the library, what its offices call their work, what they buy for it. */
const WORKS: Readonly<Record<string, readonly [name: string, uses: readonly (readonly [name: string, economy: string])[]]>> = {
  training: [
    '业务骨干轮训',
    [
      ['场地和食宿', '30216'],
      ['授课费用', '30226'],
      ['教材编印', '30202'],
    ],
  ],
  equipment: [
    '办公设备更新',
    [
      ['设备采购', '31002'],
      ['安装和调试', '30227'],
      ['旧设备处置', '30299'],
    ],
  ],
  informatisation: [
    '业务系统建设',
    [
      ['软件开发', '30227'],
      ['服务器购置', '31007'],
      ['等级测评', '30203'],
    ],
  ],
  education: [
    '校舍改造和学生资助',
    [
      ['校舍改造', '31006'],
      ['困难学生资助', '30308'],
      ['工程监理', '30227'],
    ],
  ],
  health: [
    '基本公共卫生服务',
    [
      ['随访和建档', '30226'],
      ['疫苗冷链运转', '30218'],
      ['健康教育资料', '30202'],
    ],
  ],
  culture: [
    '群众文化活动',
    [
      ['演出劳务', '30226'],
      ['设备租赁', '30214'],
      ['图书采购', '31099'],
    ],
  ],
  archives: [
    '档案接收和整理',
    [
      ['整理加工', '30227'],
      ['装具采购', '30218'],
      ['库房维护', '30213'],
    ],
  ],
  'government-information': [
    '政务公开服务',
    [
      ['平台运行', '30227'],
      ['资料编印', '30202'],
      ['业务咨询', '30203'],
    ],
  ],
  agriculture: [
    '农田建设和技术推广',
    [
      ['农田工程', '31005'],
      ['良种推广', '30218'],
      ['技术指导', '30226'],
    ],
  ],
  water: [
    '水利设施维修养护',
    [
      ['河道清淤', '31005'],
      ['水库养护', '30213'],
      ['水质检测', '30227'],
    ],
  ],
  transport: [
    '农村公路养护',
    [
      ['路面养护', '30213'],
      ['候车设施建设', '31005'],
      ['应急物资储备', '30218'],
    ],
  ],
  construction: [
    '老旧小区改造',
    [
      ['管网更换', '31005'],
      ['楼体维修', '30213'],
      ['方案设计', '30227'],
    ],
  ],
  environment: [
    '环境监测',
    [
      ['站点运行', '30227'],
      ['监测设备购置', '31003'],
      ['样品检测', '30203'],
    ],
  ],
}

const BASIC = ['30101', '30102', '30103', '30107', '30201', '30207', '30211', '30228', '30229', '30239'] as const
const INSURANCE = [
  ['2080505', '30108'],
  ['2101102', '30110'],
  ['2210201', '30113'],
] as const
/** What is paid for insurance and housing is compared with its economic classes, so no office has it as its own work. */
const INSURED = /^(?:20805|20827|21011|22102)/
const FUNCTIONS = FUNCTIONAL.codes
  .filter(c => c.code.length === 7 && c.until === null && /^20[1345678]|^21[01234]/.test(c.code))
  .map(c => c.code)
  .filter(c => !INSURED.test(c))

/** 万元 with two decimals. */
const wan = (n: number): string => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`
const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0)

/** `total` in as many parts as there are weights, each a whole number above 0. */
function shares(total: number, weights: readonly number[]): readonly number[] {
  const whole = sum(weights)
  const parts = weights.map(w => Math.max(1, Math.floor((total * w) / whole)))
  return parts.map((p, i) => (i === 0 ? p + total - sum(parts) : p))
}

const itemsOf = (sector: string, level2: RegExp): readonly LibraryItem[] =>
  INDICATOR_LIBRARY.filter(i => i.sector === sector && level2.test(i.level2))

/** The example of the library, moved a little, so that no two offices promise the same. */
function valueIn(item: LibraryItem, nudge: number): string {
  const n = Number(item.value)
  if (item.operator === 'words' || item.operator === '=' || Number.isNaN(n)) return item.value
  if (item.unit === '%' || item.unit === '‰') return String(n)
  return String(Number.isInteger(n) ? Math.max(1, n + Math.round((n * nudge) / 20)) : n)
}

const inJuly = (item: LibraryItem, value: string): string => (item.operator === 'words' ? '按计划进行' : `${value}${item.unit}`)

const project = (sector: string, at: number): fc.Arbitrary<OfficeProject> => {
  const [name, uses] = WORKS[sector] ?? ['', []]
  return fc
    .record({
      amounts: fc.array(fc.integer({ min: 101, max: 900_000 }), { minLength: 1, maxLength: uses.length }),
      quantities: fc.subarray([...itemsOf(sector, /数量/)], { minLength: 1 }),
      qualities: fc.subarray([...itemsOf(sector, /质量/)], { minLength: 1 }),
      benefits: fc.subarray([...itemsOf(sector, /效益|可持续/)], { minLength: 1 }),
      nudge: fc.integer({ min: -5, max: 5 }),
      weights: fc.array(fc.integer({ min: 2, max: 9 }), { minLength: 20, maxLength: 20 }),
      paid: fc.array(fc.integer({ min: 30, max: 60 }), { minLength: 1, maxLength: 3 }),
    })
    .map(({ amounts, quantities, qualities, benefits, nudge, weights, paid }): OfficeProject => {
      const total = sum(amounts)
      const cost = itemsOf(sector, /成本/).find(i => i.unit === '万元')
      const outputs = [...quantities, ...qualities, ...itemsOf(sector, /时效/).slice(0, 1), ...(cost ? [cost] : [])]
      const satisfied = itemsOf(sector, /满意度/).slice(0, 1)
      const points = [
        ...shares(40, weights.slice(0, outputs.length)),
        ...shares(40, weights.slice(10, 10 + benefits.length)),
        ...shares(
          10,
          satisfied.map(() => 1),
        ),
      ]
      const indicators = [...outputs, ...benefits, ...satisfied].map((item, i): OfficeIndicator => {
        const value = item === cost ? wan(total) : valueIn(item, nudge)
        return {
          name: item.name,
          value,
          points: String(points[i]),
          basis: item.level2.includes('满意度') ? SURVEY : (SOURCES[i % SOURCES.length] ?? '').replace('#', name),
          july: item === cost ? `${wan(Math.floor(total / 3))}万元` : inJuly(item, value),
        }
      })
      const [first] = quantities
      return {
        id: `p${at}`,
        name,
        code: `13099926T00000000030${at}`,
        uses: amounts.map((n, i) => [uses[i]?.[0] ?? '', wan(n), uses[i]?.[1] ?? '']),
        goals: [
          `完成${first?.name ?? ''}${first ? valueIn(first, nudge) : ''}${first?.unit ?? ''}的年度任务，成果通过验收。`,
          `做好${name}工作，方便群众和基层单位。`,
        ],
        indicators,
        ledgers: [],
        ...(sum(paid) / paid.length < 55 ? { delay: '部分合同签订推迟，款项安排在下半年支付。' } : {}),
        paid: paid.map((share, i) => [wan(Math.floor((total * share) / 100 / paid.length)), `2026-0${i * 2 + 2}-1${i}`]),
      }
    })
}

/** Where the figures of the targets come from. */
const SOURCES = ['2025年#工作总结列明的数据', '#实施方案规定的任务', '2025年#决算报表', '与承担单位签订的合同', '#统计年报的平均数'] as const
const SURVEY = '年中和年底各发放一次调查问卷，有效问卷不少于200份'

const NAMES = ['示例县示例局', '示例县综合服务中心', '示例县事务管理站', '示例市示例委员会'] as const

export const anyOffice: fc.Arbitrary<Office> = fc
  .tuple(fc.subarray(Object.keys(WORKS), { minLength: 1, maxLength: 5 }), fc.constantFrom(...FUNCTIONS))
  .chain(([sectors, own]) =>
    fc.record({
      name: fc.constantFrom(...NAMES),
      own: fc.constant(own),
      projects: fc.tuple(...sectors.map(project)),
      salaries: fc.array(fc.integer({ min: 11, max: 300_000 }), { minLength: 3, maxLength: BASIC.length }),
      insurance: fc.tuple(...INSURANCE.map(() => fc.integer({ min: 11, max: 90_000 }))),
      lastBasic: fc.integer({ min: 1000, max: 3_000_000 }),
      lastProjects: fc.integer({ min: 1000, max: 3_000_000 }),
      posts: fc.integer({ min: 3, max: 90 }),
    }),
  )
  .map(
    ({ name, own, projects, salaries, insurance, lastBasic, lastProjects, posts }): Office => ({
      body: { id: 'any', kind: 'department', parent: 'county', name, shortName: name, code: '399' },
      duties: projects.map((p, i) => `（${'一二三四五'[i]}）负责${p.name}工作。`).join('\n'),
      posts: [String(posts), String(posts - 1)],
      sections: ['综合股', '业务股'],
      function: own,
      basic: [
        ...salaries.map((n, i): readonly [string, string, string] => ['', BASIC[i] ?? '30101', wan(n)]),
        ...insurance.map((n, i): readonly [string, string, string] => [INSURANCE[i]?.[0] ?? '', INSURANCE[i]?.[1] ?? '', wan(n)]),
      ],
      lastYear: [wan(lastBasic + lastProjects), wan(lastBasic), wan(lastProjects), '人员变动，项目任务调整'],
      goal: `全年完成${projects.map(p => p.name).join('、')}各项任务，按期验收，管好用好每一笔资金。`,
      safeguards: SAFEGUARDS,
      projects,
      monthly: wan(Math.floor(sum([...salaries, ...insurance]) / 13)),
    }),
  )

const ASSETS = [
  ['buildings', '860', '126.40'],
  ['office-buildings', '240', '35.20'],
  ['vehicles', '1', '11.60'],
  ['equipment', null, '24.00'],
  ['other', null, '9.35'],
] as const

/** The whole year of an office: what was paid until December, what was reached. */
export function wholeYear(office: Office): Dossier {
  const dossier = officeDossier(office)
  let order: string | null = null
  const drafts: readonly Draft[] = [
    ...ASSETS.map(([kind, count, value]): Draft => ({ id: `asset-${kind}`, of: 'asset', fields: { kind, count, value: fen(value) } })),
    ...recordsOf(dossier, 'project').flatMap((p): readonly Draft[] => [
      {
        id: `${p.id}-result`,
        of: 'result',
        parent: p.id,
        fields: {
          done: `${fieldText(p, 'name')}各项任务已经完成并通过验收，发放问卷了解了服务对象的评价。`,
          completion: '100',
          rateReason: '结余资金按规定交回。',
        },
      },
    ]),
    ...recordsOf(dossier, 'indicator')
      .filter(i => fieldText(i, 'weight') !== '')
      .map((i): Draft => {
        const value = fieldText(i, 'value')
        const actual = fieldText(i, 'operator') === 'words' ? value.replace('底前', '20日') : `${value}${fieldText(i, 'unit')}`
        return { id: `${i.id}-end`, of: 'attainment', parent: i.id, fields: { actual, grade: 'full', withoutEvidence: true } }
      }),
  ]
  const edits = drafts.map((d): Edit => {
    order = orderBetween(order, null)
    return { kind: 'add', record: d.id, of: d.of, parent: d.parent ?? null, order, fields: d.fields }
  })
  const made = applyEdits(dossier, edits)
  if (!made.ok) throw new Error(made.problem.say.en)
  return made.value.dossier
}
