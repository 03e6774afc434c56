/** Edge cases of Q23. */
import { runExamples } from '../run-examples.ts'
import { paymentUnderTimeliness } from './payment-under-timeliness.ts'

runExamples(paymentUnderTimeliness)
