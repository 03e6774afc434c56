/** 部门整体支出绩效自评报告: its six sections from the facts of the dossier, its reasons from what the office wrote (DOMAIN 3.8 F5, 3.6). */
import { compare, fieldDecimal, fieldText, fromDecimal, rateOf, wording } from '@jixiao/core'
import { departmentBaseData } from './department-base-data.ts'
import { departmentSelfEvaluationForm } from './department-self-evaluation-form.ts'
import type { Form, Prepared } from './form.ts'
import { gradeOf } from './grade.ts'
import { entered, type FormBlock, heading, join, say, type Text, title } from './lay-out.ts'
import { paragraphsOf } from './paragraphs-of.ts'
import { printShare } from './printed-amount.ts'
import { projectSelfEvaluation } from './project-self-evaluation.ts'
import type { ProjectRecord } from './project-targets.ts'
import { executionWords, yearProse } from './reports/execution-prose.ts'
import { composition, dutiesOf, passages, signature } from './reports/report-head.ts'
import { scoreTable } from './score-table.ts'
import { actualText, reasonText, resultOf, type Scored, scoredOf } from './scored-rows.ts'
import { formTitle } from './table-head.ts'
import { fieldOf, type IndicatorRecord, targetText } from './target-text.ts'
import { departmentScore, projectScore, wholeIndicators, wholeScored } from './whole-department.ts'

function make(given: Prepared): readonly FormBlock[] {
  const { body, word, year } = given
  return [
    title(`${body.name}${year}年度${formTitle(given, 'self-evaluation-report', `${word}整体支出绩效自评报告`)}`),
    ...(given.addressee ? [say(`${given.addressee}：`)] : []),
    say(`根据预算绩效自评工作要求，${body.name}对${year}年度${word}整体支出和项目支出开展了绩效自评，现报告如下：`),
    heading(2, `一、${word}基本情况`),
    heading(3, `（一）${word}概况`),
    ...dutiesOf(given),
    ...composition(given),
    heading(3, `（二）${word}收支预算情况`),
    ...yearProse(given),
    heading(3, `（三）${word}整体支出绩效目标、指标`),
    ...goals(given),
    heading(2, '二、自评工作开展情况'),
    ...evaluationWork(given),
    ...passages(given, 'self-evaluation.work'),
    heading(2, `三、${word}整体支出绩效目标实现情况及指标分析`),
    heading(3, '（一）总体绩效目标实现情况'),
    ...attained(given),
    ...passages(given, 'self-evaluation.attainment'),
    ...departmentSelfEvaluationForm.make(given),
    ...departmentBaseData.make(given),
    heading(3, '（二）分项绩效目标实现情况及指标分析'),
    ...(given.all('project').length === 0 ? [say(`本${word}无预算项目。`)] : projectSelfEvaluation(given).make(given)),
    heading(2, '四、评价结论和评价等级'),
    ...conclusion(given),
    heading(2, '五、存在的问题及改进措施'),
    ...problems(given),
    ...passages(given, 'self-evaluation.problems'),
    heading(2, '六、评价工作组人员名单及签字'),
    ...group(given),
    ...signature(given),
  ]
}

function goals(given: Prepared): readonly FormBlock[] {
  const own = given.under(null, 'goal').filter(g => fieldText(g, 'text') !== '' && fieldText(g, 'kind') !== 'safeguard')
  const overall = own.filter(g => fieldText(g, 'kind') === 'overall').flatMap(g => paragraphsOf(fieldText(g, 'text'), g.id, 'text'))
  const itemised = own
    .filter(g => fieldText(g, 'kind') === 'itemised')
    .map(g => say(entered(fieldText(g, 'title'), g.id, 'title'), '方面：', entered(fieldText(g, 'text'), g.id, 'text')))
  return own.length === 0 ? [say(`没有设定${given.word}整体绩效目标。`)] : [...overall, ...itemised]
}

function evaluationWork(given: Prepared): readonly FormBlock[] {
  const { lines, money } = executionWords(given)
  const projects = given.all('project')
  const indicators = projects.flatMap(p => given.under(p.id, 'indicator'))
  const judged = indicators.filter(r => given.under(r.id, 'attainment').some(a => fieldText(a, 'actual') !== ''))
  if (projects.length === 0) return [say(`本${given.word}对整体支出开展自评，没有预算项目。`)]
  return [
    say(
      `纳入自评的项目共${projects.length}个，项目支出调整预算数${money(lines.project.adjusted)}。`,
      `设定绩效指标共${indicators.length}项，其中填报实际完成值的${judged.length}项。自评采用目标比较法，逐项核对指标值与实际完成值。`,
    ),
  ]
}

