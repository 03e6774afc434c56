/** Edge cases of Q59. */
import { runExamples } from '../run-examples.ts'
import { satisfactionTooLow } from './satisfaction-too-low.ts'

runExamples(satisfactionTooLow)
