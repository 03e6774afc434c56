/** Edge cases of Q21. */
import { runExamples } from '../run-examples.ts'
import { countUnderQuality } from './count-under-quality.ts'

runExamples(countUnderQuality)
