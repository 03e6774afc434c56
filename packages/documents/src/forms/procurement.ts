/** T10 政府采购预算: one row per purchase, its money by source (DOMAIN 5.1). */
import { type DossierRecord, fieldMoney, fieldText, purchaseAmount, wording } from '@jixiao/core'
import type { Form, Prepared } from './form.ts'
import { caption, cell, entered, type FormBlock, type FormCell, title } from './lay-out.ts'
import { type AmountStyle, printCell, printMoney, styleFor } from './printed-amount.ts'
import { blankRow, codedName, down, emptyNote, tableTitle } from './table-head.ts'

/** Columns of money behind 合计, and the sources that each takes. */
const SOURCES: readonly (readonly [label: string, sources: readonly string[]])[] = [
  ['一般公共预算拨款', ['general-budget']],
  ['基金预算拨款', ['government-fund']],
  ['国有资本经营预算拨款', ['state-capital']],
  ['财政专户核拨', ['fiscal-account']],
  ['单位资金', ['institutional', 'business', 'superior-subsidy', 'affiliate-payment', 'other']],
  ['财政拨款结转', []],
  ['非财政拨款结转结余', []],
]

export type Purchase = DossierRecord<'procurement'>

export interface Procurement {
  readonly rows: readonly Purchase[]
  /** Unit prices are finer than budgets: the table has decimals of its own. */
  readonly style: AmountStyle
  readonly total: bigint
  readonly setAside: bigint
  /** Of a class: goods, works, services. */
  ofClass(name: string): bigint
}

export function procurementOf({ all, settings }: Prepared): Procurement {
  const rows = all('procurement')
  const amounts = rows.flatMap(r => [purchaseAmount(r), fieldMoney(r, 'unitPrice'), fieldMoney(r, 'setAside')].flatMap(a => a ?? []))
  const sum = (some: readonly Purchase[]): bigint => some.reduce((n, r) => n + (purchaseAmount(r) ?? 0n), 0n)
  return {
    rows,
    style: styleFor(amounts, settings.unit, settings.decimals),
    total: sum(rows),
    setAside: rows.reduce((n, r) => n + (fieldMoney(r, 'setAside') ?? 0n), 0n),
    ofClass: name => sum(rows.filter(r => fieldText(r, 'class') === name)),
  }
}

function make(given: Prepared): readonly FormBlock[] {
  const procurement = procurementOf(given)
  const heads = [
    [
      cell('政府采购项目来源', 2),
      ...['采购物品名称', '政府采购目录序号', '计量单位', '数量', '单价'].map(t => down(t, 2)),
      cell('政府采购金额（当年部门预算安排资金）', SOURCES.length + 1),
      down(`${given.year}年预留中小微企业份额`, 2),
    ],
    ['项目名称', '预算资金', '合计', ...SOURCES.map(([label]) => label)],
  ]
  const isEmpty = procurement.rows.length === 0
  const body = isEmpty ? [blankRow(9 + SOURCES.length)] : [totalRow(procurement), ...procurement.rows.map(r => purchaseRow(given, procurement, r))]
  return [
    title(tableTitle(given, 'T10', '政府采购预算')),
    caption(codedName(given)),
    caption(`单位：${given.settings.unit}`),
    { kind: 'table', rows: [...heads, ...body] },
    ...(isEmpty ? [emptyNote('政府采购预算')] : []),
  ]
}

const bySource = (rows: readonly Purchase[], style: AmountStyle): readonly string[] =>
  SOURCES.map(([, sources]) =>
    printCell(
      rows.filter(r => sources.includes(fieldText(r, 'source'))).reduce((n, r) => n + (purchaseAmount(r) ?? 0n), 0n),
      style,
    ),
  )

const totalRow = ({ rows, style, total, setAside }: Procurement): readonly (string | FormCell)[] => [
  '合计',
  ...['', '', '', '', '', ''],
  printCell(total, style),
  ...bySource(rows, style),
  printCell(setAside, style),
]

function purchaseRow(given: Prepared, { style }: Procurement, r: Purchase): readonly (string | FormCell)[] {
  const project = fieldText(r, 'project')
  const record = given.dossier.records.get(project)
  const budget = given.budgetOf(project)
  const own = (text: string, field: string): FormCell => cell(entered(text, r.id, field))
  const money = (amount: bigint | null): string => (amount === null ? '' : printMoney(amount, style))
  return [
    own(typeof record?.fields.name === 'string' ? record.fields.name : '', 'project'),
    budget.isKnown && project !== '' ? printMoney(budget.total, given.style) : '',
    own(fieldText(r, 'item'), 'item'),
    own(fieldText(r, 'catalogue'), 'catalogue'),
    own(fieldText(r, 'unit'), 'unit'),
    own(fieldText(r, 'quantity'), 'quantity'),
    own(money(fieldMoney(r, 'unitPrice')), 'unitPrice'),
    money(purchaseAmount(r)),
    ...bySource([r], style),
    own(money(fieldMoney(r, 'setAside')), 'setAside'),
  ]
}

export const procurement: Form = {
  id: 'procurement',
  title: wording('政府采购预算', 'procurement'),
  paper: 'budget',
  make,
}
