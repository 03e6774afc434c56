/** An invented archive and its year: a sound dossier for tests, demonstrations and the manual. No figure and no sentence is anybody's. */
import type { Body, Dossier } from '@jixiao/core'
import { evidence } from './archives-evidence.ts'
import { LEVELS, PROJECTS } from './archives-targets.ts'
import { ADJUSTMENTS, OUTCOMES, PAID, RECEIVED } from './archives-year.ts'
import { type Draft, dossierOfDrafts, fen } from './draft.ts'

export const ARCHIVES: Body = {
  id: 'archives',
  kind: 'department',
  parent: 'county',
  name: '示例县档案馆',
  shortName: '县档案馆',
  code: '377',
}

/** Function, economic class, 万元; basic expenditure from the general budget. */
const BASIC: readonly (readonly [code: string, economy: string, wan: string])[] = [
  ['2012601', '30101', '58.46'],
  ['2012601', '30102', '37.92'],
  ['2012601', '30103', '4.87'],
  ['2012601', '30201', '2.36'],
  ['2012601', '30207', '0.58'],
  ['2012601', '30211', '1.25'],
  ['2012601', '30217', '0.40'],
  ['2012601', '30228', '0.96'],
  ['2012601', '30231', '1.80'],
  ['2012601', '30239', '3.72'],
  ['2080505', '30108', '15.61'],
  ['2082702', '30112', '0.49'],
  ['2101101', '30110', '7.32'],
  ['2210201', '30113', '11.71'],
]
/** Project, economic class, 万元, carried over from last year. */
const PROJECT_LINES: readonly (readonly [project: string, economy: string, wan: string, isCarryOver: boolean])[] = [
  ['repair', '30227', '12.00', false],
  ['repair', '30218', '3.00', false],
  ['scan', '30227', '26.00', false],
  ['scan', '30227', '5.00', true],
  ['vault', '30213', '6.50', false],
  ['vault', '31003', '8.00', false],
  ['publicity', '30227', '4.00', false],
]

const lines = (): readonly Draft[] => [
  ...BASIC.map(([code, economy, wan], i) => ({
    id: `basic${i + 1}`,
    of: 'line' as const,
    fields: { function: code, economy, spending: 'basic', source: 'general-budget', amount: fen(wan) },
  })),
  ...PROJECT_LINES.map(([project, economy, wan, isCarryOver], i) => ({
    id: `line${i + 1}`,
    of: 'line' as const,
    fields: { function: '2012604', economy, spending: 'project', source: 'general-budget', project, isCarryOver, amount: fen(wan) },
  })),
]

const targets = (): readonly Draft[] =>
  PROJECTS.flatMap(p => [
    {
      id: p.id,
      of: 'project' as const,
      fields: {
        name: p.name,
        code: p.code,
        purpose: p.use ?? null,
        class: 'special',
        planMarch: '25',
        planJune: '50',
        planOctober: '85',
        planDecember: '100',
      },
    },
    ...p.purpose.map(([name, wan], i) => ({ id: `${p.id}-use${i + 1}`, of: 'purpose' as const, parent: p.id, fields: { name, amount: fen(wan) } })),
    ...p.goals.map((text, i) => ({ id: `${p.id}-goal${i + 1}`, of: 'goal' as const, parent: p.id, fields: { text } })),
    ...p.indicators.map(([levels, name, sign, value, unit, description, formula, basis], i) => {
      const [level1 = '', level2 = ''] = levels.split(' ').map(word => LEVELS[word] ?? '')
      return {
        id: `${p.id}-${i + 1}`,
        of: 'indicator' as const,
        parent: p.id,
        fields: {
          level1,
          level2,
          name,
          operator: sign === '' ? 'words' : sign,
          value,
          unit,
          description,
          formula,
          basis,
          weight: OUTCOMES[p.id]?.indicators[i]?.[0] ?? null,
        },
      }
    }),
  ])

const ROUNDS = [
  ['june', '6'],
  ['july', '7'],
] as const

/** Everything after the budget: execution, the monitoring of June and July, the self-evaluation. */
const year = (): readonly Draft[] => [
  ...ADJUSTMENTS.map(([project, kind, wan, date, document, reason], i) => ({
    id: `adjustment${i + 1}`,
    of: 'adjustment' as const,
    fields: { project, kind, source: 'general-budget', amount: fen(wan), date, document, reason },
  })),
  ...RECEIVED.map(([project, wan, date], i) => ({
    id: `received${i + 1}`,
    of: 'appropriation' as const,
    fields: { project, source: 'general-budget', amount: fen(wan), date },
  })),
  ...PAID.map(([project, economy, wan, date], i) => ({
    id: `paid${i + 1}`,
    of: 'payment' as const,
    fields: { project, source: 'general-budget', economy, amount: fen(wan), date, voucher: `记-${i + 1}` },
  })),
  ...Object.entries(OUTCOMES).flatMap(([project, { expected, done, completion, indicators }]): readonly Draft[] => [
    ...ROUNDS.map(
      ([round, month]): Draft => ({ id: `${project}-${round}`, of: 'forecast', parent: project, fields: { month, expected: fen(expected) } }),
    ),
    {
      id: `${project}-result`,
      of: 'result',
      parent: project,
      fields: {
        done,
        completion,
        rateReason: project === 'scan' ? '年中追加预算用于退役军人档案数字化，结余按规定交回。' : '结余按规定交回。',
      },
    },
    ...indicators.flatMap(([, june, july, later, december], i): readonly Draft[] => [
      ...ROUNDS.map(
        ([round, month]): Draft => ({
          id: `${project}-${i + 1}-${round}`,
          of: 'progress',
          parent: `${project}-${i + 1}`,
          fields: { month, actual: month === '6' ? june : july, expected: later, possibility: 'certain' },
        }),
      ),
      { id: `${project}-${i + 1}-end`, of: 'attainment', parent: `${project}-${i + 1}`, fields: { actual: december, grade: 'full' } },
    ]),
  ]),
]

