/** One invented disclosure for tests of all readers: headings, numbering, budget tables, target forms, a self-evaluation form, footnotes. */

export type Part = Words | Grid

export interface Words {
  readonly kind: 'title' | 'heading' | 'text' | 'item' | 'caption'
  /** Of an item: without its number, which the format counts. */
  readonly text: string
  /** Depth of a heading. */
  readonly level?: number
  /** A footnote called at the end of the text. */
  readonly note?: string
}

export interface Grid {
  readonly kind: 'grid'
  readonly rows: readonly (readonly Box[])[]
  /** Rows of the head, repeated where a table goes on over a page. */
  readonly head: number
  /** In parts of the width. */
  readonly widths: readonly number[]
  /** The name of its sheet. */
  readonly sheet: string
}

export interface Box {
  readonly text: string
  readonly across: number
  readonly down: number
}

export const box = (text: string, across = 1, down = 1): Box => ({ text, across, down })
const row = (...cells: readonly (string | Box)[]): readonly Box[] => cells.map(c => (typeof c === 'string' ? box(c) : c))
const words = (kind: Words['kind'], text: string, more: Partial<Words> = {}): Words => ({ kind, text, ...more })
const heading = (level: number, text: string): Words => words('heading', text, { level })
const grid = (sheet: string, head: number, widths: readonly number[], ...rows: readonly (readonly Box[])[]): Grid => ({
  kind: 'grid',
  sheet,
  head,
  widths,
  rows,
})
const money = (hundredths: number): string => (hundredths === 0 ? '' : `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`)

/** Code, name, basic, project: in hundredths of 万元. */
const FUNCTIONS: readonly (readonly [string, string, number, number])[] = [
  ['208', '社会保障和就业支出', 6480, 0],
  ['20805', '行政事业单位养老支出', 6480, 0],
  ['2080505', '机关事业单位基本养老保险缴费支出', 4320, 0],
  ['2080506', '机关事业单位职业年金缴费支出', 2160, 0],
  ['210', '卫生健康支出', 2268, 0],
  ['21011', '行政事业单位医疗', 2268, 0],
  ['2101101', '行政单位医疗', 2268, 0],
  ['213', '农林水支出', 31452, 14050],
  ['21303', '水利', 31452, 14050],
  ['2130301', '行政运行', 31452, 0],
  ['2130306', '水利工程运行与维护', 0, 5250],
  ['2130314', '防汛', 0, 8800],
  ['221', '住房保障支出', 3240, 0],
  ['22102', '住房改革支出', 3240, 0],
  ['2210201', '住房公积金', 3240, 0],
]
const TOP = FUNCTIONS.filter(([code]) => code.length === 3)
const BASIC = TOP.reduce((n, f) => n + f[2], 0)
const PROJECT = TOP.reduce((n, f) => n + f[3], 0)
const TOTAL = BASIC + PROJECT
const CLASSES =
  '一般公共服务 外交 国防 公共安全 教育 科学技术 文化旅游体育与传媒 社会保障和就业 卫生健康 节能环保 城乡社区 农林水 交通运输 住房保障 其他'.split(
    ' ',
  )
const NUMERALS = '一二三四五六七八九十'
const numeral = (n: number): string => (n <= 10 ? (NUMERALS[n - 1] ?? '') : `十${NUMERALS[n - 11] ?? ''}`)
const amountOf = (name: string): number => TOP.filter(f => f[1] === `${name}支出`).reduce((n, f) => n + f[2] + f[3], 0)

