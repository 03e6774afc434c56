/** Edge cases of Q20. */
import { runExamples } from '../run-examples.ts'
import { rateUnderQuantity } from './rate-under-quantity.ts'

runExamples(rateUnderQuantity)
