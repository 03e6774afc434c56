/** Tables in which units and headings share a column, and heads of three lines stand above codes in three columns. */
import type { Origin } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { figuresOf } from '../testing/figures-of.ts'
import { FORMATS, type WrittenForm } from '../testing/form-files.ts'
import { understand } from '../understand.ts'

const TITLE = ['示例县示例局2024年部门预算公开']
const GENERAL_BUDGET: WrittenForm = {
  titles: [...TITLE, '表3 一般公共预算支出预算表', '单位：示例县示例局　　金额单位：万元'],
  rows: [
    [
      ['项目', 5],
      ['合计', 1, 3],
      ['当年财政拨款安排', 1, 3],
      ['上年结转安排', 1, 3],
    ],
    [
      ['科目编码', 3],
      ['单位代码', 1, 2],
      ['单位名称（科目）', 1, 2],
    ],
    ['类', '款', '项'],
    ['', '', '', '', '合计', '860.50', '850.50', '10.00'],
    ['', '', '', '315001', '示例县示例局机关', '580.50', '570.50', '10.00'],
    ['213', '03', '01', '315001', '行政运行', '580.50', '570.50', '10.00'],
    ['', '', '', '315601', '示例县示例所', '280.00', '280.00', ''],
    ['213', '03', '06', '315601', '水利工程运行与维护', '280.00', '280.00', ''],
  ],
}
const PROJECTS: WrittenForm = {
  titles: [...TITLE, '表3-2 一般公共预算项目支出预算表', '金额单位：万元'],
  rows: [
    [
      ['科目编码', 3],
      ['单位代码', 1, 2],
      ['单位名称（科目）', 1, 2],
      ['金额', 1, 2],
    ],
    ['类', '款', '项'],
    ['', '', '', '', '合计', '200.00'],
    ['213', '03', '06', '315601', '水利工程运行与维护', '200.00'],
    ['', '', '', '', '河道清淤', '150.00'],
    ['', '', '', '', '水毁修复', '50.00'],
  ],
}
const THREE_PUBLIC: WrittenForm = {
  titles: [...TITLE, '表3-3 一般公共预算“三公”经费支出预算表', '金额单位：万元'],
  rows: [
    [
      ['单位编码', 1, 3],
      ['单位名称（科目）', 1, 3],
      ['当年财政拨款预算安排', 6],
    ],
    [
      ['合计', 1, 2],
      ['因公出国（境）费用', 1, 2],
      ['公务用车购置及运行费', 3],
      ['公务接待费', 1, 2],
    ],
    ['小计', '公务用车购置费', '公务用车运行费'],
    ['315001', '示例县示例局机关', '12.50', '', '10.00', '', '10.00', '2.50'],
    ['315601', '示例县示例所', '6.00', '', '5.00', '', '5.00', '1.00'],
    ['', '合计', '18.50', '', '15.00', '', '15.00', '3.50'],
  ],
}

/** Money in 元, empty cells left out. */
const EXPECTED: readonly (readonly [Origin, WrittenForm, readonly string[]])[] = [
  [
    'T5',
    GENERAL_BUDGET,
    ['byFunction/all', 'byUnit/示例县示例局机关', 'byFunction/2130301', 'byUnit/示例县示例所', 'byFunction/2130306'].flatMap((key, i) => {
      const [total, current, carried] = [
        ['8605000', '8505000', '100000'],
        ['5805000', '5705000', '100000'],
        ['5805000', '5705000', '100000'],
        ['2800000', '2800000'],
        ['2800000', '2800000'],
      ][i] as readonly (string | undefined)[]
      const fact = `general-budget/${key}`
      return [`${fact}/total ${total}`, `${fact}/current ${current}`, ...(carried ? [`${fact}/carry-over ${carried}`] : [])]
    }),
  ],
  [
    'T15',
    PROJECTS,
    [
      'project-expenditure/total/amount 2000000',
      'project-expenditure/line/2/amount 2000000',
      'project-expenditure/line/3/amount 1500000',
      'project-expenditure/line/4/amount 500000',
    ],
  ],
  [
    'T9',
    THREE_PUBLIC,
    [
      'three-public/total/all 185000',
      'three-public/vehicles/all 150000',
      'three-public/vehicle-operation/all 150000',
      'three-public/reception/all 35000',
      'three-public/byUnit/示例县示例局机关/total 125000',
      'three-public/byUnit/示例县示例局机关/vehicles 100000',
      'three-public/byUnit/示例县示例局机关/vehicle-operation 100000',
      'three-public/byUnit/示例县示例局机关/reception 25000',
      'three-public/byUnit/示例县示例所/total 60000',
      'three-public/byUnit/示例县示例所/vehicles 50000',
      'three-public/byUnit/示例县示例所/vehicle-operation 50000',
      'three-public/byUnit/示例县示例所/reception 10000',
    ],
  ],
]

describe.each(EXPECTED)('%s', (origin, form, figures) => {
  it.each(Object.entries(FORMATS).filter(([format]) => format !== 'text'))('states every figure, as %s', async (_format, write) => {
    const document = await write(form)
    const found = figuresOf(document, origin).filter(f => !f.endsWith('∅'))
    expect([...found].sort()).toEqual([...figures].sort())
    expect(understand(document).notices).toEqual([])
  })
})
