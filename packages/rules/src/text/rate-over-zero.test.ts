/** Edge cases of A-04. */
import { runExamples } from '../run-examples.ts'
import { rateOverZero } from './rate-over-zero.ts'

runExamples(rateOverZero)
