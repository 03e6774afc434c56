/** Documents of one invented office as published web pages: budgets, targets, self-evaluation, final accounts. For tests only. */
const BODY = '示例市示例县档案局'

type Rows = readonly (readonly string[])[]

const table = (title: string, rows: Rows): string =>
  `<p>${title}</p><p>单位：万元</p><table>${rows.map(r => `<tr>${r.map(c => `<td>${c}</td>`).join('')}</tr>`).join('')}</table>`

const page = (title: string, ...parts: readonly string[]): Uint8Array =>
  new TextEncoder().encode(`<!doctype html><html><head><meta charset="utf-8"></head><body><h1>${title}</h1>${parts.join('\n')}</body></html>`)

const paragraphs = (text: readonly string[]): string => text.map(t => `<p>${t}</p>`).join('\n')

export interface Amounts {
  readonly year: number
  readonly income: string
  readonly opening: string
  readonly total: string
  readonly basic: string
  readonly project: string
  /** 三公: the budget of official vehicles. */
  readonly vehicles: string
  readonly text: readonly string[]
}

const byFunction = (title: string, { total, basic, project }: { readonly total: string; readonly basic: string; readonly project: string }): string =>
  table(title, [
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['', '合计', total, basic, project],
    ['201', '一般公共服务支出', total, basic, project],
    ['20126', '档案事务', total, basic, project],
    ['2012601', '行政运行', basic, basic, ''],
    ['2012604', '档案馆', project, '', project],
  ])

export function budgetPage({ year, income, opening, total, basic, project, vehicles, text }: Amounts): Uint8Array {
  return page(
    `${BODY}${year}年部门预算公开`,
    table(`${year}年部门预算收支总表`, [
      ['收入', '', '支出', ''],
      ['项目', '预算数', '项目', '预算数'],
      ['一般公共预算拨款收入', income, '一般公共服务支出', total],
      ['本年收入合计', income, '本年支出合计', total],
      ['上年结转结余', opening, '年终结转结余', ''],
      ['收入总计', total, '支出总计', total],
    ]),
    byFunction(`${year}年部门预算支出总表`, { total, basic, project }),
    byFunction(`${year}年部门预算一般公共预算财政拨款支出表`, { total, basic, project }),
    table(`${year}年部门预算财政拨款“三公”经费支出表`, [
      ['项目', '合计', '一般公共预算财政拨款'],
      ['合计', vehicles, vehicles],
      ['因公出国（境）费', '', ''],
      ['公务用车购置及运维费', vehicles, vehicles],
      ['公务用车购置费', '', ''],
      ['公务用车运行维护费', vehicles, vehicles],
      ['公务接待费', '', ''],
    ]),
    `<h2>${BODY}${year}年部门预算信息公开情况说明</h2><h3>二、部门预算安排的总体情况</h3>`,
    paragraphs(text),
  )
}

export interface Accounts extends Amounts {
  readonly spent: string
  readonly closing: string
  readonly vehiclesSpent: string
}

export function accountsPage({ year, income, opening, total, basic, project, vehicles, spent, closing, vehiclesSpent, text }: Accounts): Uint8Array {
  return page(
    `${BODY}${year}年度部门决算公开`,
    table('收入支出决算总表', [
      ['收入', '', '支出', ''],
      ['项目', '金额', '项目', '金额'],
      ['一、一般公共预算财政拨款收入', income, '一、一般公共服务支出', spent],
      ['本年收入合计', income, '本年支出合计', spent],
      ['年初结转和结余', opening, '年末结转和结余', closing],
      ['总计', total, '总计', total],
    ]),
    byFunction('支出决算表', { total: spent, basic, project }),
    byFunction('一般公共预算财政拨款支出决算表', { total: spent, basic, project }),
    table('财政拨款“三公”经费支出决算表', [
      ['项目', '预算数', '决算数'],
      ['合计', vehicles, vehiclesSpent],
      ['因公出国（境）费', '', ''],
      ['公务用车购置及运行费', vehicles, vehiclesSpent],
      ['公务用车购置费', '', ''],
      ['公务用车运行费', vehicles, vehiclesSpent],
      ['公务接待费', '', ''],
    ]),
    `<h2>第三部分 ${BODY}${year}年度部门决算情况说明</h2>`,
    paragraphs(text),
  )
}

/** One project with its budget and one indicator. */
export const targetsPage = (year: number, budget: string, value: string): Uint8Array =>
  page(
    `${BODY}${year}年部门预算项目绩效目标`,
    '<p>1．档案数字化经费绩效目标表</p>',
    table(`单位：${BODY}`, [
      ['项目名称', '档案数字化经费', '预算数', budget, '其中：财政资金', budget, '其他资金', ''],
      ['绩效目标', '完成馆藏档案扫描著录', '', '', '', '', '', ''],
      ['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据', '', ''],
      ['产出指标', '数量指标', '扫描档案数量', '全年扫描的档案卷数', value, '年度工作计划', '', ''],
      ['产出指标', '质量指标', '扫描合格率', '抽查合格卷数占抽查总数的比例', '≥98%', '行业标准', '', ''],
      ['满意度指标', '服务对象满意度指标', '查档群众满意度', '问卷中满意的人数占比', '≥95%', '问卷调查', '', ''],
    ]),
  )

/** The national form (DOMAIN 3.8, F1) of the same project. */
export const evaluationPage = (year: number, initial: string, spent: string, value: string): Uint8Array =>
  page(
    `${BODY}${year}年度项目支出绩效自评报告`,
    table(`项目支出绩效自评表（${year}年度）`, [
      ['项目名称', '档案数字化经费', '', '', '', '', '', ''],
      ['主管部门', BODY, '', '', '实施单位', BODY, '', ''],
      ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['', '年度资金总额', initial, initial, spent, '10', '100.00%', '10'],
      ['', '其中：当年财政拨款', initial, initial, spent, '', '', ''],
      ['', '上年结转资金', '', '', '', '', '', ''],
      ['', '其他资金', '', '', '', '', '', ''],
      ['年度总体目标', '预期目标', '', '', '实际完成情况', '', '', ''],
      ['', '完成馆藏档案扫描著录', '', '', '已完成', '', '', ''],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
      ['产出指标', '数量指标', '扫描档案数量', value, '8000卷', '50', '50', ''],
      ['产出指标', '质量指标', '扫描合格率', '≥98%', '99%', '30', '30', ''],
      ['满意度指标', '服务对象满意度指标', '查档群众满意度', '≥95%', '96%', '10', '10', ''],
      ['总分', '', '', '', '', '100', '100', ''],
    ]),
  )