/** Of the indicators that have points and a score: how many have full points. */
function attained(given: Prepared): readonly FormBlock[] {
  const all = [
    ...given.all('project').map(p => ({ indicators: given.under(p.id, 'indicator'), scored: scoredOf(given, p.id, given.under(p.id, 'indicator')) })),
    { indicators: wholeIndicators(given), scored: wholeScored(given) },
  ]
  const judged = all.flatMap(({ indicators, scored }) => indicators.map(r => lossOf(scored, r))).filter(loss => loss !== null)
  if (judged.length === 0) return [say('各项指标尚未评分。')]
  const lost = judged.filter(isLost => isLost).length
  return [
    say(
      lost === 0
        ? `已评分的${judged.length}项绩效指标全部得到满分。`
        : `已评分的绩效指标共${judged.length}项，得到满分的${judged.length - lost}项，未得到满分的${lost}项，原因见第五部分。`,
    ),
  ]
}

/** Whether an indicator lost points; null without points or score. */
function lossOf(scored: Scored, r: IndicatorRecord): boolean | null {
  const [weight, score] = [fieldDecimal(r, 'weight'), scored.ofIndicator(r)]
  return weight === null || score === '' ? null : compare(fromDecimal(score), weight) < 0
}

const WAYS = {
  mean: '按各项目得分简单平均计算，',
  weighted: '按各项目得分以全年预算数加权平均计算，',
  ownTable: '按整体支出绩效自评表计算，',
} as const

function conclusion(given: Prepared): readonly FormBlock[] {
  const score = departmentScore(given)
  return [
    ...scoreTable.make(given),
    score === null
      ? say('评分尚未完成，没有评价结论。')
      : say(`${WAYS[given.settings.departmentScore]}${given.word}整体支出绩效自评得分${score}分，评价等级为“${gradeOf(given.settings, score)}”。`),
  ]
}

/** What DOMAIN 3.6 demands to be explained, with what the office said of it; a reason that is missing is not made up. */
function problems(given: Prepared): readonly FormBlock[] {
  const found = given.all('project').flatMap(p => {
    const words = deviations(given, p)
    return words.length === 0 ? [] : [{ name: entered(fieldText(p, 'name'), p.id, 'name'), words }]
  })
  const open = given.all('project').filter(p => projectScore(given, p.id) === null).length
  const missing = open === 0 ? [] : [say(`还有${open}个项目没有完成评分。`)]
  const least = printShare(fromDecimal(String(given.settings.lowExecution)), 0)
  if (found.length === 0 && open === 0) return [say(`各项目预算执行率均不低于${least}，各项指标均得到满分，没有填报其他问题。`)]
  return [...found.map(({ name, words }, i) => say(`${i + 1}.`, name, '：', join(words, '。'), '。')), ...missing]
}

function deviations(given: Prepared, p: ProjectRecord): readonly Text[] {
  const result = resultOf(given, p.id)
  const own = (field: 'problems' | 'rateReason'): Text =>
    result ? entered(fieldText(result, field).replace(/[。；\s]+$/, ''), result.id, field) : { text: '' }
  const execution = given.executions.get(p.id)?.total
  const rate = execution ? rateOf(execution, 'adjusted') : null
  const least = fromDecimal(String(given.settings.lowExecution))
  const indicators = given.under(p.id, 'indicator')
  const scored = scoredOf(given, p.id, indicators)
  const low = rate && compare(rate, least) < 0 ? [join([`预算执行率${printShare(rate)}，低于${printShare(least, 0)}`])] : []
  const lost = indicators.filter(r => lossOf(scored, r) === true).map(r => lossText(given, r, scored))
  return [...low, own('rateReason'), ...lost, own('problems')].filter(t => t.text !== '')
}

function lossText(given: Prepared, r: IndicatorRecord, scored: Scored): Text {
  const reason = reasonText(given, r)
  return join([
    '“',
    fieldOf(r, 'name'),
    '”指标值为',
    targetText(r),
    '，实际完成',
    actualText(given, r),
    `，得${scored.ofIndicator(r)}分`,
    ...(reason.text === '' ? [] : ['，原因和措施：', { ...reason, text: reason.text.replace(/[。；\s]+$/, '') }]),
  ])
}

function group(given: Prepared): readonly FormBlock[] {
  const [particulars] = given.all('particulars')
  const members = particulars ? paragraphsOf(fieldText(particulars, 'evaluationGroup'), particulars.id, 'evaluationGroup') : []
  const signatory = particulars ? entered(fieldText(particulars, 'signatory'), particulars.id, 'signatory') : { text: '' }
  return [...(members.length > 0 ? members : [say('评价工作组：')]), say('负责人签字：', signatory)]
}

export const selfEvaluationReport: Form = {
  id: 'self-evaluation-report',
  title: wording('部门整体支出绩效自评报告', 'self-evaluation report'),
  paper: 'self-evaluation',
  make,
}
