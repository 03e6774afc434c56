/** 部门整体支出绩效评价基础数据表: posts and people, 三公经费, project and operating expenditure, last year beside this one (DOMAIN 3.8, with F4). */
import {
  type ComparedBudgetFact,
  type DossierRecord,
  fieldDecimal,
  fieldMoney,
  fieldText,
  isFund,
  rational,
  sumOf,
  THREE_PUBLIC,
  type ThreePublicItem,
  toShortDecimal,
  wording,
} from '@jixiao/core'
import { basicRows } from './basic-expenditure.ts'
import type { Form, Prepared } from './form.ts'
import { caption, cell, entered, type FormBlock, type FormCell, note, title } from './lay-out.ts'
import { printMoney, printShare, styleFor } from './printed-amount.ts'
import { formTitle } from './table-head.ts'
import { threePublicAmount } from './three-public.ts'
import { executionLines } from './whole-department.ts'

type Row = readonly (string | FormCell)[]

/** A line of money: what it was last year (where it is entered), what is planned, what was paid. In 分. */
interface Line {
  readonly label: string
  readonly fact?: ComparedBudgetFact
  readonly budget: bigint
  readonly spent: bigint
}

function make(given: Prepared): readonly FormBlock[] {
  const lines = linesOf(given)
  const last = lines.map(l => lastYearOf(given, l.fact))
  const style = styleFor(
    [...lines.flatMap(l => [l.budget, l.spent]), ...last.flatMap(c => c?.amount ?? [])],
    given.settings.unit,
    given.settings.decimals,
  )
  return [
    title(formTitle(given, 'department-base-data', `${given.word}整体支出绩效评价基础数据表`)),
    caption(`（${given.year}年度）`),
    {
      kind: 'table',
      rows: [
        ['财政供养人员情况', '编制数（人）', '年末实际在职人数（人）', '控制率（实际在职÷编制）'],
        peopleRow(given),
        [`经费控制情况（${given.settings.unit}）`, '上年预算数', '本年预算数', '本年支出数'],
        ...lines.map((l, i): Row => {
          const change = last[i]
          return [
            l.label,
            change ? cell(entered(printMoney(change.amount, style), change.record, 'lastYear')) : '',
            printMoney(l.budget, style),
            printMoney(l.spent, style),
          ]
        }),
      ],
    },
    note('注：“三公”经费为财政拨款安排的数；本年支出数按部门预算支出经济分类汇总。'),
  ]
}

function peopleRow({ all }: Prepared): Row {
  const [particulars] = all('particulars')
  const of = (field: 'establishment' | 'staff') => (particulars ? fieldDecimal(particulars, field) : null)
  const [posts, staff] = [of('establishment'), of('staff')]
  const own = (field: 'establishment' | 'staff', value: typeof posts): string | FormCell =>
    particulars && value ? cell(entered(toShortDecimal(value), particulars.id, field)) : ''
  const rate = posts && staff && posts.n !== 0n ? printShare(rational(staff.n * posts.d, staff.d * posts.n)) : ''
  return ['人数', own('establishment', posts), own('staff', staff), rate]
}

function linesOf(given: Prepared): readonly Line[] {
  const { settings, view } = given
  const isPersonnel = (economy: string): boolean => settings.personnelClasses.includes(economy.slice(0, 3))
  const paid = (isIn: (r: DossierRecord<'payment'>) => boolean): bigint =>
    given
      .all('payment')
      .filter(isIn)
      .reduce((n, r) => n + (fieldMoney(r, 'amount') ?? 0n), 0n)
  const isOperating = (r: DossierRecord<'payment'>): boolean =>
    fieldText(r, 'project') === '' && fieldText(r, 'economy') !== '' && !isPersonnel(fieldText(r, 'economy'))
  const item = (label: string, name: ThreePublicItem, codes: readonly string[]): Line => ({
    label,
    fact: `three-public/${name}/all`,
    budget: threePublicAmount(given, name),
    spent: paid(r => isFund(fieldText(r, 'source')) && codes.includes(fieldText(r, 'economy'))),
  })
  const operating = basicRows(given)
    .filter(r => r.code.length === 3)
    .reduce((n, r) => n + sumOf(r.sums, 'operating'), 0n)
  return [
    item('“三公”经费', 'total', Object.values(THREE_PUBLIC).flat()),
    item('因公出国（境）费', 'abroad', THREE_PUBLIC.abroad),
    item('公务用车购置费', 'vehicle-purchase', THREE_PUBLIC['vehicle-purchase']),
    item('公务用车运行维护费', 'vehicle-operation', THREE_PUBLIC['vehicle-operation']),
    item('公务接待费', 'reception', THREE_PUBLIC.reception),
    {
      label: '项目支出',
      fact: 'expenditure/byFunction/all/project',
      budget: sumOf(view.totals, 'spending/project'),
      spent: executionLines(given).project.spent,
    },
    { label: '公用经费', budget: operating, spent: paid(isOperating) },
  ]
}

function lastYearOf({ all }: Prepared, fact: ComparedBudgetFact | undefined): { readonly amount: bigint; readonly record: string } | null {
  const change = fact === undefined ? undefined : all('change').find(r => fieldText(r, 'fact') === fact)
  const amount = change ? fieldMoney(change, 'lastYear') : null
  return change && amount !== null ? { amount, record: change.id } : null
}

export const departmentBaseData: Form = {
  id: 'department-base-data',
  title: wording('部门整体支出绩效评价基础数据表', 'base data of the department'),
  paper: 'self-evaluation',
  make,
}
