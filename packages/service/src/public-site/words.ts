/** The figures of a body and year in plain sentences, each a function of the figures, so that it cannot contradict them. */
import {
  type Body,
  type Execution,
  FUND_SOURCES,
  printAmount,
  printRate,
  type Rational,
  rateOf,
  rational,
  sumOf,
  type Wording,
  wording,
  yuanOf,
} from '@jixiao/core'
import type { FigureName, YearFigures, YearSummary } from './figures.ts'
import { counted, type Language } from './language.ts'
import { type BodyYear, isPublished, type PublicYear } from './site-data.ts'

/** 分 as 万元 ("214.36万元"); in English as 元, where no one counts in ten thousands. */
export const money = ({ say }: Language, fen: bigint): string => say(printAmount(yuanOf(fen)), `¥${yuanInGroups(fen)}`)

/** For tables that name the unit once, in their caption. */
export const amount = (l: Language, fen: bigint): string => money(l, fen).replace(/万元$|¥/, '')
export const amountOrNone = (l: Language, fen: bigint | null | undefined): string => (fen === null || fen === undefined ? '—' : amount(l, fen))
export const inUnit = ({ say }: Language, caption: string): string => say(`${caption}（单位：万元）`, `${caption} (yuan)`)

function yuanInGroups(fen: bigint): string {
  const size = fen < 0n ? -fen : fen
  const part = size % 100n
  return `${fen < 0n ? '-' : ''}${String(size / 100n).replace(/\B(?=(?:\d{3})+$)/g, ',')}${part === 0n ? '' : `.${String(part).padStart(2, '0')}`}`
}

/** A figure of the year: of one taken from documents it may be not settled, or not stated, which is never 0. */
export function figure(l: Language, f: YearSummary, name: FigureName): string {
  const unsure = f.unsure.get(name)
  if (unsure) return unsure === 'pending' ? l.say('待核', 'not settled') : '—'
  return money(l, name === 'total' || name === 'basic' || name === 'project' ? f[name] : f.threePublic[name === 'three-public' ? 'total' : name])
}
/** For tables that name the unit once, in their caption. */
export const figureInUnit = (l: Language, f: YearSummary, name: FigureName): string => figure(l, f, name).replace(/万元$|¥/, '')

/** As money; without an amount a dash. */
export const moneyOrNone = (l: Language, fen: bigint | null | undefined): string => (fen === null || fen === undefined ? '—' : money(l, fen))
export const percent = (rate: Rational | null, decimals = 1): string => (rate === null ? '—' : printRate(rate, decimals))
export const partOf = (amount: bigint, whole: bigint): string => (whole === 0n ? '—' : percent(rational(amount, whole)))
export const rateIn = (e: Execution | null): string => (e === null ? '—' : percent(rateOf(e, 'adjusted'), 2))

export const BODY_KINDS: Readonly<Record<Body['kind'], Wording>> = {
  region: wording('地区', 'region'),
  bureau: wording('财政部门', 'finance bureau'),
  department: wording('部门', 'department'),
  unit: wording('单位', 'unit'),
}
export const sourceName = (source: string): string => FUND_SOURCES[source]?.zh ?? source
export const yearOf = ({ say }: Language, year: number): string => say(`${year}年`, String(year))

/** What the money was for, in one sentence. */
export function whatFor(l: Language, of: Pick<PublicYear, 'body' | 'year' | 'papers'> & Pick<BodyYear, 'beside'>, f: YearSummary): string {
  const { say } = l
  const { body, year } = of
  if (!isPublished(of, 'disclosure') && of.beside)
    return say(
      `${body.name}在本站公开了${year}年的绩效结果；这一年的预算见据公开文件录入的数。`,
      `${body.name} published its results of ${year} here; for the budget of that year see the figures from documents. `,
    )
  if (!isPublished(of, 'disclosure'))
    return isPublished(of, 'self-evaluation')
      ? say(
          `${body.name}公开了${year}年的绩效结果，没有公开这一年的预算。`,
          `${body.name} published its results of ${year}, not the budget of that year. `,
        )
      : say(`${body.name}${year}年公开的内容现在不能显示。`, `What ${body.name} published for ${year} cannot be shown now. `)
  if (f.unsure.has('total') || f.outturn !== null) {
    const budget = f.unsure.get('total') === 'not-stated' ? '' : say(`支出预算${figure(l, f, 'total')}`, `budget ${figure(l, f, 'total')}`)
    const spent = f.outturn === null ? '' : say(`支出决算${money(l, f.outturn)}`, `spent ${money(l, f.outturn)}`)
    const told = [budget, spent].filter(t => t !== '').join(say('，', ', '))
    return say(
      `${year}年，${body.name}${told === '' ? '的公开文件没有写明支出总额' : told}。`,
      `${body.name} in ${year}: ${told === '' ? 'the documents do not state the total' : told}. `,
    )
  }
  if (f.total === 0n) return say(`${year}年，${body.name}没有安排支出预算。`, `${body.name} budgeted no expenditure for ${year}.`)
  const { largest } = f
  const share = partOf(f.project, f.total)
  const projects =
    largest && f.project > 0n
      ? say(
          `，${share}用于${f.projectCount}个项目，其中最大的是“${largest.name}”（${money(l, largest.budget)}）`,
          ` and ${share} for ${counted(f.projectCount, 'project')}, the largest being “${largest.name}” (${money(l, largest.budget)})`,
        )
      : say('，没有安排项目', '; there are no projects')
  return say(
    `${year}年，${body.name}安排支出${money(l, f.total)}：${partOf(f.basic, f.total)}用于人员和日常运转${projects}。`,
    `In ${year}, ${body.name} budgeted ${money(l, f.total)}: ${partOf(f.basic, f.total)} for staff and daily operation${projects}. `,
  )
}