const balance = grid(
  '表一',
  2,
  [34, 16, 34, 16],
  row(box('收入', 2), box('支出', 2)),
  row('项目', '预算数', '项目', '预算数'),
  ...CLASSES.map((name, i) =>
    row(
      ['一、一般公共预算拨款收入', '二、政府性基金预算拨款收入', '三、国有资本经营预算拨款收入', '四、财政专户管理资金收入', '五、单位资金收入'][i] ??
        '',
      i === 0 ? money(TOTAL) : '',
      `${numeral(i + 1)}、${name}支出`,
      money(amountOf(name)),
    ),
  ),
  row('本年收入合计', money(TOTAL), '本年支出合计', money(TOTAL)),
  row('上年结转结余', '', '年终结转结余', ''),
  row('收入总计', money(TOTAL), '支出总计', money(TOTAL)),
)
const income = grid(
  '表二',
  3,
  [12, 30, 10, 10, 12, 13, 13],
  row(box('功能分类科目', 2), box('合计', 1, 3), box('本年收入', 3), box('上年结转', 1, 3)),
  row(box('科目编码', 1, 2), box('科目名称', 1, 2), box('小计', 1, 2), box('其中', 2)),
  row('财政拨款收入', '单位资金收入'),
  row('', '合计', money(TOTAL), money(TOTAL), money(TOTAL), '', ''),
  ...FUNCTIONS.map(([code, name, b, p]) => row(code, name, money(b + p), money(b + p), money(b + p), '', '')),
)
const spending = (sheet: string, lines: typeof FUNCTIONS, total: readonly [number, number]): Grid =>
  grid(
    sheet,
    2,
    [15, 40, 15, 15, 15],
    row(box('功能分类科目', 2), box('合计', 1, 2), box('基本支出', 1, 2), box('项目支出', 1, 2)),
    row('科目编码', '科目名称'),
    row('', '合计', money(total[0] + total[1]), money(total[0]), money(total[1])),
    ...lines.map(([code, name, b, p]) => row(code, name, money(b + p), money(b), money(p))),
  )
const appropriation = grid(
  '表四',
  3,
  [24, 12, 24, 10, 10, 10, 10],
  row(box('收入', 2), box('支出', 5)),
  row(box('项目', 1, 2), box('预算数', 1, 2), box('项目', 1, 2), box('合计', 1, 2), box('其中', 3)),
  row('一般公共预算', '政府性基金预算', '国有资本经营预算'),
  ...CLASSES.map((name, i) =>
    row(
      ['一、一般公共预算拨款', '二、政府性基金预算拨款', '三、国有资本经营预算拨款'][i] ?? '',
      i === 0 ? money(TOTAL) : '',
      `${numeral(i + 1)}、${name}支出`,
      money(amountOf(name)),
      money(amountOf(name)),
      '',
      '',
    ),
  ),
  row('收入总计', money(TOTAL), '支出总计', money(TOTAL), money(TOTAL), '', ''),
)
const basic = grid(
  '表六',
  2,
  [15, 40, 15, 15, 15],
  row(box('支出经济分类科目', 2), box('一般公共预算基本支出', 3)),
  row('科目编码', '科目名称', '合计', '人员经费', '公用经费'),
  row('', '合计', money(BASIC), money(BASIC - 5140), money(5140)),
  row('301', '工资福利支出', money(BASIC - 5140), money(BASIC - 5140), ''),
  row('30101', '基本工资', '180.00', '180.00', ''),
  row('30102', '津贴补贴', money(BASIC - 5140 - 18000), money(BASIC - 5140 - 18000), ''),
  row('302', '商品和服务支出', '51.40', '', '51.40'),
  row('30201', '办公费', '20.00', '', '20.00'),
  row('30217', '公务接待费', '1.20', '', '1.20'),
  row('30231', '公务用车运行维护费', '6.00', '', '6.00'),
  row('30299', '其他商品和服务支出', '24.20', '', '24.20'),
)
const threePublic = grid(
  '表九',
  2,
  [40, 20, 20, 20],
  row(box('项目', 1, 2), box('资金性质', 3)),
  row('合计', '一般公共预算财政拨款', '政府性基金预算拨款'),
  row('合计', '7.20', '7.20', ''),
  row('因公出国（境）费', '', '', ''),
  row('公务用车购置及运维费', '6.00', '6.00', ''),
  row('其中：公务用车购置费', '', '', ''),
  row('公务用车运行维护费', '6.00', '6.00', ''),
  row('公务接待费', '1.20', '1.20', ''),
)

