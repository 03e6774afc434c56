/** Edge cases of Q33. */
import { runExamples } from '../run-examples.ts'
import { indicatorRowEmpty } from './indicator-row-empty.ts'

runExamples(indicatorRowEmpty)
