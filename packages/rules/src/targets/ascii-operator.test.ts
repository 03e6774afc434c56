/** Edge cases of Q08. */
import { runExamples } from '../run-examples.ts'
import { asciiOperator } from './ascii-operator.ts'

runExamples(asciiOperator)