interface Target {
  readonly sheet: string
  readonly name: string
  readonly amount: string
  readonly goal: string
  readonly lines: readonly (readonly [string, string, string, string, string])[]
}
const TARGETS: readonly Target[] = [
  {
    sheet: '目标一',
    name: '小型水库运行维护',
    amount: '52.50',
    goal: '1.对36座小型水库开展日常巡查，每座每月不少于2次。\n2.汛前完成放水设施检修，保证水库安全运行。',
    lines: [
      ['成本指标', '经济成本指标', '维护支出总额', '全年巡查、检修和除草支出之和', '≤52.50万元'],
      ['产出指标', '数量指标', '巡查水库座数', '列入名录的小型水库', '=36座'],
      ['产出指标', '质量指标', '设施检修合格率', '设施检修合格率=合格数/检修数×100%', '≥95%'],
      ['产出指标', '时效指标', '汛前检修完成时间', '放水设施检修全部完成的时间', '4月底前'],
      ['效益指标', '社会效益指标', '垮坝事故数', '因维护不当引起的事故', '=0起'],
      ['满意度指标', '服务对象满意度指标', '受益农户满意度', '问卷调查，样本不少于120份', '≥90%'],
    ],
  },
  {
    sheet: '目标二',
    name: '防汛物资储备',
    amount: '88.00',
    goal: '补充编织袋、救生衣等物资，满足全县防汛抢险需要。',
    lines: [
      ['成本指标', '经济成本指标', '物资采购支出', '全年采购和仓储支出之和', '≤88.00万元'],
      ['产出指标', '数量指标', '采购救生衣数量', '符合标准的救生衣', '≥800件'],
      ['产出指标', '时效指标', '物资调运到位时间', '自接到指令至物资到场', '≤3小时'],
      ['效益指标', '社会效益指标', '险情处置及时率', '险情处置及时率=及时处置数/险情数×100%', '≥98%'],
      ['满意度指标', '服务对象满意度指标', '乡镇满意度', '向各乡镇发放问卷', '≥92%'],
    ],
  },
]
const targetForm = ({ sheet, name, amount, goal, lines }: Target): Grid => {
  const first = lines.map((l, i) => (l[0] === lines[i - 1]?.[0] ? undefined : box(l[0], 1, lines.filter(o => o[0] === l[0]).length)))
  return grid(
    sheet,
    0,
    [14, 16, 20, 34, 16],
    row('项目名称', box(name, 4)),
    row('预算数', box(amount, 2), '其中：财政资金', amount),
    row('绩效目标', box(goal, 4)),
    row('一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值'),
    ...lines.map((l, i) => [...(first[i] ? [first[i]] : []), ...row(...l.slice(1))]),
  )
}

const selfEvaluation = grid(
  '自评表',
  0,
  [16, 16, 22, 16, 16, 14],
  row('项目名称', box('小型水库运行维护', 2), box('实施（主管）单位', 1), box('示例县水务局', 2)),
  row(box('二、预算执行情况', 1, 3), box('预算安排情况（调整后）', 2), box('资金执行情况', 2), '预算执行进度'),
  row('预算数：', '52.50', '执行数：', '50.40', box('96.00%', 1, 2)),
  row('其中：财政资金', '52.50', '其中：财政资金', '50.40'),
  row(box('四、年度绩效指标完成情况', 1, 6), '二级指标', '三级指标', '预期指标值', '实际完成值', '自评得分'),
  row('数量指标', '巡查水库座数', '=36座', '36座', '20'),
  row('质量指标', '设施检修合格率', '≥95%', '97.2%', '20'),
  row('时效指标', '汛前检修完成时间', '4月底前', '4月22日完成', '10'),
  row('社会效益指标', '垮坝事故数', '=0起', '0起', '30'),
  row('满意度指标', '受益农户满意度', '≥90%', '93.5%', '10'),
  row(box('总分', 5), '99.60'),
)

const DUTIES = [
  '组织编制全县水利规划，负责水资源的统一管理、调度和节约保护，开展水资源调查评价和用水总量控制。',
  '负责水旱灾害防御的监测预警和防洪工程的日常管理，指导乡镇落实防汛责任制，储备和调运防汛抢险物资。',
  '负责河道、水库、农村供水工程的建设与运行管理，监督水利工程质量与安全，组织水利设施的检修和除险加固。',
]