const DUTIES = [
  '（一）接收和征集全县各单位移交的档案，科学整理，妥善保管。',
  '（二）开展馆藏档案的修复和数字化，建立便于查询的目录和数据库。',
  '（三）依法开放档案，为群众和各单位提供查档服务，举办展览，宣传档案知识。',
].join('\n')

const others: readonly Draft[] = [
  {
    id: 'particulars',
    of: 'particulars',
    fields: {
      duties: DUTIES,
      nature: '参公事业单位',
      rank: '正科级',
      funding: '财政拨款',
      establishment: '12',
      staff: '11',
      plannedAssets: fen('8.00'),
    },
  },
  ...['办公室', '保管利用股', '技术信息股'].map((name, i) => ({ id: `section${i + 1}`, of: 'section' as const, fields: { name } })),
  ...(
    [
      ['buildings', '1860', '412.60'],
      ['office-buildings', '320', '71.00'],
      ['vehicles', '1', '12.80'],
      ['equipment', null, '36.00'],
      ['other', null, '58.42'],
    ] as const
  ).map(([kind, count, wan]) => ({ id: `asset-${kind}`, of: 'asset' as const, fields: { kind, count, value: fen(wan) } })),
  ...(
    [
      ['total', 'expenditure/byFunction/all/total', '196.24', '新增库房安全保障项目，人员增加1名'],
      ['basic', 'expenditure/byFunction/all/basic', '138.74', '人员增加1名，缴费基数上调'],
      ['project', 'expenditure/byFunction/all/project', '57.50', '新增库房安全保障项目'],
      ['operating', 'operating-expenses/total', '11.32', '压减办公费和差旅费'],
      ['three', 'three-public/total/all', '2.30', '减少接待批次'],
      ['abroad', 'three-public/abroad/all', '0', ''],
      ['cars', 'three-public/vehicles/all', '1.80', ''],
      ['reception', 'three-public/reception/all', '0.50', '减少接待批次'],
    ] as const
  ).map(([id, fact, wan, reason]) => ({ id: `change-${id}`, of: 'change' as const, fields: { fact, lastYear: fen(wan), reason } })),
  ...(
    [
      ['repair', '破损档案修复服务', 'C23120000', 'services', '项', '1', '12.00', '12.00'],
      ['scan', '档案数字化加工服务', 'C16040000', 'services', '项', '1', '26.00', '10.00'],
      ['vault', '恒温恒湿机', 'A02061800', 'goods', '台', '2', '4.00', '8.00'],
    ] as const
  ).map(([project, item, catalogue, kind, unit, quantity, price, setAside]) => ({
    id: `buy-${project}`,
    of: 'procurement' as const,
    fields: { project, item, catalogue, class: kind, unit, quantity, unitPrice: fen(price), source: 'general-budget', setAside: fen(setAside) },
  })),
  {
    id: 'overall',
    of: 'goal',
    fields: {
      kind: 'overall',
      text: '全面加强馆藏档案的保护、管理和利用，年内修复破损档案6000页，完成民生档案数字化25万页，确保档案实体和信息安全。',
    },
  },
  { id: 'keep', of: 'goal', fields: { kind: 'itemised', title: '档案保护', text: '修复破损档案，更换老化设备，库房温湿度保持在标准范围。' } },
  { id: 'use', of: 'goal', fields: { kind: 'itemised', title: '档案利用', text: '加快民生档案数字化，举办展览，方便群众查档。' } },
  ...(
    [
      ['keep', '修复破损档案页数', '≥', '6000', '页'],
      ['keep', '更换恒温恒湿机', '=', '2', '台'],
      ['use', '完成数字化页数', '≥', '25', '万页'],
      ['use', '举办档案展览场次', '≥', '4', '场'],
    ] as const
  ).map(([parent, name, operator, value, unit], i) => ({
    id: `whole-${i + 1}`,
    of: 'indicator' as const,
    parent,
    fields: { name, operator, value, unit },
  })),
  { id: 'guard1', of: 'goal', fields: { kind: 'safeguard', title: '落实责任', text: '各项目明确负责人和完成时限，每季度通报进度。' } },
  { id: 'guard2', of: 'goal', fields: { kind: 'safeguard', title: '严格支出', text: '按合同和验收结果付款，定期核对支出进度。' } },
]

/** The dossier of 2026. */
export const archivesDossier = (): Dossier =>
  dossierOfDrafts('archives-2026', ARCHIVES.id, 2026, [
    ...lines(),
    ...others.filter(d => d.parent === undefined),
    ...targets(),
    ...others.filter(d => d.parent !== undefined),
    ...year(),
    ...evidence(),
  ])