/** What came of it; "" while nothing is published. */
export function whatCame(l: Language, f: YearSummary): string {
  if (f.execution === null) return ''
  const { known, reached: done } = f.targets
  const spent = money(l, f.execution.spent)
  const rate = rateIn(f.execution)
  return l.say(
    `全年实际支出${spent}，预算执行率${rate}${known === 0 ? '' : `，${known}项绩效指标中${done}项达到目标`}。`,
    `It spent ${spent}, ${rate} of the adjusted budget${known === 0 ? '' : `, and met ${done} of ${known} performance targets`}. `,
  )
}

/** Against the year before; "" where that is not known. */
export function againstLastYear(l: Language, f: YearSummary, before: YearSummary | undefined): string {
  if (f.unsure.has('total') || before?.unsure.has('total')) return ''
  if (!before || before.total === 0n) return ''
  const change = f.total - before.total
  if (change === 0n) return l.say('支出预算与上年持平。', 'The budget is the same as the year before.')
  const size = change < 0n ? -change : change
  const [amount, part] = [money(l, size), partOf(size, before.total)]
  return l.say(
    `支出预算比上年${change > 0n ? '增加' : '减少'}${amount}（${part}）。`,
    `The budget is ${amount} (${part}) ${change > 0n ? 'more' : 'less'} than the year before.`,
  )
}

/** The year out of a hundred yuan, and what was not reached, for people who have never seen a budget. */
export function plainReading(l: Language, f: YearFigures): readonly string[] {
  if (f.total === 0n) return []
  const { say } = l
  const of100 = (part: bigint): string => percent(rational(part, f.total)).replace(/(?:\.0)?%$/, '')
  const [first] = f.functions
  const fiscal = sumOf(f.view.totals, 'fund')
  const missed = f.projects.flatMap(p => p.indicators).filter(i => i.isReached === false)
  const rest = f.execution ? f.execution.adjusted - f.execution.spent : 0n
  return [
    say(
      `每100元支出里，${of100(f.basic)}元用于人员和日常运转，${of100(f.project)}元用于项目。`,
      `Of every ¥100, ¥${of100(f.basic)} go to staff and daily operation and ¥${of100(f.project)} to projects.`,
    ),
    ...(first
      ? [
          say(
            `用得最多的方面是“${first.name}”，每100元里有${of100(first.amount)}元。`,
            `The largest purpose is “${first.name}”: ¥${of100(first.amount)} of every ¥100.`,
          ),
        ]
      : []),
    fiscal === f.total
      ? say('钱全部来自财政拨款。', 'All of the money comes from the public treasury.')
      : say(
          `每100元里，${of100(fiscal)}元来自财政拨款，其余来自事业收入等。`,
          `¥${of100(fiscal)} of every ¥100 come from the public treasury, the rest from own income.`,
        ),
    say(
      `出国（境）、公务用车和接待（“三公”经费）安排${money(l, f.threePublic.total)}，合每100元里的${of100(f.threePublic.total)}元。`,
      `Travel abroad, official vehicles and receptions are budgeted at ${money(l, f.threePublic.total)}, ¥${of100(f.threePublic.total)} of every ¥100.`,
    ),
    ...(f.execution && rest !== 0n
      ? [
          rest > 0n
            ? say(`年底有${money(l, rest)}没有花完。`, `${money(l, rest)} were not spent by the end of the year.`)
            : say(`实际支出比调整后的预算多${money(l, -rest)}。`, `${money(l, -rest)} more were spent than the adjusted budget.`),
        ]
      : []),
    ...(missed.length > 0
      ? [
          say(
            `没有达到目标的指标有${missed.length}项：${missed
              .slice(0, 3)
              .map(i => `${i.name}（目标${i.target}，实际${i.actual}）`)
              .join('、')}${missed.length > 3 ? '等' : ''}。`,
            `Targets that were not met (${missed.length}): ${missed
              .slice(0, 3)
              .map(i => `${i.name} (target ${i.target}, actual ${i.actual})`)
              .join(', ')}${missed.length > 3 ? ', …' : ''}.`,
          ),
        ]
      : []),
  ]
}
