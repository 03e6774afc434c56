/** The invented archive's ledgers, what its indicators take from them, and the files that prove the values entered by hand. */
import type { Draft } from './draft.ts'

/** Date, matter, figure, base. */
type Row = readonly [date: string, title: string, figure: string, base?: string]

interface Ledger {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly figure: string
  readonly base?: string
  readonly rows: readonly Row[]
}

const monthly = (title: string, figures: readonly (string | null)[], bases: readonly (string | null)[] = []): readonly Row[] =>
  figures.flatMap((figure, i): readonly Row[] => {
    const month = String(i + 1).padStart(2, '0')
    return figure === null ? [] : [[`2026-${month}-28`, `${i + 1}月${title}`, figure, bases[i] ?? '']]
  })

export const LEDGERS: readonly Ledger[] = [
  {
    id: 'repair-log',
    name: '档案修复登记台账',
    unit: '页',
    figure: '修复归库页数',
    rows: monthly('修复归库', [null, null, '620', '780', '850', '900', '700', '760', '640', '550', '320']),
  },
  {
    id: 'repair-check',
    name: '修复成果验收台账',
    unit: '页',
    figure: '合格页数',
    base: '验收页数',
    rows: [
      ['2026-04-29', '第一批修复成果验收', '1380', '1400'],
      ['2026-06-26', '第二批修复成果验收', '1720', '1750'],
      ['2026-09-24', '第三批修复成果验收', '1482', '1500'],
      ['2026-11-20', '第四批修复成果验收', '1452', '1470'],
    ],
  },
  {
    id: 'reopened',
    name: '重新开放档案登记台账',
    unit: '卷',
    figure: '开放卷数',
    rows: [
      ['2026-04-30', '第一批修复档案开放查阅', '18'],
      ['2026-06-29', '第二批修复档案开放查阅', '24'],
      ['2026-07-28', '补充开放查阅', '7'],
      ['2026-09-28', '第三批修复档案开放查阅', '20'],
      ['2026-11-24', '第四批修复档案开放查阅', '17'],
    ],
  },
  {
    id: 'scan-log',
    name: '数字化加工进度台账',
    unit: '页',
    figure: '挂接页数',
    rows: monthly('数字化挂接', [null, null, '30000', '34000', '36000', '32000', '24000', '28000', '26000', '24000', '18000', '11000']),
  },
  {
    id: 'scan-check',
    name: '著录质量抽检台账',
    unit: '条',
    figure: '差错条目数',
    base: '抽检条目数',
    rows: [
      ['2026-04-24', '婚姻登记档案著录抽检', '5', '2000'],
      ['2026-06-25', '知青档案著录抽检', '7', '3000'],
      ['2026-09-22', '婚姻登记档案补充抽检', '8', '3000'],
      ['2026-12-15', '退役军人档案著录抽检', '6', '2000'],
    ],
  },
  {
    id: 'queries',
    name: '民生档案查询登记台账',
    unit: '分钟',
    figure: '查询用时合计（分钟）',
    base: '查询次数',
    rows: monthly(
      '民生档案查询',
      ['800', '680', '740', '700', '660', '620', '560', '620', '640', '680', '700', '700'],
      ['50', '45', '52', '52', '50', '51', '70', '95', '100', '110', '112', '113'],
    ),
  },
  {
    id: 'installed',
    name: '设备安装验收台账',
    unit: '台',
    figure: '台数',
    rows: [
      ['2026-05-20', '一号库恒温恒湿机安装验收', '1'],
      ['2026-05-28', '二号库恒温恒湿机安装验收', '1'],
    ],
  },
  {
    id: 'climate',
    name: '库房温湿度监测台账',
    unit: '天',
    figure: '达标天数',
    base: '监测天数',
    rows: monthly(
      '温湿度监测',
      ['30', '27', '29', '28', '30', '29', '29', '30', '29', '31', '30', '30'],
      ['31', '28', '31', '30', '31', '30', '31', '31', '30', '31', '30', '31'],
    ),
  },
  {
    id: 'patrol',
    name: '库房安全巡查台账',
    unit: '起',
    figure: '责任事故起数',
    rows: monthly(
      '库房安全巡查',
      Array.from({ length: 12 }, () => '0'),
    ),
  },
  {
    id: 'exhibitions',
    name: '档案展览活动台账',
    unit: '人次',
    figure: '参观人次',
    rows: [
      ['2026-04-22', '城乡变迁档案图片展', '800'],
      ['2026-06-09', '国际档案日主题展', '820'],
      ['2026-09-12', '家谱家训专题展', '620'],
      ['2026-10-16', '老照片捐赠展', '540'],
      ['2026-11-06', '校园巡回展', '560'],
    ],
  },
  {
    id: 'panels',
    name: '展板内容审核台账',
    unit: '块',
    figure: '展板数',
    rows: [
      ['2026-04-15', '城乡变迁档案图片展展板审核', '42'],
      ['2026-05-29', '国际档案日主题展展板审核', '36'],
      ['2026-09-04', '家谱家训专题展展板审核', '30'],
      ['2026-10-10', '老照片捐赠展展板审核', '28'],
      ['2026-10-30', '校园巡回展展板审核', '24'],
    ],
  },
  {
    id: 'survey',
    name: '满意度问卷台账',
    unit: '份',
    figure: '满意份数',
    base: '有效份数',
    rows: [
      ['2026-03-27', '查档群众对修复档案的评价', '28', '30'],
      ['2026-06-24', '查档群众对修复档案的评价', '30', '32'],
      ['2026-10-22', '查档群众对修复档案的评价', '25', '27'],
      ['2026-12-10', '查档群众对修复档案的评价', '28', '29'],
      ['2026-03-30', '网上查档用户的评价', '30', '32'],
      ['2026-06-29', '网上查档用户的评价', '37', '40'],
      ['2026-09-29', '网上查档用户的评价', '36', '37'],
      ['2026-12-14', '网上查档用户的评价', '37', '39'],
      ['2026-06-18', '进馆单位的评价', '10', '11'],
      ['2026-11-18', '进馆单位的评价', '14', '15'],
      ['2026-06-12', '参观群众的评价', '68', '71'],
      ['2026-09-14', '参观群众的评价', '52', '54'],
      ['2026-11-09', '参观群众的评价', '56', '58'],
    ],
  },
]

