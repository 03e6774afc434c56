/** The money of one project as the monitoring and self-evaluation forms print it: in total, fiscal and other; and the rate of each. */
import { type Execution, type Rational, rateOf } from '@jixiao/core'
import type { Prepared } from './form.ts'
import { printMoney, printShare } from './printed-amount.ts'

export type FundPart = 'total' | 'fiscal' | 'other'
export type AmountName = 'initial' | 'adjusted' | 'appropriated' | 'spent'

export interface FormFunds {
  /** "" where the project has no money at all: nothing is known of it. */
  amount(name: AmountName, part: FundPart): string
  /** Spent ÷ adjusted budget (DOMAIN 3.2); "" where there is no budget. */
  rate(part: FundPart): string
  readonly shareSpent: Rational | null
  readonly adjusted: { readonly [P in FundPart]: bigint }
}

export function fundsOf({ executions, executionStyle }: Prepared, project: string): FormFunds {
  const own = executions.get(project)
  const of = (part: FundPart): Execution | undefined => own?.[part]
  const shareOf = (part: FundPart): Rational | null => {
    const execution = of(part)
    return execution ? rateOf(execution, 'adjusted') : null
  }
  return {
    amount: (name, part) => {
      const execution = of(part)
      return execution ? printMoney(execution[name], executionStyle) : ''
    },
    rate: part => {
      const share = shareOf(part)
      return share === null ? '' : printShare(share)
    },
    shareSpent: shareOf('total'),
    adjusted: { total: of('total')?.adjusted ?? 0n, fiscal: of('fiscal')?.adjusted ?? 0n, other: of('other')?.adjusted ?? 0n },
  }
}
