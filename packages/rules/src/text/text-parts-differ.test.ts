/** Edge cases of A-05. */
import { runExamples } from '../run-examples.ts'
import { textPartsDiffer } from './text-parts-differ.ts'

runExamples(textPartsDiffer)
