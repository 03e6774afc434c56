/** Every parameter of a profile as the sentence of a regulation, with the numbers that hold here. */
import type { ParameterName, ParameterTypes, Wording } from '@jixiao/core'
import type { Lang } from '../../text/text.ts'

export interface Sentence {
  readonly of: ParameterName
  readonly title: Wording
  /** `value`: of this parameter, as the service sent it. */
  readonly sentence: (value: unknown, lang: Lang) => string
}

function of<N extends ParameterName>(
  of: N,
  zh: string,
  en: string,
  sentence: (value: ParameterTypes[N]) => readonly [zh: string, en: string],
): Sentence {
  // the service sends the value under the name of its type
  return { of, title: { zh, en }, sentence: (value, lang) => sentence(value as ParameterTypes[N])[lang === 'zh' ? 0 : 1] }
}

const share = (n: number): string => `${Math.round(n * 1000) / 10}%`
const both = (text: string): readonly [string, string] => [text, text]
const points = (weights: Readonly<Record<string, number>>): string =>
  Object.entries(weights)
    .map(([name, n]) => `${name}${n}分`)
    .join('、')
const scheme = (groups: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(groups)
    .map(([name, below]) => `${name}（${below.join('、')}）`)
    .join('；')
const scale = (grades: readonly { readonly name: string; readonly from: number }[]): string =>
  grades.map((g, i) => (i === grades.length - 1 ? `其余为${g.name}` : `${g.from}分及以上为${g.name}`)).join('，')
const pick = <K extends string>(words: Readonly<Record<K, readonly [string, string]>>, key: K): readonly [string, string] => words[key]

export const SENTENCES: readonly Sentence[] = [
  of('level', '级次', 'Level', v =>
    pick(
      {
        county: ['文件没有写明级次的，按县级。', 'A document that does not tell its level is a county’s.'],
        city: ['文件没有写明级次的，按市级。', 'A document that does not tell its level is a city’s.'],
        province: ['文件没有写明级次的，按省级。', 'A document that does not tell its level is a province’s.'],
      },
      v,
    ),
  ),
  of('deadlines', '批复和公开期限', 'Replies and disclosure', v => [
    `财政部门在人大批准后${v.financeReply}日内批复部门；部门在批复后${v.departmentReply}日内批复单位；批复后${v.disclosure}日内公开。`,
    `Finance replies within ${v.financeReply} days of the approval, the department within ${v.departmentReply} days, disclosure within ${v.disclosure} days of the reply.`,
  ]),
  of('yearCalendar', '一年的通常日期', 'Usual days of a year', v => [
    `${v.map(d => `${d.note.zh}（${['上年', '当年', '次年'][d.year + 1]}${d.month}月${d.day}日）`).join('；')}。`,
    `${v.map(d => `${d.note.en} (${d.month}/${d.day} of the ${['year before', 'year', 'year after'][d.year + 1]})`).join('; ')}.`,
  ]),
  of('deadlineWarningDays', '到期提醒', 'Reminder', v => [`期限前${v}天起提醒。`, `Deadlines are pressing from ${v} days before.`]),
  of('indicatorScheme', '指标体系', 'Indicators', v => both(`${scheme(v)}。`)),
  of('indicatorSchemes', '两套指标体系', 'Both schemes', v => {
    const each = Object.entries(v).map(([name, groups]) => `${name}：${scheme(groups)}。`)
    return both(each.join(''))
  }),
  of('levelOneWeights', '一级指标分值', 'Points of the groups', v => both(`${points(v)}。`)),
  of('executionWeight', '预算执行率分值', 'Points of the execution rate', v => [`预算执行率${v}分。`, `The execution rate has ${v} points.`]),
  of('indicatorPoints', '绩效指标总分', 'Points of all indicators', v => [`绩效指标合计${v}分。`, `All indicators together have ${v} points.`]),
  of('weightProfiles', '见到过的权重结构', 'Weights seen elsewhere', v =>
    both(`${v.map(w => `${w.source}：执行率${w.execution}分、${points(w.weights)}`).join('；')}。`),
  ),
  of('fullExecutionPointsFrom', '执行率满分', 'Full points of execution', v => [
    `执行率达到${share(v)}得满分，不足的按比例计。`,
    `Full points from ${share(v)}, below in proportion.`,
  ]),
  of('scoreDecimals', '得分小数', 'Decimals of scores', v => [`得分保留${v}位小数。`, `Scores have ${v} decimals.`]),
  of('reverseRule', '反向指标计分', 'Reverse indicators', v =>
    pick(
      {
        linear: ['反向指标超出目标的，按超出幅度线性扣分。', 'A reverse indicator loses points linearly with the excess.'],
        ratio: ['反向指标按目标值与完成值之比计分。', 'A reverse indicator scores target divided by actual.'],
      },
      v,
    ),
  ),
  of('overshootThreshold', '超额完成', 'Overshooting', v => [
    `完成值超出目标${share(v)}及以上的，须说明原因。`,
    `An actual value ${share(v)} or more above the target is explained.`,
  ]),
  of('overshootPolicy', '超额完成的处理', 'What overshooting leads to', v =>
    pick(
      {
        explain: ['超额过多的说明原因，不自动扣分。', 'It is explained; nothing is deducted by itself.'],
        deduct: ['超额过多的按下列比例调减。', 'Points are reduced as below.'],
        manual: ['超额过多的由审核人定分。', 'The reviewer decides the points.'],
      },
      v,
    ),
  ),
  of('overshootOfZero', '目标为0时的超额', 'Overshooting a target of 0', v => [
    `目标值为0、完成值达到${v}的，须说明原因。`,
    `With a target of 0 an actual value of ${v} is explained.`,
  ]),
  of('overshootDeduction', '超额调减', 'Reduction', v => [
    `调减时，超出${share(v.free)}以内不减，最低保留该指标分值的${share(v.least)}。`,
    `Up to ${share(v.free)} is free; at least ${share(v.least)} of the weight stays.`,
  ]),
  of('qualitativeBands', '定性指标计分', 'Qualitative indicators', v =>
    both(`${v.map(b => `${b.name}：${share(b.from)}—${share(b.to)}`).join('；')}。`),
  ),
  of('grades', '评级', 'Grades', v => both(`${scale(v)}。`)),
  of('gradeVariants', '其他地方的评级', 'Grades elsewhere', v => both(`${v.map(g => `${g.name}：${scale(g.grades)}`).join('；')}。`)),
  of('departmentScore', '部门得分', 'Score of a department', v =>
    pick(
      {
        mean: ['部门得分是各项目得分的简单平均。', 'The mean of its projects.'],
        weighted: ['部门得分按项目预算金额加权平均。', 'The mean weighted by the budgets of its projects.'],
        ownTable: ['部门得分来自部门整体支出自评表。', 'From a table of its own.'],
      },
      v,
    ),
  ),
  of('executionDenominator', '执行率的分母', 'Denominator of execution', v =>
    pick(
      {
        initial: ['执行率＝执行数÷年初预算数。', 'Spent divided by the initial budget.'],
        adjusted: ['执行率＝执行数÷调整后预算数。', 'Spent divided by the adjusted budget.'],
        appropriated: ['执行率＝执行数÷到位资金。', 'Spent divided by the money received.'],
      },
      v,
    ),
  ),
  of('lowExecutionReason', '执行率偏低', 'Low execution', v => [`执行率低于${share(v)}的，须说明原因。`, `Below ${share(v)} a reason is given.`]),
  of('plausibility', '自评可信度', 'Plausible self-evaluations', v => [
    `执行率低于${share(v.red)}仍得高分的为红色预警；未执行比例超过${share(v.yellowUnspent)}的为黄色预警。`,
    `Red below ${share(v.red)} of execution with high scores; yellow above ${share(v.yellowUnspent)} unspent.`,
  ]),
  of('monitorMonths', '监控月份', 'Months of monitoring', v => [
    `${v.map(m => `1—${m}月`).join('、')}各监控一次。`,
    `Monitoring covers ${v.map(m => `months 1–${m}`).join(', ')}.`,
  ]),
  of('monitoringDueDays', '监控报送', 'Monitoring reports', v => [
    `没有开启批次的，月后${v}日内报送。`,
    `Without a round, due ${v} days after the month.`,
  ]),
  of('lights', '监控预警灯', 'Lights', v => [
    `完成比例低于${share(v.red)}为红灯，低于${share(v.yellow)}为黄灯，高于${share(v.blue)}为蓝灯，其余为绿灯。`,
    `Red below ${share(v.red)}, yellow below ${share(v.yellow)}, blue above ${share(v.blue)}, else green.`,
  ]),
  of('monthThresholds', '序时进度要求', 'Progress by month', v => [
    `${v.map(m => `${m.month}月底达到${share(m.share)}`).join('，')}。`,
    `${v.map(m => `${share(m.share)} by the end of month ${m.month}`).join(', ')}.`,
  ]),
  of('attainmentGap', '目标与执行的差距', 'Attainment against execution', v => [
    `目标完成与预算执行相差${share(v)}及以上的预警。`,
    `A gap of ${share(v)} is warned of.`,
  ]),
  of('warningAnswerDays', '预警答复', 'Answers to warnings', v => [
    `收到预警后${v}个工作日内答复。`,
    `Warnings are answered within ${v} working days.`,
  ]),
  of('targetReview', '目标审核要点', 'Review of targets', v => both(`${v.map(r => `${r.name}${r.points}分`).join('、')}。`)),
  of('evaluationFrame', '评价指标框架', 'Frame of evaluations', v =>
    both(`${v.map(f => `${f.level1} › ${f.level2}：${f.level3.join('、')}`).join('；')}。`),
  ),
  of('evaluationPoints', '评价分值', 'Points of evaluations', v => both(`${points(v)}。`)),
  of('outcomeShareLeast', '产出和效益的比重', 'Share of output and benefit', v => [
    `评价中产出和效益合计不低于${share(v)}。`,
    `Output and benefit have at least ${share(v)} of the points.`,
  ]),
  of('priorityProjectCycle', '重点评价周期', 'Cycle of priority projects', v => [
    `重点项目每${v}年至少评价一次。`,
    `Priority projects are evaluated at least once in ${v} years.`,
  ]),
  of('sampleShare', '自评抽查', 'Sample of self-evaluations', v => [
    `抽查的项目资金不少于自评项目资金的${share(v)}。`,
    `The sample holds at least ${share(v)} of the money.`,
  ]),
  of('monotonyShare', '指标值雷同', 'Monotonous targets', v => [
    `同一目标值占比超过${share(v)}的，提示雷同。`,
    `One value in more than ${share(v)} of the targets is called monotonous.`,
  ]),
  of('requiredTables', '公开的表', 'Tables to disclose', v => [
    `应公开${v.length}张表：${v.join('、')}。`,
    `${v.length} tables are disclosed: ${v.join(', ')}.`,
  ]),
  of('requiredSections', '公开的章节', 'Sections to disclose', v => [
    `应有：${v.map(s => SECTIONS[s] ?? s).join('、')}。`,
    `To be present: ${v.join(', ')}.`,
  ]),
  of('tableTitles', '表名', 'Titles of the tables', v =>
    both(
      `${Object.entries(v)
        .map(([code, title]) => `${code} ${title}`)
        .join('；')}。`,
    ),
  ),
  of('functionalRows', '收支总表的支出行', 'Expenditure rows of T1', v => [`支出按功能分类列${v}类。`, `${v} classes of expenditure.`]),
  of('incomeRows', '收支总表的收入行', 'Income rows of T1', v => [`收入列${v}项。`, `${v} rows of income.`]),
  of('emptyNotePattern', '空表的说明', 'Note of an empty table', v => [`空表下应有说明，形如：${v}`, `The note below an empty table fits: ${v}`]),
  of('amountUnit', '金额单位', 'Unit of amounts', v => both(`${v}。`)),
  of('amountDecimals', '金额小数', 'Decimals of amounts', v => [`金额保留${v}位小数。`, `Amounts have ${v} decimals.`]),
  of('personnelClasses', '人员经费', 'Personnel', v => both(`${v.join('、')}。`)),
  of('operatingClasses', '公用经费', 'Operating', v => both(`${v.join('、')}。`)),
  of('assetEquipmentThreshold', '单列的设备', 'Equipment listed on its own', v => [
    `单价${v / 10_000}万元及以上的设备单独列示。`,
    `Equipment of ${v} yuan or more is listed on its own.`,
  ]),
]

const SECTIONS: Readonly<Record<string, string>> = {
  duties: '部门职责和机构设置',
  arrangement: '预算安排的总体情况',
  'operating-expenses': '机关运行经费',
  'three-public': '“三公”经费',
  performance: '绩效信息',
  procurement: '政府采购',
  'state-assets': '国有资产',
  terms: '名词解释',
  'other-matters': '其他说明',
}