const table = (title: string, of: Grid): readonly Part[] => [words('caption', title), words('caption', '单位：万元'), of]

/** The parts in order. Tables: T1 … T9, target forms, a self-evaluation form. */
export const DISCLOSURE: readonly Part[] = [
  words('title', '示例县水务局2030年部门预算公开'),
  heading(1, '第一部分 部门概况'),
  heading(2, '一、部门职责'),
  ...DUTIES.map(text => words('item', text)),
  heading(2, '二、机构设置'),
  words(
    'text',
    '示例县水务局内设办公室、规划计划股、水旱灾害防御股、工程管理股和水政水资源股，下属事业单位一个，为示例县水利工程管理站，经费保障形式为财政拨款。编制、人员等情况按照规定另行公开，本部分不再重复列示。',
    { note: '机构设置按照示例县机构编制管理的有关文件填列。' },
  ),
  heading(1, '第二部分 部门预算表'),
  ...table('部门预算收支总表', balance),
  ...table('部门预算收入总表', income),
  ...table('部门预算支出总表', spending('表三', FUNCTIONS, [BASIC, PROJECT])),
  ...table('部门预算财政拨款收支总表', appropriation),
  ...table('部门预算一般公共预算财政拨款支出表', spending('表五', FUNCTIONS, [BASIC, PROJECT])),
  ...table('部门预算一般公共预算财政拨款基本支出表', basic),
  ...table('部门预算政府性基金预算财政拨款支出表', spending('表七', [], [0, 0])),
  ...table('部门预算国有资本经营预算财政拨款支出表', spending('表八', [], [0, 0])),
  ...table('部门预算财政拨款“三公”经费支出表', threePublic),
  heading(1, '第三部分 部门预算情况说明'),
  heading(2, '一、收支预算总体情况'),
  words(
    'text',
    `2030年预算收入${money(TOTAL)}万元，其中：一般公共预算拨款收入${money(TOTAL)}万元，政府性基金预算拨款收入0.00万元，国有资本经营预算拨款收入0.00万元，单位资金收入0.00万元。`,
  ),
  words(
    'text',
    `2030年支出预算${money(TOTAL)}万元，其中：基本支出${money(BASIC)}万元，包括人员经费${money(BASIC - 5140)}万元和日常公用经费51.40万元；项目支出${money(PROJECT)}万元，主要用于小型水库运行维护和防汛物资储备。`,
  ),
  words('text', '与2029年预算相比，支出总额增加36.50万元，增长6.78%，主要原因是防汛物资储备项目的采购数量增加，以及社会保险缴费基数调整。', {
    note: '上年预算数按照上年公开的部门预算填列，未包括年中追加的部分。',
  }),
  heading(2, '二、机关运行经费安排情况'),
  words('text', '2030年机关运行经费安排51.40万元，比上年减少2.10万元，主要用于办公费、水电费、差旅费和公务用车运行维护费等日常支出。'),
  heading(2, '三、“三公”经费预算情况'),
  words(
    'text',
    '2030年财政拨款“三公”经费预算安排7.20万元，比上年减少0.40万元。其中：因公出国（境）费0.00万元，与上年持平；公务用车购置及运维费6.00万元，其中公务用车购置费0.00万元、公务用车运行维护费6.00万元，与上年持平；公务接待费1.20万元，比上年减少0.40万元，下降25.00%，主要原因是严格控制接待批次和人数。',
  ),
  heading(1, '第四部分 项目绩效目标'),
  ...TARGETS.flatMap((t, i): Part[] => [words('caption', `${i + 1}.${t.name}绩效目标表`), words('caption', '单位：万元'), targetForm(t)]),
  heading(1, '第五部分 上年项目绩效自评'),
  words('caption', '部门预算项目绩效自评表'),
  words('caption', '（2029年度）'),
  words('caption', '金额单位：万元'),
  selfEvaluation,
  words('text', '以上内容按照规定公开，接受社会监督。'),
]
