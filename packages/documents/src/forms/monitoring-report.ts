/** 部门整体绩效运行监控报告: written from the same facts as the forms that follow it (DOMAIN 4.5). */
import { compare, fieldMoney, fieldText, fromDecimal, POSSIBILITIES, progressIndex, rateOf, rational, wording } from '@jixiao/core'
import type { Form, Prepared } from './form.ts'
import { entered, type FormBlock, heading, join, say, type Text, title } from './lay-out.ts'
import { monitoringForm, until } from './monitoring-form.ts'
import { printShare } from './printed-amount.ts'
import type { ProjectRecord } from './project-targets.ts'
import { executionWords, incomeProse, spendingProse } from './reports/execution-prose.ts'
import { composition, dutiesOf, passages, signature } from './reports/report-head.ts'
import { formTitle } from './table-head.ts'
import { fieldOf, type IndicatorRecord, targetText } from './target-text.ts'

/** Without a month there is nothing that the report could report until. */
const make = (given: Prepared): readonly FormBlock[] => (given.month === undefined ? [] : report(given, given.month))

function report(given: Prepared, month: number): readonly FormBlock[] {
  const period = until(month)
  const day = `截至${month}月底`
  const problems = given.all('project').flatMap(p => problemOf(given, p, month))
  return [
    title(`${given.body.name}${given.year}年${period}${formTitle(given, 'monitoring-report', `${given.word}整体绩效运行监控报告`)}`),
    ...(given.addressee ? [say(`${given.addressee}：`)] : []),
    say(`根据预算绩效运行监控工作要求，对照年初绩效目标，对${period}预算执行情况和绩效目标实现情况进行了监控，现报告如下：`),
    heading(2, '一、基本情况和工作职能'),
    heading(3, `（一）${given.word}构成及基本情况`),
    ...composition(given),
    heading(3, `（二）${given.word}工作职能`),
    ...dutiesOf(given),
    heading(2, `二、${given.word}整体绩效运行监控情况`),
    heading(3, '（一）收入预算执行情况'),
    ...incomeProse(given, period, day),
    heading(3, '（二）支出预算执行情况'),
    ...spendingProse(given, day),
    heading(3, '（三）整体绩效目标实现情况'),
    ...attainment(given, month, day),
    ...passages(given, 'monitoring.attainment'),
    heading(2, '三、存在的问题及下一步工作举措'),
    ...problemText(problems, unjudged(given, month)),
    ...passages(given, 'monitoring.problems'),
    ...signature(given),
    ...monitoringForm.make(given),
  ]
}

/** Each project with its money and its forecast; the indicators stand in the forms below. */
function attainment(given: Prepared, month: number, day: string): readonly FormBlock[] {
  const projects = given.all('project')
  if (projects.length === 0) return [say(`本${given.word}无预算项目。`)]
  return [
    say('各项目资金执行情况如下，执行率均为支出数除以调整后预算数；各项指标的完成情况见所附监控表。'),
    ...projects.map((p, i) => say(`${i + 1}.`, ...nameOfProject(p), '：', ...moneyOfProject(given, p, month, day))),
  ]
}

/** What the money or the work of a project is called by itself; others are called 项目 besides. */
const SAYS_WHAT = /(?:项目|经费|专项|资金|工程|补助)$/
const nameOfProject = (p: ProjectRecord): readonly (string | Text)[] => {
  const name = fieldText(p, 'name')
  return [entered(name, p.id, 'name'), SAYS_WHAT.test(name) ? '' : '项目']
}

function moneyOfProject(given: Prepared, p: ProjectRecord, month: number, day: string): readonly (string | Text)[] {
  const { money } = executionWords(given)
  const own = given.executions.get(p.id)?.total
  if (!own) return ['没有安排预算，没有支出。']
  const forecast = given.under(p.id, 'forecast').find(f => fieldText(f, 'month') === String(month))
  const expected = forecast ? fieldMoney(forecast, 'expected') : null
  const rate = rateOf(own, 'adjusted')
  const possibility = leastLikely(given, p, month)
  return [
    `年初预算${money(own.initial)}，调整后预算${money(own.adjusted)}，${day}支出${money(own.spent)}${rate ? `，执行率${printShare(rate)}` : ''}。`,
    ...(forecast && expected !== null ? ['全年预计支出', entered(money(expected), forecast.id, 'expected')] : []),
    ...(possibility === null ? [] : [`${expected === null ? '' : '，'}${POSSIBILITIES[possibility]?.zh ?? ''}完成年度目标`]),
    ...(expected === null && possibility === null ? [] : ['。']),
  ]
}

