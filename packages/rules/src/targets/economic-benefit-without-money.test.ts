/** Edge cases of Q25. */
import { runExamples } from '../run-examples.ts'
import { economicBenefitWithoutMoney } from './economic-benefit-without-money.ts'

runExamples(economicBenefitWithoutMoney)
