/** Edge cases of Q17. */
import { runExamples } from '../run-examples.ts'
import { rateWithoutFormula } from './rate-without-formula.ts'

runExamples(rateWithoutFormula)
