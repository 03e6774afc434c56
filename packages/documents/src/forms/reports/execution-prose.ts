/** 预算执行情况 in sentences: what was planned, changed, received and spent, every rate with the name of what it divides by (DOMAIN 4.3, 4.5, 3.8 F5). */
import { type Execution, fieldText, type Rational, rateOf } from '@jixiao/core'
import type { Prepared } from '../form.ts'
import { entered, type FormBlock, join, say, type Text } from '../lay-out.ts'
import { printShare, sayMoney } from '../printed-amount.ts'
import { type ExecutionLines, executionLines } from '../whole-department.ts'

type Amount = keyof Execution

/** Sentences about one dossier's money. */
export interface ExecutionWords {
  readonly lines: ExecutionLines
  money(fen: bigint): string
  /** "年初预算268.40万元，其中：基本支出186.40万元，项目支出82.00万元" */
  parted(label: string, amount: Amount): string
  /** "，占调整后预算的60.00%"; "" where there is no budget. */
  share(of: Execution, denominator: string, rate?: Rational | null): string
}

export function executionWords(given: Prepared): ExecutionWords {
  const lines = executionLines(given)
  const money = (fen: bigint): string => sayMoney(fen, given.executionStyle)
  return {
    lines,
    money,
    parted: (label, amount) =>
      `${label}${money(lines.total[amount])}，其中：基本支出${money(lines.basic[amount])}，项目支出${money(lines.project[amount])}`,
    share: (of, denominator, rate = rateOf(of, 'adjusted')) => (rate ? `，占${denominator}的${printShare(rate)}` : ''),
  }
}

/** The part of the words that only a line with such money has. */
const unlessNone = (fen: bigint, text: string): string => (fen === 0n ? '' : text)

/** What was to be spent and what arrived, until the month of a monitoring report. */
export function incomeProse(given: Prepared, period: string, day: string): readonly FormBlock[] {
  const { lines, money, parted, share } = executionWords(given)
  const { total, basic, project } = lines
  return [
    say(
      `${given.year}年${parted('年初预算', 'initial')}。`,
      unlessNone(total.carriedOver, `${parted('上年结转', 'carriedOver')}。`),
      unlessNone(total.supplement, `${period}份${parted('追加预算', 'supplement')}。`),
      unlessNone(total.cut, `${period}份${parted('追减预算', 'cut')}。`),
      `${parted('调整后预算', 'adjusted')}。`,
    ),
    ...reasonsOfChange(given),
    say(
      `${day}，财政已拨付资金${money(total.appropriated)}${share(total, '调整后预算', rateOf(total, 'appropriation'))}。`,
      `其中：基本支出${money(basic.appropriated)}，项目支出${money(project.appropriated)}。`,
    ),
  ]
}

/** What was spent, each line over its own adjusted budget. */
export function spendingProse(given: Prepared, day: string): readonly FormBlock[] {
  const { lines, money, share } = executionWords(given)
  const { total, basic, project } = lines
  // a part that is the whole would state the whole's amount over another budget
  const only = total.spent === 0n ? null : basic.spent === total.spent ? '基本支出' : project.spent === total.spent ? '项目支出' : null
  const parts =
    total.spent === 0n
      ? ''
      : only === null
        ? `其中：基本支出${money(basic.spent)}${share(basic, '基本支出调整后预算')}；项目支出${money(project.spent)}${share(project, '项目支出调整后预算')}。`
        : `全部为${only}。`
  return [say(`${day}，${given.word}实际支出${money(total.spent)}${share(total, '调整后预算')}。${parts}`)]
}

/** The whole year of a self-evaluation report in one paragraph. */
export function yearProse(given: Prepared): readonly FormBlock[] {
  const { lines, money, parted } = executionWords(given)
  const { total, basic, project } = lines
  const changes = [
    unlessNone(total.carriedOver, `上年结转${money(total.carriedOver)}`),
    unlessNone(total.supplement, `年中追加${money(total.supplement)}`),
    unlessNone(total.cut, `年中追减${money(total.cut)}`),
  ].filter(t => t !== '')
  const reasons = reasonsText(given)
  const changed = changes.length === 0 ? [] : [join([`${changes.join('，')}`, ...(reasons.text === '' ? [] : ['，主要原因是', reasons]), '。'])]
  const rate = rateOf(total, 'adjusted')
  return [
    say(`${given.year}年${parted('年初预算', 'initial')}。`, ...changed),
    say(
      `调整预算数${money(total.adjusted)}（其中基本支出${money(basic.adjusted)}，项目支出${money(project.adjusted)}），`,
      `${parted('全年支出', 'spent')}${rate ? `，预算执行率${printShare(rate)}（全年支出÷调整预算数）` : ''}。`,
    ),
  ]
}

function reasonsOfChange(given: Prepared): readonly FormBlock[] {
  const reasons = reasonsText(given)
  return reasons.text === '' ? [] : [say('预算调整的主要原因是', reasons, '。')]
}

/** Why the budget was changed, until the month that is given. */
function reasonsText(given: Prepared): Text {
  const until = given.month === undefined ? '' : `${given.year}-${String(given.month).padStart(2, '0')}-31`
  const changes = given.all('adjustment').filter(a => until === '' || fieldText(a, 'date') <= until)
  const reasons = changes.map(a => entered(fieldText(a, 'reason').replace(/[。；\s]+$/, ''), a.id, 'reason'))
  return join(
    reasons.filter((r, i) => r.text !== '' && reasons.findIndex(o => o.text === r.text) === i),
    '；',
  )
}