const progressOf = (given: Prepared, r: IndicatorRecord, month: number) =>
  given.under(r.id, 'progress').find(p => fieldText(p, 'month') === String(month))

/** A project is as likely to reach its targets as the least likely of its indicators; null while one has no judgement. */
function leastLikely(given: Prepared, p: ProjectRecord, month: number): string | null {
  const order = Object.keys(POSSIBILITIES)
  const found = given.under(p.id, 'indicator').map(r => {
    const progress = progressOf(given, r, month)
    return progress ? order.indexOf(fieldText(progress, 'possibility')) : -1
  })
  return found.length === 0 || found.includes(-1) ? null : (order[Math.max(...found)] ?? null)
}

interface Problem {
  readonly project: ProjectRecord
  readonly words: readonly Text[]
}

/** Money that lags behind the calendar, targets that are in doubt, causes that somebody wrote down. */
function problemOf(given: Prepared, project: ProjectRecord, month: number): readonly Problem[] {
  const { money } = executionWords(given)
  const own = given.executions.get(project.id)?.total
  const index = own ? progressIndex(rateOf(own, 'adjusted'), rational(BigInt(month), 12n)) : null
  const slow = fromDecimal(String(given.settings.slowProgress))
  const isSlow = index !== null && compare(index, slow) < 0
  const forecast = given.under(project.id, 'forecast').find(f => fieldText(f, 'month') === String(month))
  const remark = forecast ? entered(fieldText(forecast, 'remark').replace(/[。；\s]+$/, ''), forecast.id, 'remark') : { text: '' }
  const words = [
    ...(own && isSlow
      ? [
          join([
            `支出进度慢于序时进度的${printShare(slow, 0)}，尚有${money(own.adjusted - own.spent)}没有使用`,
            ...(remark.text === '' ? [] : ['，原因是', remark]),
          ]),
        ]
      : []),
    ...given.under(project.id, 'indicator').flatMap(r => doubtOf(given, r, month)),
  ]
  return words.length === 0 ? [] : [{ project, words }]
}

/** "“修复页数”年度指标值≥6000页，截至6月底3150页，有可能完成，原因是…，措施：…" */
function doubtOf(given: Prepared, r: IndicatorRecord, month: number): readonly Text[] {
  const progress = progressOf(given, r, month)
  if (!progress) return []
  const own = (field: 'actual' | 'reason' | 'correction'): Text => entered(fieldText(progress, field).replace(/[。；\s]+$/, ''), progress.id, field)
  const possibility = fieldText(progress, 'possibility')
  const [actual, reason, correction] = [own('actual'), own('reason'), own('correction')]
  if ((possibility === 'certain' || possibility === '') && reason.text === '') return []
  return [
    join([
      '“',
      fieldOf(r, 'name'),
      '”年度指标值',
      targetText(r),
      ...(actual.text === '' ? [] : ['，目前', actual]),
      ...(possibility === '' ? [] : ['，', entered(POSSIBILITIES[possibility]?.zh ?? '', progress.id, 'possibility'), '完成']),
      ...(reason.text === '' ? [] : ['，原因是', reason]),
      ...(correction.text === '' ? [] : ['，措施是', correction]),
    ]),
  ]
}

/** Indicators of which nobody has said yet whether they will be reached: nothing was found of them because nothing is known. */
const unjudged = (given: Prepared, month: number): number =>
  given
    .all('project')
    .flatMap(p => given.under(p.id, 'indicator'))
    .filter(r => {
      const progress = progressOf(given, r, month)
      return !progress || fieldText(progress, 'possibility') === ''
    }).length

function problemText(problems: readonly Problem[], open: number): readonly FormBlock[] {
  const missing = open === 0 ? [] : [say(`还有${open}项指标没有填报监控情况。`)]
  if (problems.length === 0) return missing.length > 0 ? missing : [say('监控没有发现支出进度偏慢或者绩效目标不能确定完成的项目。')]
  const names = problems.map(({ project }) => join([...nameOfProject(project)]))
  return [
    say(`监控发现，需要说明的项目有${problems.length}个，${problems.length === 1 ? '是' : '分别是'}`, join(names, '、'), '。'),
    ...problems.map(({ project, words }, i) => say(`${i + 1}.`, ...nameOfProject(project), '：', join(words, '；'), '。')),
    ...missing,
  ]
}

export const monitoringReport: Form = {
  id: 'monitoring-report',
  title: wording('绩效运行监控报告', 'monitoring report'),
  paper: 'monitoring',
  make,
}