/** Indicator, ledger, how, words of the matter. */
const MEASURES: readonly (readonly [indicator: string, ledger: string, kind: string, words?: string])[] = [
  ['repair-1', 'repair-log', 'sum'],
  ['repair-2', 'repair-check', 'ratio'],
  ['repair-5', 'reopened', 'sum'],
  ['repair-7', 'survey', 'ratio', '修复档案'],
  ['scan-1', 'scan-log', 'sum'],
  ['scan-2', 'scan-check', 'ratio'],
  ['scan-5', 'queries', 'ratio'],
  ['scan-6', 'survey', 'ratio', '网上查档'],
  ['vault-1', 'installed', 'count'],
  ['vault-2', 'climate', 'ratio'],
  ['vault-5', 'patrol', 'sum'],
  ['vault-6', 'survey', 'ratio', '进馆单位'],
  ['publicity-1', 'exhibitions', 'count'],
  ['publicity-2', 'panels', 'share'],
  ['publicity-5', 'exhibitions', 'sum'],
  ['publicity-6', 'survey', 'ratio', '参观群众'],
]

const FILES: readonly (readonly [indicator: string, name: string, where: string])[] = [
  ['repair-3', '修复项目验收单', '项目档案盒1号'],
  ['repair-4', '修复项目支出明细账', '财务室2026年账簿'],
  ['repair-6', '修复用纸老化检测报告', '项目档案盒1号'],
  ['scan-3', '数据移交清单', '项目档案盒2号'],
  ['scan-4', '数字化项目支出明细账', '财务室2026年账簿'],
  ['vault-3', '设备到货验收单', '项目档案盒3号'],
  ['vault-4', '库房项目支出明细账', '财务室2026年账簿'],
  ['publicity-3', '主题展览开幕签到表', '项目档案盒4号'],
  ['publicity-4', '宣传项目支出明细账', '财务室2026年账簿'],
]

/** Ledgers first: the measures name them. */
export const evidence = (): readonly Draft[] => [
  ...LEDGERS.flatMap(({ id, name, unit, figure, base, rows }): readonly Draft[] => [
    { id, of: 'ledger', fields: { name, unit, figure, base: base ?? null } },
    ...rows.map(
      ([date, title, value, whole], i): Draft => ({
        id: `${id}-${i + 1}`,
        of: 'entry',
        parent: id,
        fields: { date, title, figure: value, base: whole || null, holds: id === 'panels' ? true : null },
      }),
    ),
  ]),
  ...MEASURES.map(
    ([indicator, ledger, kind, words]): Draft => ({
      id: `${indicator}-measure`,
      of: 'measure',
      parent: indicator,
      fields: { ledger, kind, words: words ?? null },
    }),
  ),
  ...FILES.map(([indicator, name, where]): Draft => ({ id: `${indicator}-file`, of: 'attachment', parent: indicator, fields: { name, where } })),
]
