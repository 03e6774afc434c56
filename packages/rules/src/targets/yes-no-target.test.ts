/** Edge cases of Q11. */
import { runExamples } from '../run-examples.ts'
import { yesNoTarget } from './yes-no-target.ts'

runExamples(yesNoTarget)
